import { type FeedDay, feedDayAt } from '@/utils/papers/feed-day'
import { HOUR, MINUTE } from '@/utils/time'
import { LIES } from './faults'
import { type Run, weekdaysBefore } from './ledger'
import { closingOf, type Listing, type UpstreamPaper } from './upstream'

const REVISIT_MS = 6 * HOUR
/** A poll takes a moment: what changes in it may or may not be seen. */
const MARGIN_MS = 2 * MINUTE

/**
 * Tells which papers a machine that polled so must have: those that stood in the list of a feed day
 * - at a good poll while that day was current;
 * - or when it closed, and still at the first good poll after that, within 14 feed days; where an answer in between
 *   looked right and was not, also at a good poll six hours later and six hours after the last such answer;
 * - or at two good polls six hours apart, of both of which the day was among the three weekdays before the current one.
 */
export function createDue(runs: Run[], since: FeedDay) {
  const good = runs.filter((run) => run.good).map(({ at }) => ({ at, today: feedDayAt(at) }))
  const lies = runs.filter(({ asked }) => asked.some(({ fault }) => fault && LIES.includes(fault))).map(({ at }) => at)
  const recent = new Map<FeedDay, FeedDay[]>()
  const closings = new Map<FeedDay, number>()

  function daysBack(day: FeedDay, today: FeedDay): number {
    const before = recent.get(today) ?? weekdaysBefore(today, 13)
    recent.set(today, before)
    return day === today ? 0 : before.indexOf(day) + 1 || Number.POSITIVE_INFINITY
  }

  function closing(day: FeedDay): number {
    const at = closings.get(day) ?? closingOf(day)
    closings.set(day, at)
    return at
  }

  const lied = (from: number, to: number) => lies.some((at) => from <= at && at <= to)

  function must({ day, from, to }: Listing): boolean {
    if (day < since) return false
    const closes = closing(day)
    const seen = good.filter(({ at }) => from + MARGIN_MS <= at && at + MARGIN_MS < to)
    if (seen.some(({ at, today }) => today === day && at + MARGIN_MS < closes)) return true
    const after = good.find(({ at }) => at >= closes)
    const within = seen.filter(({ at, today }) => at >= closes && daysBack(day, today) <= 13)
    if (from <= closes && after && within.includes(after)) {
      if (!lied(closes, after.at)) return true
      if (within.some(({ at }) => at >= after.at + REVISIT_MS && !lied(at - REVISIT_MS, at))) return true
    }
    const moving = within.filter(({ today }) => daysBack(day, today) <= 3)
    const [first] = moving
    const last = moving.at(-1)
    if (!first || !last) return false
    return last.at - first.at >= REVISIT_MS && !lied(first.at - REVISIT_MS, last.at)
  }

  return ({ listings }: UpstreamPaper) => listings.some(must)
}
