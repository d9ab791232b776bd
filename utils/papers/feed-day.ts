/**
 * A feed day is the calendar day, `YYYY-MM-DD`, under which Hugging Face lists a paper. It rolls over at 21:30 in
 * New York, not at midnight and not in UTC, so it is never derived from the reader's own calendar.
 */
export type FeedDay = string

/** The first day for which Hugging Face has a feed. */
export const FIRST_FEED_DAY: FeedDay = '2023-05-04'

/** Until the roll-over at 21:30 a New York day lacks 2.5 hours to its end: shifted by these, midnight is the roll-over. */
const ROLL_OVER_SHIFT_MS = 2.5 * 60 * 60 * 1000

const newYork = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/New_York',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** The feed day that is current at an instant (ms since the epoch). */
export function feedDayAt(instant: number): FeedDay {
  const part = Object.fromEntries(newYork.formatToParts(instant).map(({ type, value }) => [type, value]))
  // Shifting the wall clock, not the instant, keeps 21:30 right on the two days a year that have 23 or 25 hours.
  const wall = Date.UTC(
    Number(part.year),
    Number(part.month) - 1,
    Number(part.day),
    Number(part.hour),
    Number(part.minute),
  )
  return toDay(wall + ROLL_OVER_SHIFT_MS)
}

/** The day that is `count` days after `day` (before, when negative). */
export function addDays(day: FeedDay, count: number): FeedDay {
  return toDay(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000)
}

/** Whether the feed day is a Saturday or Sunday, on which Hugging Face lists nothing. */
export function isWeekend(day: FeedDay): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday === 0 || weekday === 6
}

/** The nearest weekday before `day`. */
export function previousWeekday(day: FeedDay): FeedDay {
  let earlier = addDays(day, -1)
  while (isWeekend(earlier)) earlier = addDays(earlier, -1)
  return earlier
}

/** The nearest weekday after `day`. */
export function nextWeekday(day: FeedDay): FeedDay {
  let later = addDays(day, 1)
  while (isWeekend(later)) later = addDays(later, 1)
  return later
}

/** Whether a text is a real calendar day written as `YYYY-MM-DD`. */
export function isFeedDay(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
    toDay(Date.parse(`${text}T00:00:00Z`)) === text
  )
}

function toDay(utc: number): FeedDay {
  return new Date(utc).toISOString().slice(0, 10)
}
