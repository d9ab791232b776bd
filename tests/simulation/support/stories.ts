import type { FeedChoice } from '@/utils/feed-choices'
import { type Browser, createBrowser } from './browser'
import { ANNOUNCED, EDITIONS, FRIDAY, MONDAY, noon, WEDNESDAY } from './editions'
import { createLife } from './life'
import { meet, type Occasion } from './occasion'
import { createRandom } from './random'
import { createShelf } from './shelf'
import { put, type Snapshot, take } from './snapshot'

const LONG_AGO = '2026-03-02'

/** What the reader chose beside the feeds that are always there. */
const FEEDS: FeedChoice[] = [
  { id: 'huggingface/week', unread: 'none' },
  { id: 'arxiv/cs.LG', unread: 'all' },
]

const way = createShelf({ editions: EDITIONS, announced: ANNOUNCED })

/** Where a story begins, and what wakes the worker whose poll it is about. */
export interface Story {
  at: number
  occasion: Occasion
  snapshot?: Snapshot
  /** Whether the servers answer 304 to an ETag that they know: they do, unless said. */
  conditional?: boolean
}

export function createWorld({ at, snapshot, conditional = true }: Story) {
  const clock = { now: at }
  const browser = createBrowser(clock, way(clock, conditional), createRandom(1))
  return {
    clock,
    browser,
    async begin(): Promise<void> {
      if (snapshot) await put(snapshot, browser)
      else await browser.settings.change({ feeds: FEEDS })
      if (snapshot) await browser.alarms.create('poll', { delayInMinutes: 0, periodInMinutes: 30 })
    },
    /** A worker lives, or dies at the `last` of its steps. */
    async live(occasion: Occasion, last?: number) {
      const told = browser.announced.length
      const life = createLife(last)
      const { died } = await life.through(meet(browser.startWorker(life), occasion))
      return { died, steps: life.steps, notifications: browser.announced.length - told }
    },
  }
}

type World = ReturnType<typeof createWorld>

/** A browser that was used on Friday and on Monday, with old papers in it, as it is when it wakes on Wednesday. */
async function midweek(): Promise<Snapshot> {
  const world = createWorld({ at: noon(FRIDAY), occasion: 'start' })
  const { browser, clock } = world
  await world.begin()
  await browser.settings.change({ feeds: [{ id: 'huggingface/month', unread: 'none' }, ...FEEDS] })
  await live(world, 'start')
  await browser.settings.change({ feeds: FEEDS })
  clock.now = noon(MONDAY)
  await live(world, 'alarm')
  await browser.library.opened(clock.now)
  await browser.library.markRead(['2606.10001', '2606.15001'])
  await addOldPapers(browser)
  // The month's order is asked no more, and nothing has come round to forgetting it.
  await (await browser.library.database()).put('feeds', { id: 'huggingface/month/2026-06', order: ['2603.00003'] })
  const snapshot = await take(browser)
  await browser.close()
  return snapshot
}

async function live(world: World, occasion: Occasion): Promise<void> {
  const { died } = await world.live(occasion)
  if (died) throw new Error('a worker without a last step has died')
}

/** Of the winter: unread, read, saved, only looked at, and one that a ranking still named. */
async function addOldPapers({ intake, library }: Browser): Promise<void> {
  const old = (serial: number) => ({
    id: `2603.0000${serial}`,
    title: `Old ${serial}`,
    abstract: 'Old.',
    authors: [],
    publishedOn: LONG_AGO,
    feedDay: LONG_AGO,
    upvotes: serial,
    comments: 0,
  })
  const batch = { feed: 'elsewhere', at: noon(LONG_AGO) }
  await intake.ingest({ ...batch, followed: true, papers: [1, 2, 3, 4].map(old) })
  await intake.ingest({ ...batch, followed: false, papers: [old(5)] })
  await library.markRead(['2603.00002'])
  await library.save('2603.00004')
}

/** An alarm on Wednesday, and a browser that has just got the extension. */
export async function createStories(): Promise<[name: string, story: Story][]> {
  return [
    ['a poll after two days away', { at: noon(WEDNESDAY), occasion: 'alarm', snapshot: await midweek() }],
    ['the first poll of all', { at: noon(WEDNESDAY), occasion: 'start' }],
  ]
}
