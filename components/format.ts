import { perLanguage } from '@/utils/i18n'
import type { FeedDay } from '@/utils/papers/feed-day'

const days = {
  long: perLanguage((reader) => dayFormat(reader, { weekday: 'short', month: 'long' })),
  short: perLanguage((reader) => dayFormat(reader, { month: 'short' })),
  longOfAYear: perLanguage((reader) => dayFormat(reader, { weekday: 'short', month: 'long', year: 'numeric' })),
  shortOfAYear: perLanguage((reader) => dayFormat(reader, { month: 'short', year: 'numeric' })),
}
const counts = perLanguage((reader) => new Intl.NumberFormat(reader, { notation: 'compact', maximumFractionDigits: 1 }))

/** A feed day as readers write it, such as "Mon, 23 November"; it is a date, so no time zone applies. */
export function formatDay(day: FeedDay, style: 'long' | 'short' = 'short'): string {
  const thisYear = day.startsWith(String(new Date().getFullYear()))
  return days[thisYear ? style : (`${style}OfAYear` as const)]().format(new Date(`${day}T00:00:00Z`))
}

function dayFormat(reader: string, more: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(reader, { timeZone: 'UTC', day: 'numeric', ...more })
}

/** A count in little room, such as "1.2K". */
export function formatCount(count: number): string {
  return counts().format(count)
}
