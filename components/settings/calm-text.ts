import { type LeastUpvotes, WEEKDAYS } from '@/utils/calm'
import { counted, language, t } from '@/utils/i18n'

/** A minute of the day as a clock says it to the reader, such as "22:00" or "10 PM". */
export function oclock(minute: number): string {
  const { format } = new Intl.DateTimeFormat(language(), { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' })
  return format(new Date(Date.UTC(2024, 0, 1, 0, minute)))
}

export const leastText = (least: LeastUpvotes): string => (least ? counted('least_upvotes', least) : t('any_upvotes'))

/** The weekdays in their order, with their names at two lengths. */
export function weekdayNames(): { day: number; short: string; long: string }[] {
  const name = (day: number, weekday: 'short' | 'long') =>
    // The 7th of January 2024 was a Sunday.
    new Intl.DateTimeFormat(language(), { weekday, timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, 7 + day)))
  return WEEKDAYS.map((day) => ({ day, short: name(day, 'short'), long: name(day, 'long') }))
}
