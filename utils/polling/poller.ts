import { Failure, type FailureInfo, type FailureKind } from '@/utils/errors'
import type { Intake } from '@/utils/library/intake'
import { type FeedDay, feedDayAt } from '@/utils/papers/feed-day'
import type { DailyFeed, RankingFeed, Source } from '@/utils/sources/source'
import type { HealthStore } from './health'
import { daysToAsk, firstDays } from './plan'

export interface PollerDeps {
  intake: Intake
  health: HealthStore
  /** The sources as the settings have them at this moment. */
  sources: () => Promise<Source[]>
  /** Whether the browser lets us ask a host. */
  allowed: (origin: string) => Promise<boolean>
  now: () => number
}

/** After one of these the same host has nothing more to say for now. */
const HOPELESS: FailureKind[] = [
  'offline',
  'unreachable',
  'timeout',
  'rate-limited',
  'blocked',
  'permission',
  'storage',
]

export type Poller = ReturnType<typeof createPoller>

/** Asks every feed of every source and hands what they tell to the library. Failures go to the health state. */
export function createPoller({ intake, health, sources, allowed, now }: PollerDeps) {
  async function poll(): Promise<void> {
    for (const source of await sources()) await pollSource(source)
  }

  async function pollSource(source: Source): Promise<void> {
    let hopeless: unknown
    // Until then a poll leaves everything as it is, words included.
    if (await askedToWait(source)) return
    for (const feed of source.feeds) {
      try {
        if (hopeless) throw hopeless
        await checkAllowed(source)
        const counts = feed.kind === 'daily' ? await pollDaily(feed) : await pollRanking(feed)
        await health.succeeded(feed.id, counts)
      } catch (error) {
        await health.failed(feed.id, error)
        if (!(error instanceof Failure) || HOPELESS.includes(error.kind)) hopeless = error
      }
    }
  }

  /** The failure with which the server asked us not to come back yet, while that holds. */
  async function askedToWait(source: Source): Promise<FailureInfo | undefined> {
    const state = await health.read()
    return source.feeds.map(({ id }) => state[id]?.failure).find((failure) => mustWait(failure, now()))
  }

  async function checkAllowed({ origin }: Source): Promise<void> {
    if (!(await allowed(origin))) throw new Failure('permission', `no permission for ${origin}`)
  }

  async function pollDaily(feed: DailyFeed) {
    const today = feedDayAt(now())
    const record = await intake.feed(feed.id)
    const first = record?.syncedAt === undefined
    const total = { received: 0, skipped: 0 }
    for (const day of first ? firstDays(today) : daysToAsk(today, record?.lastDay)) {
      const counts = await takeInDay(feed, day, true)
      total.received += counts.received
      total.skipped += counts.skipped
      if (first && total.received > 0) break
    }
    await intake.markSynced(feed.id, now(), today)
    return total
  }

  async function takeInDay(feed: DailyFeed, day: FeedDay, followed: boolean) {
    const total = { received: 0, skipped: 0 }
    for await (const { papers, skipped } of feed.pages(day)) {
      await intake.ingest({ feed: feed.id, followed, papers, at: now() })
      total.received += papers.length
      total.skipped += skipped
    }
    if (day < feedDayAt(now())) await intake.markClosed(feed.id, day)
    return total
  }

  async function pollRanking(feed: RankingFeed) {
    const order: string[] = []
    let skipped = 0
    for await (const page of feed.pages()) {
      order.push(...page.papers.map(({ id }) => id))
      skipped += page.skipped
      await intake.ingest({ feed: feed.id, followed: false, papers: page.papers, at: now(), order })
    }
    await intake.markSynced(feed.id, now())
    return { received: order.length, skipped }
  }

  /** Fetches a day that the reader looks at, unless it was fetched for good. Brings nothing unread. Throws a Failure. */
  async function fetchDay(day: FeedDay): Promise<void> {
    for (const source of await sources()) {
      for (const feed of source.feeds) {
        if (feed.kind !== 'daily' || (await intake.feed(feed.id))?.closedDays?.includes(day)) continue
        const waiting = await askedToWait(source)
        if (waiting) throw new Failure('rate-limited', 'asked to wait', waiting)
        await checkAllowed(source)
        try {
          await takeInDay(feed, day, false)
        } catch (error) {
          // What the server asks for holds for the next poll too; everything else is this look's own affair.
          if (error instanceof Failure && error.retryAt) await health.failed(feed.id, error)
          throw error
        }
      }
    }
  }

  return { poll, fetchDay }
}

/** A failure from the future is from before the clock went back, and says nothing of when to ask. */
function mustWait(failure: FailureInfo | undefined, now: number): boolean {
  return failure?.retryAt !== undefined && failure.retryAt > now && failure.at <= now
}
