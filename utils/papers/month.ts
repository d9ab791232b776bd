import { addDays, type FeedDay } from './feed-day'

/** A month as weeks of seven places; places before its first and after its last day are empty. */
export type Weeks = (FeedDay | undefined)[][]

/** The weeks of the month of a day; `firstWeekday` is the one that a week begins with, 1 for Monday to 7 for Sunday. */
export function weeksOf(day: FeedDay, firstWeekday: number): Weeks {
  const first: FeedDay = `${day.slice(0, 7)}-01`
  const lead = (weekdayOf(first) - firstWeekday + 7) % 7
  const count = daysIn(first)
  const places = Array.from({ length: Math.ceil((lead + count) / 7) * 7 }, (_, place) => {
    const at = place - lead
    return at >= 0 && at < count ? addDays(first, at) : undefined
  })
  return Array.from({ length: places.length / 7 }, (_, week) => places.slice(week * 7, week * 7 + 7))
}

/** The same day so many months later (earlier, when negative), or the last of that month where it is shorter. */
export function addMonths(day: FeedDay, count: number): FeedDay {
  const [year = 0, month = 0] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + count, 1)).toISOString().slice(0, 10)
  return addDays(first, Math.min(Number(day.slice(8)), daysIn(first)) - 1)
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: FeedDay): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

function daysIn(day: FeedDay): number {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}
