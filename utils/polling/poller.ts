import { Failure, type FailureInfo, type FailureKind } from '@/utils/errors'
import type { Intake } from '@/utils/library/intake'
import type { FeedDay } from '@/utils/papers/feed-day'
import type { AboutPapers, Feed, Source } from '@/utils/sources/source'
import { type Allowance, createAllowance, usedUpUntil } from './allowance'
import { type Counts, createDailyPolls } from './daily'
import { type FeedHealth, type HealthStore, isRested } from './health'
import { pollRanking } from './ranking'

export interface PollerDeps {
  intake: Intake
  health: HealthStore
  /** The sources as the settings have them at this moment. */
  sources: () => Promise<Source[]>
  /** Whether the browser lets us ask hosts, given as match patterns. */
  allowed: (origins: string[]) => Promise<boolean>
  now: () => number
  /** Waits so many ms. */
  pause: (ms: number) => Promise<void>
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
  'newer',
]

export type Poller = ReturnType<typeof createPoller>

/** Asks every feed of every source and hands what they tell to the library. Failures go to the health state. */
export function createPoller({ intake, health, sources, allowed, now, pause }: PollerDeps) {
  const daily = createDailyPolls({ intake, now, pause })

  /**
   * `asked`: the reader pressed Refresh, which overrides our own patience, but not a server's word. Returns whether any
   * server was to be asked at all.
   */
  async function poll(asked = false): Promise<boolean> {
    const all = await sources()
    const ids = all.flatMap(({ feeds }) => feeds.map(({ id }) => id))
    await health.keepOnly(ids)
    let any = false
    for (const source of all) any = (await pollSource(source, asked)) || any
    await intake.keepFeeds(ids)
    return any
  }

  async function pollSource(source: Source, asked: boolean): Promise<boolean> {
    // Until then a poll leaves everything as it is, words included.
    if (await mustWait(source, asked)) return false
    const allowance = createAllowance(now)
    let hopeless: unknown
    const state = await health.read()
    for (const feed of source.feeds) {
      if (isRested(state[feed.id], now())) continue
      try {
        if (hopeless) throw hopeless
        await checkAllowed(source)
        const counts = await pollFeed(feed, source, allowance)
        await health.succeeded(feed.id, counts, allowance.latest())
      } catch (error) {
        await health.failed(feed.id, error, allowance.latest())
        if (!(error instanceof Failure) || HOPELESS.includes(error.kind)) hopeless = error
      }
    }
    return true
  }

  function pollFeed(feed: Feed, source: Source, allowance: Allowance): Promise<Counts> {
    return feed.kind === 'daily' ? daily.poll(feed, allowance) : pollRanking(feed, source, allowance, { intake, now })
  }

  /** Why a source is not to be asked yet, if it is not. */
  async function mustWait(source: Source, asked: boolean): Promise<FailureInfo | undefined> {
    const state = await health.read()
    return source.feeds.map(({ id }) => waiting(state[id], asked, now())).find((failure) => failure)
  }

  async function checkAllowed({ origins }: Source): Promise<void> {
    if (!(await allowed(origins))) throw new Failure('permission', `no permission for ${origins.join(', ')}`)
  }

  /** Fetches a day that the reader looks at, unless it was fetched for good. Brings nothing unread. Throws a Failure. */
  async function fetchDay(day: FeedDay): Promise<void> {
    for (const source of await sources()) {
      if (!source.feeds.some(({ kind }) => kind === 'daily')) continue
      const failure = await mustWait(source, true)
      if (failure) throw new Failure('rate-limited', 'asked to wait', failure)
      await checkAllowed(source)
      for (const feed of source.feeds) {
        if (feed.kind !== 'daily') continue
        try {
          await daily.look(feed, day, createAllowance(now))
        } catch (error) {
          // What the server asks for holds for the next poll too; everything else is this look's own affair.
          if (error instanceof Failure && error.retryAt) await health.failed(feed.id, error)
          throw error
        }
      }
    }
  }

  /**
   * Asks the first source that tells of single papers, as the reader wishes. What the server asks for holds here as it does
   * for polls; nothing is stored. Throws a Failure.
   */
  async function ask<T>(question: (about: AboutPapers) => Promise<T>): Promise<T> {
    for (const source of await sources()) {
      if (!source.about) continue
      const failure = await mustWait(source, true)
      if (failure) throw new Failure('rate-limited', 'asked to wait', failure)
      await checkAllowed(source)
      try {
        return await question(source.about)
      } catch (error) {
        const [feed] = source.feeds
        if (feed && error instanceof Failure && error.retryAt) await health.failed(feed.id, error)
        throw error
      }
    }
    throw new Failure('not-found', 'no source tells of single papers')
  }

  return { poll, fetchDay, ask }
}

/** A failure from the future is from before the clock went back, and says nothing of when to ask. */
function waiting(feed: FeedHealth | undefined, asked: boolean, now: number): FailureInfo | undefined {
  const failure = feed?.failure
  const ours = asked && failure?.kind !== 'rate-limited'
  if (failure?.retryAt !== undefined && failure.retryAt > now && failure.at <= now && !ours) return failure
  const retryAt = usedUpUntil(feed?.quota, now)
  return retryAt ? { kind: 'rate-limited', at: now, retryAt } : undefined
}
