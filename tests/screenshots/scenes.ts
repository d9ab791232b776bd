import type { WxtBrowser } from 'wxt/browser'
import { FEWEST_SAVES } from '../../utils/look.ts'
import { feedDayAt, isWeekend } from '../../utils/papers/feed-day.ts'
import type { LaunchOptions } from '../browser/launch.ts'
import type { Offprint } from '../browser/offprint.ts'
import { until } from '../browser/until.ts'
import { clockAhead } from '../e2e/support/clock.ts'
import { launchBrowser } from '../e2e/support/place.ts'
import { press, pressButton, toast, waitForPapers } from '../e2e/support/reader.ts'
import { createFeed, type FeedOptions } from '../server/feed.ts'
import { generateSamples } from '../server/samples/generate.ts'
import * as papers from '../server/samples/index.ts'
import { type FeedServer, startServer } from '../server/server.ts'
import { keep } from './hands.ts'

declare const chrome: WxtBrowser

/** A browser with Offprint and its feed, in a situation that several pictures are taken of. */
export interface Stage {
  offprint: Offprint
  server: FeedServer
  /** How far the clock of pages is ahead, ms. */
  ahead: number
  /** When the reader last looked, ms: what came after it is New. */
  since: number
  close(): Promise<void>
}

interface Scene {
  feed?: FeedOptions
  launch?: Omit<LaunchOptions, 'feed'>
  /** How far the clocks of worker and pages are ahead, ms. */
  ahead?: number
  /** Before the browser starts. */
  before?: (server: FeedServer) => void
  /** Once it runs: brings the situation about. */
  set?: (stage: Stage) => Promise<void>
}

const HOUR = 3_600_000
/** Enough for every state; of more, each look at them takes longer. */
const PAPERS_A_DAY = 9

const TOPICS = [
  { id: 'a', name: 'Languages', query: 'language* OR speech', but: 'robot', badge: true, notify: true },
  { id: 'b', name: 'Theory of everything that learns', query: 'learning model' },
  { id: 'c', name: 'Not now', query: 'agent* OR robot* OR image', mute: true },
]

/** The situations. Each is a browser of its own, so there are few. */
export const scenes = {
  /** A day like any: some read, some saved with notes and lists, three just come. */
  day: { feed: { samples: papers.samples.slice(0, PAPERS_A_DAY * 3) }, set: liveThrough },
  /** Papers that stretch every line: the longest title, 300 authors, other scripts, markup, TeX. */
  extremes: {
    before: ({ feed }) => feed.setDay(feed.today(), stretching()),
    set: synced,
  },
  /** Enough saved to learn from. */
  liked: {
    feed: { samples: papers.samples.slice(0, PAPERS_A_DAY * 3) },
    set: async (stage) => {
      await synced(stage)
      const page = await openEarlier(stage.offprint)
      const listed = stage.server.feed.papersOf(stage.server.feed.today())
      for (const { title } of listed.slice(0, FEWEST_SAVES + 1)) await press(page, title, 'Save')
      await toast(page)
      await page.close()
    },
  },
  done: {
    set: async (stage) => {
      await synced(stage)
      const page = await stage.offprint.openPage('popup.html')
      await pressButton(page, 'Mark all read')
      await until(stage.offprint.badge, (text) => text === '', { timeout: 10_000, otherwise: 'not all read' })
      await page.close()
    },
  },
  weekend: { ahead: untilSaturday(), feed: { weekends: false }, set: synced },
  trouble: {
    launch: { extraArgs: ['--disable-extensions-http-throttling'] },
    set: async (stage) => {
      await synced(stage)
      stage.server.fault = { kind: 'rate-limited', how: 'retry-after-seconds', seconds: 3600 }
      await stage.offprint.poll()
    },
  },
  offline: {
    set: async (stage) => {
      await synced(stage)
      await stage.offprint.goOffline()
      await stage.offprint.poll()
    },
  },
  /** Nothing has ever come. */
  broken: {
    before: (server) => {
      server.fault = { kind: 'captcha', status: 403 }
    },
    set: async ({ offprint }) => void (await offprint.poll()),
  },
  /** The first answer is on its way. */
  first: {
    before: (server) => {
      server.fault = { kind: 'slow-first-byte', ms: 20_000 }
    },
  },
  /** Some papers are of topics, some muted by one. */
  topics: {
    set: async (stage) => {
      await synced(stage)
      const page = await stage.offprint.openPage('options.html')
      await page.evaluate((topics) => chrome.storage.local.set({ topics: { version: 1, topics, removed: [] } }), TOPICS)
      await until(
        () => page.evaluate(() => chrome.storage.local.get('topicsMatched')),
        (matched) => JSON.stringify(matched).includes('done'),
        { timeout: 10_000, otherwise: 'the topics were not matched' },
      )
      await page.close()
    },
  },
  chinese: { launch: { language: 'zh-CN' }, set: synced },
} satisfies Record<string, Scene>

