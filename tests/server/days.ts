import { addDays, type FeedDay, FIRST_FEED_DAY, isFeedDay, isWeekend } from '../../utils/papers/feed-day.ts'

/** Whether the calendar lists papers on a day: any weekday since the first feed, and weekends when told to. */
export function isListingDay(day: FeedDay, weekends: boolean): boolean {
  return day >= FIRST_FEED_DAY && (weekends || !isWeekend(day))
}

/** A day and all before it, newest first, down to the first feed day there ever was. */
export function* daysBackFrom(day: FeedDay): Generator<FeedDay> {
  for (let earlier = day; earlier >= FIRST_FEED_DAY; earlier = addDays(earlier, -1)) yield earlier
}

/** The last `count` days that list papers, newest first, `from` among them when it lists papers itself. */
export function lastListingDays(from: FeedDay, count: number, weekends: boolean): FeedDay[] {
  return daysBackFrom(from)
    .filter((day) => isListingDay(day, weekends))
    .take(count)
    .toArray()
}

/** The seven days, Monday first, of an ISO week written as `YYYY-Www`; undefined when there is no such week. */
export function daysOfWeek(text: string): FeedDay[] | undefined {
  const [, year, week] = /^(\d{4})-W(\d{2})$/.exec(text) ?? []
  if (!year || !week) return undefined
  // Week 1 is the week that holds 4 January.
  const fourth = `${year}-01-04`
  const monday = addDays(fourth, -daysSinceMonday(fourth) + (Number(week) - 1) * 7)
  // A week belongs to the year of its Thursday, which also tells whether the year has a week 53.
  if (addDays(monday, 3).slice(0, 4) !== year) return undefined
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index))
}

/** The days of a month written as `YYYY-MM`; undefined when there is no such month. */
export function daysOfMonth(text: string): FeedDay[] | undefined {
  const days = Array.from({ length: 31 }, (_, index) => `${text}-${String(index + 1).padStart(2, '0')}`)
  const real = days.filter(isFeedDay)
  return real.length > 0 ? real : undefined
}

function daysSinceMonday(day: FeedDay): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
}
