import { afterAll, beforeAll } from 'vitest'
import type { LaunchOptions } from '../../browser/launch.ts'
import type { Offprint } from '../../browser/offprint.ts'
import { until } from '../../browser/until.ts'
import { createFeed, type FeedOptions } from '../../server/feed.ts'
import type { FeedServer } from '../../server/server.ts'
import { setPlace } from './place.ts'
import { beforeEveryPress } from './reader.ts'

/** A browser with Offprint in it, polling an embedded feed of its own. */
export interface Scene {
  server: FeedServer
  offprint: Offprint
  /** Waits until the badge says so. */
  badgeIs(text: string): Promise<void>
}

export interface SceneOptions extends Omit<LaunchOptions, 'feed'> {
  feed?: FeedOptions
  /** Called before the browser starts: the time to switch on a fault. */
  prepare?: (server: FeedServer) => void
  /** For a test that does to its browser or server what emptying them does not mend. */
  own?: boolean
}

/** Each is told whether the test passed. */
type Ends = ((passed: boolean) => Promise<void>)[]

const open: Ends = []

async function endAll(ends: Ends, passed: boolean): Promise<void> {
  while (ends.length > 0) await ends.pop()?.(passed)
}

/** Ends what a test has set up. Called after each, whether it passed or not; see `setup.ts`. */
export const endScenes = (passed: boolean): Promise<void> => endAll(open, passed)

/** Feeds list papers at weekends too unless told otherwise, so that no test depends on the day it runs on. */
export async function setScene({ feed, prepare, ...launch }: SceneOptions = {}, ends: Ends = open): Promise<Scene> {
  const { server, offprint, leave } = await setPlace({
    feed: createFeed({ weekends: true, ...feed }),
    prepare: (server) => prepare?.(server),
    launch,
  })
  ends.push(leave)
  // The suite runs a second time like this: nothing a page does may need a worker that is still alive.
  beforeEveryPress(process.env.OFFPRINT_MORTAL_WORKER ? () => offprint.killWorker() : async () => {})
  const badgeIs = async (text: string) => {
    let last = ''
    await until(
      async () => {
        last = await offprint.badge()
        return last
      },
      (badge) => badge === text,
      {
        timeout: 30_000,
        get otherwise() {
          return `the badge should say "${text}" but says "${last}"`
        },
      },
    )
  }
  return { server, offprint, badgeIs }
}

/** The same, with the first sync done. */
export async function setSyncedScene(options: SceneOptions = {}, ends: Ends = open): Promise<Scene> {
  const scene = await setScene(options, ends)
  const { feed } = scene.server
  await scene.badgeIs(String(feed.papersOf(feed.today()).length))
  // Its end, after the ranking: a poll asked for now shares the one under way.
  await scene.offprint.poll()
  return scene
}

/** One synced scene for all tests of a `describe`, one after the other, each of which leaves it as well as it found it. */
export function sharedScene(options: SceneOptions = {}): () => Scene {
  const ends: Ends = []
  let scene: Scene
  beforeAll(async () => {
    scene = await setSyncedScene(options, ends)
  })
  afterAll(() => endAll(ends, true))
  return () => scene
}