export type SceneName = keyof typeof scenes

/** Starts the browser of a scene and brings its situation about. */
export async function setStage(name: SceneName, launch: Omit<LaunchOptions, 'feed'> = {}): Promise<Stage> {
  const { feed, ahead = 0, before, set, launch: own }: Scene = scenes[name]
  const now = () => Date.now() + ahead
  const server = await startServer({ feed: createFeed({ weekends: true, now, ...feed }) })
  try {
    before?.(server)
    const preload = ahead ? { workerPreload: () => clockAhead(ahead) } : {}
    const offprint = await launchBrowser({ ...preload, ...own, ...launch, feed: server })
    const close = async () => {
      await offprint.close()
      await server.close()
    }
    const stage: Stage = { offprint, server, ahead, since: 0, close }
    try {
      await set?.(stage)
    } catch (error) {
      await close()
      throw error
    }
    return stage
  } catch (error) {
    await server.close()
    throw error
  }
}

async function synced({ offprint }: Stage): Promise<void> {
  await until(offprint.badge, Boolean, { timeout: 30_000, otherwise: 'the first papers did not come' })
  await offprint.poll()
}

async function liveThrough(stage: Stage): Promise<void> {
  await synced(stage)
  const { offprint, server } = stage
  const page = await openEarlier(offprint)
  const [top, second, third, fourth, fifth] = server.feed.papersOf(server.feed.today()).map(({ title }) => title)
  await waitForPapers(page, Math.min(20, server.feed.papersOf(server.feed.today()).length))
  for (const title of [top, third, fifth]) if (title) await press(page, title, 'Save')
  if (third) await keep(page, third, { list: 'For the seminar', note: 'Section 4 answers what we asked on Monday.' })
  for (const title of [second, fourth]) if (title) await press(page, title, 'Mark read')
  await toast(page)
  await page.close()
  stage.since = Date.now()
  server.feed.publish(generateSamples({ seed: 1, count: 3, firstNumber: 10_000 }))
  await offprint.poll()
}

/** A popup a quarter of an hour ago: what is done there is no longer offered to be undone. */
const openEarlier = (offprint: Offprint) => offprint.openPage('popup.html', clockAhead(-HOUR / 4))

function stretching() {
  const { samples, ...ids } = papers
  const wanted: string[] = [
    ids.LONGEST_TITLE_ID,
    ids.MANY_AUTHORS_ID,
    ids.SCRIPTS_ID,
    ids.HOSTILE_MARKUP_ID,
    ids.DOLLAR_TEX_ID,
    ids.LONGEST_ABSTRACT_ID,
    ids.NO_UPVOTES_ID,
    ids.SHORTEST_ABSTRACT_ID,
  ]
  // Most upvotes first, so that they stand in this order.
  return wanted.flatMap((id, place) =>
    samples.filter((sample) => sample.id === id).map((sample) => ({ ...sample, upvotes: (wanted.length - place) * 9 })),
  )
}

/** How far the next Saturday noon in New York is, ms. */
function untilSaturday(): number {
  const now = Date.now()
  let ahead = 0
  while (!isWeekend(feedDayAt(now + ahead)) || isWeekend(feedDayAt(now + ahead - 24 * HOUR))) ahead += HOUR
  return ahead + 12 * HOUR
}
