import { deleteDB } from 'idb'
import { createRefreshLimit } from '@/entrypoints/background/refresh-limit'
import { createTidy } from '@/entrypoints/background/tidy'
import { createWorker } from '@/entrypoints/background/worker'
import { createAnnouncer } from '@/utils/attention/announcer'
import { parseCalm } from '@/utils/calm'
import * as deeds from '@/utils/library/deeds'
import { createIntake, type Intake } from '@/utils/library/intake'
import { createLibrary } from '@/utils/library/library'
import { createConnection, type Database } from '@/utils/library/open'
import { createHealthStore } from '@/utils/polling/health'
import { createPoller } from '@/utils/polling/poller'
import { type Alarms, ensureAlarm } from '@/utils/polling/schedule'
import { sessionId } from '@/utils/session'
import { createSettingsStore } from '@/utils/settings'
import { createHttp } from '@/utils/sources/http/http'
import { createSources } from '@/utils/sources/registry'
import { memoryArea } from '../../unit/polling/support'
import type { Life } from './life'
import { mortalDatabase } from './mortal-database'
import { mortalFetch } from './mortal-fetch'
import type { Random } from './random'

/** The way out of the browser. */
export interface Way {
  fetch: typeof fetch
  online: () => boolean
}

let databases = 0

/**
 * A browser with the extension in it: what outlives its workers (database, storage, alarm, desktop), and workers made
 * of the product's own parts. Only the badge is left out.
 */
export function createBrowser(clock: { now: number }, network: Way, { random, whole }: Random) {
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
  const now = () => clock.now
  const pause = async (ms: number) => {
    clock.now += ms
  }
  const connection = createConnection(name)
  const parts = {
    channel: { postMessage() {}, onmessage: null },
    loadDeeds: async () => deeds,
    now,
    newId: () => 'a list',
  }
  const library = createLibrary({ ...parts, connection })

  const notifications = {
    async create(id: string) {
      shown.add(id)
      announced.push({ notification: id, ids: claims.get(id) ?? [] })
      return id
    },
    getAll: async () => Object.fromEntries([...shown].map((id) => [id, true])),
  }

  /** The parts of a worker, wired as the background does it, each in the hands of that worker's life. */
  function startWorker(life: Life) {
    const { mortal, mortalCall } = life
    const area = mortal('local', local)
    const settings = createSettingsStore(area)
    const health = createHealthStore(area, now, random)
    const open = mortalCall('opening the database', async () => mortalDatabase(await connection.get(), life))
    let opened: Promise<Database> | undefined
    const get = () => {
      opened ??= open()
      return opened
    }
    const mine = createLibrary({ ...parts, connection: { ...connection, get } })
    const intake = createIntake(mine)
    const patience = mortalCall('pause', pause)
    const fetch = mortalFetch(network.fetch, life)
    const http = createHttp({ fetch, now, online: network.online, pause: patience })
    return createWorker({
      poller: createPoller({
        intake,
        health,
        sources: async () => createSources(http, await settings.read(), now),
        allowed: mortalCall('allowed', async () => true),
        now,
        pause: patience,
      }),
      announcer: createAnnouncer({
        outbox: { ...intake.outbox, claim: noting(intake.outbox.claim) },
        notifications: mortal('notifications', notifications),
        wanted: mortalCall('wanted', async () => ({
          settings: { notifications: true, notificationScope: 'all' as const },
          calm: parseCalm({}),
          topics: [],
          last: {},
        })),
        remember: async () => {},
        wakeAt: async () => {},
        buttons: async () => [],
        session: () => sessionId(mortal('session', session), () => `session ${whole(0, 1e9)}`),
        iconUrl: 'icon.png',
        words: { newPapers: String, more: String, newOfTopic: String },
        now,
      }),
      badge: async () => {},
      health,
      settings,
      refreshes: createRefreshLimit(mortal('session', session), now),
      tidy: createTidy({
        area,
        settings,
        afterwards: async () => {},
        removeOld: (before) => intake.removeOld(before, now()),
        now,
        pause: patience,
      }),
      schedule: (minutes) => ensureAlarm(mortal('alarms', alarms), minutes, now(), random),
      exclusively: createLock(),
      now,
    })
  }

  type Claim = Intake['outbox']['claim']

  /** Claims, and notes for which papers. */
  function noting(claim: Claim): Claim {
    return async (...asked) => {
      const claimed = await claim(...asked)
      const ids = claimed?.papers.map(({ id }) => id) ?? []
      if (claimed) claims.set(claimed.claim.notification, ids)
      return claimed
    }
  }

  return {
    library,
    intake: createIntake(library),
    local: local.stored,
    settings: createSettingsStore(local),
    health: createHealthStore(local, now),
    announced,
    startWorker,
    alarms,
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
    /** Everything that outlives a worker, as one text. */
    async remains(): Promise<string> {
      const db = await library.database()
      const stores = Array.from(db.objectStoreNames, async (store) => [
        await db.getAllKeys(store),
        // What is noted to be mirrored is told apart by random numbers.
        store !== 'unmirrored' && (await db.getAll(store)),
      ])
      return JSON.stringify([await Promise.all(stores), local.stored, session.stored, alarm, [...shown], announced])
    },
    /** It is over, and takes nobody's memory any more. */
    async close(): Promise<void> {
      await connection.close()
      await deleteDB(name)
    },
  }
}

/** A lock that ends with the worker: the next one has its own. */
function createLock() {
  let held: Promise<void> = Promise.resolve()
  return (work: () => Promise<void>): Promise<void> => {
    const mine = held.then(work)
    held = mine.catch(() => {})
    return mine
  }
}

export type Browser = ReturnType<typeof createBrowser>
