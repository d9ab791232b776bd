import { type FeedDay, feedDayAt, previousWeekday } from '@/utils/papers/feed-day'
import { HOUR } from '@/utils/time'
import type { Asked } from './network'

/** One worker's life: what it asked, whether it was killed, and whether everything it asked was answered well. */
export interface Run {
  at: number
  asked: Asked[]
  died: boolean
  /** Every feed was asked with success, nothing was wrong with any answer. */
  good: boolean
  notifications: number
}

/** Further back nobody catches up. Feed days, today included. */
const MOST_DAYS = 14
const MOVING_DAYS = 3
const REVISIT_MS = 6 * HOUR

/** The weekdays before a day, newest first. */
export function weekdaysBefore(day: FeedDay, count: number): FeedDay[] {
  const days: FeedDay[] = []
  for (let earlier = previousWeekday(day); days.length < count; earlier = previousWeekday(earlier)) days.push(earlier)
  return days
}

/**
 * What a perfect client needs. At each poll it asks
 * - the current day and the ranking: 2 requests;
 * - each weekday that was current at its last whole poll or has begun since, has closed by now, and has not been
 *   answered well since it closed: 1 each, of the 13 newest;
 * - when six hours have passed since it last did, each of the three weekdays before the current one that is not among
 *   those: 1 each, as far back as its first sync.
 * A poll that asks nothing needs nothing (offline, told to wait). One that is cut short, by a kill or by a fault, needs
 * what it asked, but never more than if it had not been; what was answered well in it needs no second time, except the
 * last answer before a kill, which may not have been stored.
 */
export function createLedger() {
  const runs: Run[] = []
  const done = new Set<FeedDay>()
  let [ideal, actual] = [0, 0]
  let since: FeedDay | undefined
  let lastDay: FeedDay | undefined
  let revisitedAt = Number.NEGATIVE_INFINITY

  function note(run: Run): void {
    runs.push(run)
    actual += run.asked.length
    if (run.asked.length === 0) return
    const today = feedDayAt(run.at)
    const open = lastDay ?? today
    const missing = weekdaysBefore(today, MOST_DAYS - 1).filter((day) => day >= open && !done.has(day))
    const due = run.at - revisitedAt >= REVISIT_MS
    const moving = weekdaysBefore(today, MOVING_DAYS).filter((day) => due && since && day >= since)
    const need = 2 + new Set([...missing, ...moving]).size
    ideal += run.good ? need : Math.min(run.asked.length, need)
    const sure = run.died ? run.asked.slice(0, -1) : run.asked
    for (const { what, fault } of sure) if (!fault && what < today) done.add(what)
    if (!run.good) return
    lastDay = today
    since ??= today
    if (due) revisitedAt = run.asked.at(-1)?.at ?? run.at
  }

  return {
    runs,
    note,
    figures: () => ({ ideal, actual, ratio: actual / ideal }),
    since: () => since ?? '',
  }
}
