import { type FeedDay, previousWeekday } from '@/utils/papers/feed-day'

/** Further back than this nobody catches up: feed days. */
const MOST_DAYS = 14

/**
 * The feed days to ask for, newest first: today's, and back to `lastDay`, the newest asked so far, which was still
 * open then. Weekends between are empty and not asked.
 */
export function daysToAsk(today: FeedDay, lastDay: FeedDay | undefined): FeedDay[] {
  const days = [today]
  if (!lastDay) return days
  for (let day = previousWeekday(today); day >= lastDay && days.length < MOST_DAYS; day = previousWeekday(day))
    days.push(day)
  return days
}

/** How far a first sync looks back for a day that has papers: a long weekend with a holiday. */
const MOST_EMPTY_DAYS = 5

/** The days a first sync tries until one has papers: today's, then weekdays before it. */
export function firstDays(today: FeedDay): FeedDay[] {
  const days = [today]
  for (let day = previousWeekday(today); days.length <= MOST_EMPTY_DAYS; day = previousWeekday(day)) days.push(day)
  return days
}
