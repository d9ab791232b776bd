import type { Intake } from '@/utils/library/intake'
import { type FeedDay, feedDayAt, isWeekend } from '@/utils/papers/feed-day'
import type { DailyFeed } from '@/utils/sources/source'
import { SECOND } from '@/utils/time'
import type { Allowance } from './allowance'
import { daysToAsk, daysToRevisit, firstDays } from './plan'

/** Between two days of a catch-up, ms: two weeks away must not come back as a burst. */
const SPACING_MS = SECOND

export interface Counts {
  /** Papers in the answers, and items in them that were left out as no papers. */
  received: number
  skipped: number
  /** When it is worth asking again, ms; at the next poll unless said. */
  nextAt?: number
}

interface DailyDeps {
  intake: Intake
  now: () => number
  /** Waits so many ms. */
  pause: (ms: number) => Promise<void>
}

/** How a feed by days is asked. All throw a Failure. */
export function createDailyPolls({ intake, now, pause }: DailyDeps) {
  async function poll(feed: DailyFeed, allowance: Allowance): Promise<Counts> {
    const record = await intake.feed(feed.id)
    return record?.syncedAt === undefined ? pollFirst(feed, allowance) : pollLater(feed, allowance)
  }

  /** Takes the current day, or the last one that has papers. */
  async function pollFirst(feed: DailyFeed, allowance: Allowance): Promise<Counts> {
    const today = feedDayAt(now())
    const total = { received: 0, skipped: 0 }
    let since = today
    for (const day of firstDays(today)) {
      if (!(await takeIn(feed, day, total, { followed: true, allowance }))) continue
      since = day
      break
    }
    await intake.markSynced(feed.id, now(), today, since)
    return total
  }

  async function pollLater(feed: DailyFeed, allowance: Allowance): Promise<Counts> {
    const today = feedDayAt(now())
    const {
      lastDay,
      closedDays = [],
      revisitedAt,
      syncedAt = now(),
      since = feedDayAt(syncedAt),
    } = (await intake.feed(feed.id)) ?? {}
    const missing = daysToAsk(today, lastDay, closedDays)
    const moving = daysToRevisit(today, revisitedAt, now(), closedDays).filter((day) => day >= since)
    const again = moving.filter((day) => !missing.includes(day))
    const total = { received: 0, skipped: 0 }
    let any = false
    for (const [index, day] of missing.entries()) {
      if (index > 0) await pause(SPACING_MS)
      any = (await takeIn(feed, day, total, { followed: true, allowance })) || any
    }
    for (const day of again) {
      await pause(SPACING_MS)
      any = (await takeIn(feed, day, { received: 0, skipped: 0 }, { followed: true, believed: any, allowance })) || any
    }
    // Of a catch-up that was cut off in its revisits nothing is noted: an empty day that was missing is still missing,
    // or the next poll would ask it as a revisit, and believe it minutes after it was first asked.
    if (moving.length > 0) await intake.markRevisited(feed.id, now(), today)
    else await intake.markSynced(feed.id, now(), today)
    return total
  }

  /** Hands one day to the library, a page at a time, and adds to `total`. Returns whether the day has papers. */
  async function takeIn(
    feed: DailyFeed,
    day: FeedDay,
    total: Counts,
    { followed, believed = false, allowance }: { followed: boolean; believed?: boolean; allowance: Allowance },
  ): Promise<boolean> {
    allowance.check()
    const { validators = {}, lastDay, since } = (await intake.feed(feed.id)) ?? {}
    // As it was when asked: a day that closes while its answer is on the way is not done with.
    const closed = day < feedDayAt(now())
    let any = false
    for await (const { papers, skipped, unchanged, url, validator, quota, last } of feed.pages(day, validators)) {
      allowance.note(quota)
      any ||= unchanged || papers.length > 0
      total.received += papers.length
      total.skipped += skipped
      if (!unchanged) {
        // "As it was" must mean papers that were stored as followed ones: a look, or an empty day, is not remembered.
        const answer = followed && validator && papers.length > 0 ? { url, validator } : undefined
        await intake.ingest({ feed: feed.id, followed, papers, at: now(), ...(answer && { answer }) })
      }
      if (!last) allowance.check()
    }
    // A weekday without a paper is a holiday or a server that forgot: it is `believed` when the server says so again,
    // hours later, and has papers for other days.
    const doubted = !any && !believed && !isWeekend(day) && since !== undefined && day >= since
    // A day that a catch-up still has to ask for is not done with by looking at it.
    if (closed && !doubted && (followed || (lastDay !== undefined && day < lastDay)))
      await intake.markClosed(feed.id, day)
    return any
  }

  /** Fetches a day that the reader looks at, unless it was fetched for good. Brings nothing unread. */
  async function look(feed: DailyFeed, day: FeedDay, allowance: Allowance): Promise<void> {
    if ((await intake.feed(feed.id))?.closedDays?.includes(day)) return
    await takeIn(feed, day, { received: 0, skipped: 0 }, { followed: false, allowance })
  }

  return { poll, look }
}
