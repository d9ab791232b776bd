import type { FeedDay } from '@/utils/papers/feed-day'
import { DAY, HOUR } from '@/utils/time'
import { createBrowser } from './browser'
import { createTroubleFinder, createTroubles } from './faults'
import { createLedger } from './ledger'
import { createLife } from './life'
import { createNetwork } from './network'
import { meet, type Occasion } from './occasion'
import { createRandom } from './random'
import { createStretches } from './stretches'
import { createUpstream } from './upstream'

export interface Year {
  seed: number
  /** Minutes between alarms. */
  interval: 60 | 120
  conditional: boolean
  /** Whether the server's only trouble is that it lies, and that often. */
  lying?: boolean
  days?: number
}

const FIRST_DAY: FeedDay = '2026-01-05'
/** One worker in twelve is killed, somewhere in the awaits that a poll has. */
const KILLED = 1 / 12
const MOST_STEPS = 90

/** Lives through a year of a machine with the extension on it, and tells what became of every paper. */
export async function liveYear({ seed, interval, conditional, lying = false, days = 365 }: Year) {
  const random = createRandom(seed)
  const { chance, between, whole } = random
  const begin = Date.parse(`${FIRST_DAY}T00:00:00Z`)
  const clock = { now: begin }
  const upstream = createUpstream(seed + 1, FIRST_DAY, days)
  const trouble = createTroubleFinder(createTroubles(random, { from: begin, to: begin + days * DAY, lying }))
  const network = createNetwork({ upstream, clock, random, trouble, conditional })
  const browser = createBrowser(clock, network, random)
  const ledger = createLedger()
  /** How often each paper became unread, and which are unread now. */
  const arrivals = new Map<string, number>()
  let unread = new Set<string>()
  await browser.settings.change({ intervalMinutes: interval })

  async function run(occasion: Occasion, killed = chance(KILLED)): Promise<void> {
    const [at, asked, told] = [clock.now, network.asked.length, browser.announced.length]
    const life = createLife(killed ? whole(1, MOST_STEPS) : undefined)
    const { died } = await life.through(meet(browser.startWorker(life), occasion))
    const mine = network.asked.slice(asked)
    const health = Object.values(await browser.health.read())
    const well = health.length === 2 && health.every(({ succeededAt = 0 }) => succeededAt >= at)
    ledger.note({
      at,
      asked: mine,
      died,
      good: well && !died && mine.every(({ fault }) => !fault),
      notifications: browser.announced.length - told,
    })
    await audit()
  }

  async function audit(): Promise<void> {
    const db = await browser.library.database()
    const now = new Set(await db.getAllKeys('unread'))
    for (const id of now) if (!unread.has(id)) arrivals.set(id, (arrivals.get(id) ?? 0) + 1)
    unread = now
  }

  async function read(): Promise<void> {
    await browser.library.opened(clock.now)
    await browser.library.markRead([...unread])
    await audit()
  }

  for (const { from, to } of createStretches(random, begin, days)) {
    clock.now = Math.max(clock.now, from)
    const [updated, restarted] = [chance(0.04), chance(0.3)]
    if (updated) browser.update()
    if (restarted) browser.restart()
    if (updated || restarted) await run('start')
    while (clock.now < to) {
      const due = browser.alarm()?.scheduledTime
      if (due === undefined) {
        await run('start')
        continue
      }
      const next = Math.max(due, clock.now)
      const opened = chance(0.1) ? between(clock.now, next) : next
      if (opened < Math.min(next, to)) {
        clock.now = opened
        await run(chance(0.3) ? 'refresh' : 'view')
      }
      if (next >= to) break
      clock.now = Math.max(next, clock.now)
      browser.ring()
      await run('alarm')
    }
    clock.now = Math.max(clock.now, to)
    if (chance(0.6)) await read()
  }
  // The year ends with a worker that lives: what the last one left half done is finished.
  clock.now += HOUR
  await run('alarm', false)
  return { upstream, browser, ledger, arrivals, unread: () => unread, clock, network }
}
