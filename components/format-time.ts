import { language } from '@/utils/i18n'
import { DAY, HOUR, MINUTE } from '@/utils/time'

/** How long ago an instant was, such as "4 minutes ago". */
export function formatAgo(instant: number, now: number): string {
  const format = new Intl.RelativeTimeFormat(language(), { numeric: 'auto' })
  const ago = Math.max(0, now - instant)
  if (ago < HOUR) return format.format(-Math.round(ago / MINUTE), 'minute')
  if (ago < DAY) return format.format(-Math.round(ago / HOUR), 'hour')
  return format.format(-Math.round(ago / DAY), 'day')
}

/** A length of time in its largest unit, such as "3 days"; at least a minute. */
export function formatSpan(ms: number): string {
  const [unit, length] = ms >= 2 * DAY ? ['day', DAY] : ms >= 2 * HOUR ? ['hour', HOUR] : ['minute', MINUTE]
  const count = Math.max(1, Math.round(ms / Number(length)))
  return new Intl.NumberFormat(language(), { style: 'unit', unit: String(unit), unitDisplay: 'long' }).format(count)
}

/** The time of day of an instant, such as "10:42", with the date when it is not today's. */
export function formatTime(instant: number, now: number): string {
  const near = Math.abs(instant - now) < DAY / 2
  return new Date(instant).toLocaleString(language(), {
    hour: 'numeric',
    minute: '2-digit',
    ...(!near && { day: 'numeric', month: 'short' }),
  })
}
