import { createRefreshLimit } from '@/entrypoints/background/refresh-limit'
import { createTidy } from '@/entrypoints/background/tidy'
import { createWorker } from '@/entrypoints/background/worker'
import { createAnnouncer } from '@/utils/attention/announcer'
import * as deeds from '@/utils/library/deeds'
import { createIntake } from '@/utils/library/intake'
import { createLibrary } from '@/utils/library/library'
import { createConnection } from '@/utils/library/open'
import { createHealthStore } from '@/utils/polling/health'
import { createPoller } from '@/utils/polling/poller'
import { type Alarms, ensureAlarm } from '@/utils/polling/schedule'
import { sessionId } from '@/utils/session'
import { createSettingsStore } from '@/utils/settings'
import { createHttp } from '@/utils/sources/http/http'
import { createSources } from '@/utils/sources/registry'
import { memoryArea } from '../../unit/polling/support'
import type { Life } from './life'
import type { Network } from './network'
import type { Random } from './random'

let databases = 0

/**
 * A browser with the extension in it: what outlives its workers (database, storage, alarm, desktop), and workers made
 * of the product's own parts. Only the badge is left out.
 */
export function createBrowser(clock: { now: number }, network: Network, { random, whole }: Random) {
  const name = `simulated ${databases++}`
  const local = memoryArea()
  let session = memoryArea()
  let alarm: Awaited<ReturnType<Alarms['get']>>
  const alarms: Alarms = {
    get: async () => alarm,
    async create(_, { delayInMinutes, periodInMinutes }) {
      alarm = { scheduledTime: clock.now + delayInMinutes * 60_000, periodInMinutes }
    },
  }
  const shown = new Set<string>()
  /** For which papers a notification was claimed, and every paper that was announced. */
  const claims = new Map<string, string[]>()
  const announced: { notification: string; ids: string[] }[] = []
  const connection = createConnection(name)
  const library = createLibrary({
    connection,
    channel: { postMessage() {}, onmessage: null },
    loadDeeds: async () => deeds,
    now: () => clock.now,
    newId: () => 'a list',
  })
  const intake = createIntake(library)
  const now = () => clock.now
  const pause = async (ms: number) => {
    clock.now += ms
  }

  const notifications = {
    async create(id: string) {
      shown.add(id)
      announced.push({ notification: id, ids: claims.get(id) ?? [] })
      return id
    },
    getAll: async () => Object.fromEntries([...shown].map((id) => [id, true])),
  }
  const outbox = {
    ...intake.outbox,
    async claim(...asked: Parameters<typeof intake.outbox.claim>) {
      const claimed = await intake.outbox.claim(...asked)
      if (claimed)
        claims.set(
          claimed.claim.notification,
          claimed.papers.map(({ id }) => id),
        )
      return claimed
    },
  }

  function startWorker({ mortal }: Life) {
    const area = mortal(local)
    const settings = createSettingsStore(area)
    const health = createHealthStore(area, now, random)
    const door = { ...mortal(intake), outbox: mortal(outbox) }
    const { fetch } = mortal({ fetch: network.fetch })
    const http = createHttp({ fetch, now, online: network.online, pause })
    let held: Promise<void> = Promise.resolve()
    return createWorker({
      poller: createPoller({
        intake: door,
        health,
        sources: async () => createSources(http, await settings.read(), now),
        allowed: async () => true,
        now,
        pause: mortal({ pause }).pause,
      }),
      announcer: createAnnouncer({
        outbox: door.outbox,
        notifications: mortal(notifications),
        wanted: async () => true,
        session: () => sessionId(mortal(session), () => `session ${whole(0, 1e9)}`),
        iconUrl: 'icon.png',
        words: { newPapers: String, more: String },
        now,
      }),
      badge: async () => {},
      health,
      settings,
      refreshes: createRefreshLimit(mortal(session), now),
      tidy: createTidy({ area, settings, removeOld: (before) => door.removeOld(before, now()), now, pause }),
      schedule: (minutes) => ensureAlarm(mortal(alarms), minutes, now(), random),
      exclusively(work) {
        // A lock that ends with the worker: the next one has its own.
        const mine = held.then(work)
        held = mine.catch(() => {})
        return mine
      },
      now,
    })
  }

  return {
    library,
    intake,
    settings: createSettingsStore(local),
    health: createHealthStore(local, now),
    announced,
    startWorker,
    alarm: () => alarm,
    /** The alarm rings and is set anew. */
    ring() {
      if (alarm) alarm.scheduledTime = clock.now + (alarm.periodInMinutes ?? 0) * 60_000
    },
    /** The browser is quit and started: notifications and the session are gone. */
    restart() {
      shown.clear()
      session = memoryArea()
    },
    /** The extension is updated: alarms are gone. */
    update() {
      alarm = undefined
    },
    close: () => connection.close(),
  }
}

export type Browser = ReturnType<typeof createBrowser>
