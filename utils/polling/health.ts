import { describeFailure, type FailureInfo } from '@/utils/errors'
import type { Area } from '@/utils/storage-area'

/** How a feed has been doing. */
export interface FeedHealth {
  /** Ms since the epoch. */
  attemptedAt: number
  succeededAt?: number
  /** Of the last attempt; absent when it went well. */
  failure?: FailureInfo
  /** Papers in the last whole answer, and items in it that were left out as no papers. */
  received?: number
  skipped?: number
}

/** By feed id. */
export type Health = Record<string, FeedHealth>

export const HEALTH_KEY = 'health'

/** The health of all feeds, in `storage.local`: it must be able to say that the database is what is broken. */
export function createHealthStore(area: Area, now: () => number) {
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
      const health = Object.entries(await read()).map(([feed, { failure: _, ...rest }]) => [feed, rest])
      await area.set({ [HEALTH_KEY]: Object.fromEntries(health) })
    },
    succeeded: (feed: string, counts: { received: number; skipped: number }) =>
      update(feed, () => ({ attemptedAt: now(), succeededAt: now(), ...counts })),
    failed: (feed: string, error: unknown) =>
      update(feed, (before) => ({ ...before, attemptedAt: now(), failure: describeFailure(error, now()) })),
  }
}

export type HealthStore = ReturnType<typeof createHealthStore>

/** The failure to tell the reader of: the newest, if the last attempt of any feed failed. */
export function worstFailure(health: Health): FailureInfo | undefined {
  const failures = Object.values(health).flatMap(({ failure }) => failure ?? [])
  return failures.sort((a, b) => b.at - a.at)[0]
}

/** When every feed was last asked with success, ms; undefined when one never was. */
export function lastSuccess(health: Health): number | undefined {
  const times = Object.values(health).map(({ succeededAt }) => succeededAt)
  return times.length > 0 && times.every((time) => time !== undefined) ? Math.min(...times) : undefined
}

/** When a feed was last asked, ms. */
export function lastAttempt(health: Health): number | undefined {
  const times = Object.values(health).map(({ attemptedAt }) => attemptedAt)
  return times.length > 0 ? Math.max(...times) : undefined
}
