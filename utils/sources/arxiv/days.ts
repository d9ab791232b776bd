import { type FeedDay, feedDayAt, isWeekend, nextWeekday, previousWeekday } from '@/utils/papers/feed-day'
import { HOUR, MINUTE } from '@/utils/time'

/** Hugging Face's day begins at 21:30 New York time; this much later, a day begins at midnight. */
const MIDNIGHT_SHIFT_MS = 2.5 * HOUR
/** arXiv takes in submissions until 14:00 Eastern. */
const CUTOFF_SHIFT_MS = 7.5 * HOUR
const EARLIEST = Date.UTC(1991, 0, 1)
const LATEST = Date.UTC(2100, 0, 1)

/** The instant (ms) that a feed's date names; undefined when it names none, or none that arXiv can have meant. */
export function instantOf(text: string): number | undefined {
  const instant = Date.parse(text.trim())
  return instant >= EARLIEST && instant < LATEST ? instant : undefined
}

/** The calendar day in New York, where arXiv's lists are made at midnight. */
export function easternDay(instant: number): FeedDay {
  return feedDayAt(instant - MIDNIGHT_SHIFT_MS)
}

/** The calendar day in UTC, by which arXiv and Hugging Face date a first version. */
export function utcDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10)
}

/**
 * The day whose list a submission is in, by arXiv's timetable: what comes by 14:00 Eastern on a weekday is in the next
 * weekday's list, what comes on a weekend counts as Monday's. Holidays and moderation make it later than that.
 */
export function expectedAnnouncement(submitted: number): FeedDay {
  const day = feedDayAt(submitted + CUTOFF_SHIFT_MS)
  return nextWeekday(isWeekend(day) ? nextWeekday(day) : day)
}

/** The last day of the month in which an arXiv id was given: `2502.…` is 2025-02-28, `hep-th/9711…` is 1997-11-30. */
export function lastDayOfIdMonth(id: string): string | undefined {
  const [, years, month] = /^(?:.*\/)?(\d\d)(\d\d)/.exec(id) ?? []
  if (!years || !month || month < '01' || month > '12') return undefined
  const year = Number(years) + (years < '91' ? 2000 : 1900)
  return utcDay(Date.UTC(year, Number(month), 0))
}

/** Minutes past midnight by which the day's lists are there. */
const MADE_AFTER_MS = 45 * MINUTE
/** When to look again at a list that was not made anew, or not dated: ms. */
const NOT_YET_MS = 2 * HOUR

/** When to ask for a list again, ms: once the next day's is made, if at the instant `now` today's was answered. */
export function nextListAt(now: number, answered?: FeedDay): number {
  const today = easternDay(now)
  // Nothing is listed at weekends, whatever day the list says it is of.
  const expected = isWeekend(today) ? previousWeekday(today) : today
  if (!answered || answered < expected) return now + NOT_YET_MS
  // Midnight in New York is a full hour everywhere; a step an hour is right on the days that have 23 or 25 of them.
  let hour = Math.ceil((now + 1) / HOUR) * HOUR
  while (easternDay(hour) === today) hour += HOUR
  return hour + MADE_AFTER_MS
}
