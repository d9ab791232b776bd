import { type FeedDay, previousWeekday } from '@/utils/papers/feed-day'
import { HOUR } from '@/utils/time'

/** Further back than this nobody catches up: feed days. */
const MOST_DAYS = 14

/**
 * The feed days that are missing, newest first: today's, and back to `lastDay`, which was current at the last success
 * and so still open. Weekends between are empty and not asked, nor are days that were asked after they had closed.
 */
export function daysToAsk(today: FeedDay, lastDay: FeedDay | undefined, closed: FeedDay[] = []): FeedDay[] {
  if (!lastDay) return [today]
  const earlier: FeedDay[] = []
  for (let day = previousWeekday(today); day >= lastDay && earlier.length < MOST_DAYS - 1; day = previousWeekday(day)) {
    earlier.push(day)
  }
  return [today, ...earlier.filter((day) => !closed.includes(day))]
}

/** How far a first sync looks back for a day that has papers: a long weekend with a holiday. */
const MOST_EMPTY_DAYS = 5

/** The days a first sync tries until one has papers: today's, then weekdays before it. */
export function firstDays(today: FeedDay): FeedDay[] {
  return [today, ...weekdaysBefore(today, MOST_EMPTY_DAYS)]
}

/** Feed days before the current one whose upvotes, stars and late fields still move. */
const MOVING_DAYS = 3
/** How often they are asked again: four times a day, ms. */
const REVISIT_MS = 6 * HOUR

/**
 * The days to ask again for what has changed in them, when the last time (ms) is long enough ago, or in the future. Where
 * `closed` is given, also those of a catch-up's length that are not among them, because their answer was not believed.
 */
export function daysToRevisit(
  today: FeedDay,
  revisitedAt: number | undefined,
  now: number,
  closed?: FeedDay[],
): FeedDay[] {
  const recent = revisitedAt !== undefined && revisitedAt <= now && now - revisitedAt < REVISIT_MS
  if (recent) return []
  const doubted = (day: FeedDay) => closed !== undefined && !closed.includes(day)
  return weekdaysBefore(today, MOST_DAYS - 1).filter((day, index) => index < MOVING_DAYS || doubted(day))
}

function weekdaysBefore(day: FeedDay, count: number): FeedDay[] {
  const days: FeedDay[] = []
  for (let earlier = previousWeekday(day); days.length < count; earlier = previousWeekday(earlier)) days.push(earlier)
  return days
}
