import { describeFailure } from '@/utils/describe-failure'
import type { FailureInfo } from '@/utils/errors'
import type { Quota } from '@/utils/sources/http/quota'
import { type Area, HEALTH_KEY } from '@/utils/storage-area'
import { HOUR } from '@/utils/time'
import { backOff, backsOff } from './backoff'

/** How a feed has been doing. */
export interface FeedHealth {
  /** Ms since the epoch. */
  attemptedAt: number
  succeededAt?: number
  /** Of the last attempt; absent when it went well. */
  failure?: FailureInfo
  /** Attempts since the last that went well in which the server was in trouble; being offline is none of its. */
  failures?: number
  /** What the server last said was left of its allowance. */
  quota?: Quota
  /** Papers in the last whole answer, and items in it that were left out as no papers. */
  received?: number
  skipped?: number
  /** Of a feed that need not be asked at each poll: when it is worth asking again, ms. */
  nextAt?: number
}

/** By feed id. */
export type Health = Record<string, FeedHealth>

/** The health of all feeds, in `storage.local`: it must be able to say that the database is what is broken. */
export function createHealthStore(area: Area, now: () => number, random: () => number = Math.random) {
  async function read(): Promise<Health> {
    return ((await area.get(HEALTH_KEY))[HEALTH_KEY] ?? {}) as Health
  }
  // One poller writes, under its lock: reading and writing back loses nothing.
  async function update(feed: string, change: (before?: FeedHealth) => FeedHealth): Promise<void> {
    const health = await read()
    await area.set({ [HEALTH_KEY]: { ...health, [feed]: change(health[feed]) } })
  }

  return {
    read,
    /** Another address is asked from now on: what the old one answered says nothing of it. */
    async forgetFailures(): Promise<void> {
      const health = Object.entries(await read()).map(([feed, { failure: _, failures: __, quota: ___, ...rest }]) => [
        feed,
        rest,
      ])
      await area.set({ [HEALTH_KEY]: Object.fromEntries(health) })
    },
    /** Feeds that are asked no more have no say in how things are. */
    async keepOnly(feeds: string[]): Promise<void> {
      const health = Object.entries(await read())
      const kept = health.filter(([feed]) => feeds.includes(feed))
      if (kept.length < health.length) await area.set({ [HEALTH_KEY]: Object.fromEntries(kept) })
    },
    succeeded: (feed: string, counts: { received: number; skipped: number; nextAt?: number }, quota?: Quota) =>
      update(feed, () => ({ attemptedAt: now(), succeededAt: now(), ...counts, ...(quota && { quota }) })),
    failed: (feed: string, error: unknown, quota?: Quota) =>
      update(feed, (before) => {
        const failure = describeFailure(error, now())
        const failures = (before?.failures ?? 0) + (backsOff(failure.kind) ? 1 : 0)
        const wait = backOff(failure.kind, failures, random)
        if (wait > 0 && failure.retryAt === undefined) failure.retryAt = now() + wait
        return { ...before, attemptedAt: now(), failure, failures, ...(quota && { quota }) }
      }),
  }
}

export type HealthStore = ReturnType<typeof createHealthStore>

/** The failure to tell the reader of, and the feed that it is of: the newest, if the last attempt of any failed. */
export function worstFailure(health: Health): (FailureInfo & { feed: string }) | undefined {
  const failures = Object.entries(health).flatMap(([feed, { failure }]) => (failure ? { ...failure, feed } : []))
  return failures.sort((a, b) => b.at - a.at)[0]
}

/** Further away than any feed's next time can be: the clock went back, ms. */
const ABSURDLY_FAR_MS = 30 * HOUR

/** Whether a feed said that it need not be asked yet. */
export function isRested(feed: FeedHealth | undefined, now: number): boolean {
  const { nextAt = 0, failure } = feed ?? {}
  return !failure && nextAt > now && nextAt - now < ABSURDLY_FAR_MS
}

/** When every feed that is asked at each poll was last asked with success, ms; undefined when one never was. */
export function lastSuccess(health: Health, now: number): number | undefined {
  const asked = Object.values(health).filter((feed) => !isRested(feed, now))
  const times = asked.map(({ succeededAt }) => succeededAt)
  return times.length > 0 && times.every((time) => time !== undefined) ? Math.min(...times) : undefined
}

/** When a feed was last asked, ms. */
export function lastAttempt(health: Health): number | undefined {
  const times = Object.values(health).map(({ attemptedAt }) => attemptedAt)
  return times.length > 0 ? Math.max(...times) : undefined
}
