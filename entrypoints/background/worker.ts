import type { Announcer } from '@/utils/attention/announcer'
import type { HealthStore } from '@/utils/polling/health'
import type { Poller } from '@/utils/polling/poller'
import { isOverdue, isStale } from '@/utils/polling/schedule'
import type { SettingsStore } from '@/utils/settings'
import type { RefreshLimit } from './refresh-limit'

export interface WorkerDeps {
  poller: Pick<Poller, 'poll' | 'fetchWanted'>
  announcer: Announcer
  badge: () => Promise<void>
  health: HealthStore
  settings: SettingsStore
  /** How often a reader's Refresh may reach the server. */
  refreshes: RefreshLimit
  /** Removes what is old, when it is time. */
  tidy: () => Promise<void>
  /** Makes sure that the alarm rings every so many minutes. */
  schedule: (minutes: number) => Promise<void>
  /** One context at a time; the lock ends with the context that holds it. */
  exclusively: (work: () => Promise<void>) => Promise<void>
  now: () => number
}

/** What the background does at a wake, at an alarm and when asked. */
export function createWorker({
  poller,
  announcer,
  badge,
  health,
  settings,
  refreshes,
  tidy,
  schedule,
  exclusively,
  now,
}: WorkerDeps) {
  let flight: Promise<void> | undefined

  /** Polls, then announces what came. Who asks while a poll is under way shares it. `asked`: by the reader. */
  function poll(asked = false): Promise<void> {
    flight ??= exclusively(async () => {
      try {
        const reached = await poller.poll(asked)
        if (asked && reached) await refreshes.count()
      } finally {
        // Neither waits for the other: a desktop that refuses must not leave an old number standing.
        await Promise.all([announce(), badge()])
      }
      await poller.fetchWanted()
      await tidy()
    }).finally(() => {
      flight = undefined
    })
    return flight
  }

  /** A desktop that refuses is no reason to call a poll failed: what it brought is there, and is announced another time. */
  async function announce(): Promise<void> {
    await announcer.announceWaiting().catch((error) => console.error('Offprint:', error))
  }

  /** Announces what has become due. A poll under way does it at its end. */
  async function announceDue(): Promise<void> {
    if (!flight) await exclusively(announce)
  }

  /** At every start of the worker: badge, alarm, and whatever a worker before it left undone. */
  async function wake(): Promise<void> {
    // A database that cannot be counted must not keep the alarm from ringing, nor the poll from saying what is wrong.
    // It comes first all the same: a database that is found lost takes with it what was known of polling.
    const counted = badge()
    await counted.catch(() => {})
    await Promise.all([counted, resume()])
  }

  async function resume(): Promise<void> {
    const { intervalMinutes } = await settings.read()
    await schedule(intervalMinutes)
    if (isOverdue(await health.read(), intervalMinutes, now())) await poll()
    // A poll under way will announce what it finds and what was left, in one notification.
    else await announceDue()
  }

  async function freshen(): Promise<void> {
    if (flight || isStale(await health.read(), now())) await poll()
  }

  /** The settings changed; `elsewhere`: another address is to be asked from now on, `more`: other feeds. */
  async function settingsChanged({ elsewhere = false, more = false }): Promise<void> {
    await Promise.all([badge(), settings.read().then(({ intervalMinutes }) => schedule(intervalMinutes))])
    if (!elsewhere && !more) return announceDue()
    // A poll under way still asks as it was set before.
    await flight?.catch(() => {})
    if (elsewhere) await health.forgetFailures()
    await poll()
  }

  /** The reader pressed Refresh. Too often in a row, and what is there is fresh enough. */
  async function refresh(): Promise<void> {
    if (await refreshes.allows()) await poll(true)
  }

  return { poll, refresh, wake, freshen, settingsChanged, announceDue }
}
