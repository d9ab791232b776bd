import { language } from '@/utils/i18n'
import type { FeedDay } from '@/utils/papers/feed-day'

/** A feed day as readers write it, such as "Mon, 23 November"; it is a date, so no time zone applies. */
export function formatDay(day: FeedDay, style: 'long' | 'short' = 'short'): string {
  const thisYear = day.startsWith(String(new Date().getFullYear()))
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(language(), {
    timeZone: 'UTC',
    ...(!thisYear && { year: 'numeric' }),
    ...(style === 'long' && { weekday: 'short' }),
    day: 'numeric',
    month: style === 'long' ? 'long' : 'short',
  })
}

/** A count in little room, such as "1.2K". */
export function formatCount(count: number): string {
  return new Intl.NumberFormat(language(), { notation: 'compact', maximumFractionDigits: 1 }).format(count)
}
