import { launchOffprintInFirefox } from '../../browser/firefox-offprint.ts'
import type { LaunchOptions } from '../../browser/launch.ts'
import { launchOffprint, type Offprint } from '../../browser/offprint.ts'
import type { Feed } from '../../server/feed.ts'
import { type FeedServer, startServer } from '../../server/server.ts'
import { inFirefox } from './lacks.ts'

/** The browser that is tested. */
export const launchBrowser = inFirefox ? launchOffprintInFirefox : launchOffprint

interface Room {
  server: FeedServer
  offprint: Offprint
  /** What the worker of the test at hand runs first. */
  preload?: (() => string) | undefined
}

interface PlaceOptions {
  feed: Feed
  prepare: (server: FeedServer) => void
  launch: Omit<LaunchOptions, 'feed'> & { own?: boolean }
}

interface Place {
  server: FeedServer
  offprint: Offprint
  leave(passed: boolean): Promise<void>
}

/**
 * A browser that the last test has left whole, of whichever file: to start one takes longer than most tests. It ends with
 * the process that the tests run in.
 */
let vacant: Room | undefined

/**
 * A server and a browser for a test, as if just made. A test that asks nothing of its browser but a worker's preload
 * gets the one of the test before it, emptied; one that asks more, or that will harm its browser (`own`), another.
 */
export async function setPlace({ feed, prepare, launch }: PlaceOptions): Promise<Place> {
  const { own, workerPreload, ...others } = launch
  const mayShare = !own && Object.keys(others).length === 0
  if (!mayShare) {
    const room = await open(feed, prepare, launch)
    return { ...room, leave: () => close(room) }
  }
  const room = (await renewed(feed, prepare, workerPreload)) ?? (await openShared(feed, prepare, workerPreload))
  return {
    server: room.server,
    offprint: room.offprint,
    async leave(passed) {
      if (passed && !vacant) vacant = room
      else await close(room)
    },
  }
}

async function renewed(
  feed: Feed,
  prepare: PlaceOptions['prepare'],
  preload: Room['preload'],
): Promise<Room | undefined> {
  const room = vacant
  vacant = undefined
  if (!room) return undefined
  try {
    await room.offprint.renew(() => {
      room.server.renew(feed)
      room.preload = preload
      prepare(room.server)
    })
    return room
  } catch (error) {
    console.warn(`A browser is started anew: ${error instanceof Error ? error.message : error}`)
    await close(room)
    return undefined
  }
}

async function openShared(feed: Feed, prepare: PlaceOptions['prepare'], preload: Room['preload']): Promise<Room> {
  let room: Room | undefined
  const workerPreload = () => (room ? room.preload : preload)?.() ?? ''
  room = { ...(await open(feed, prepare, { workerPreload })), preload }
  return room
}

async function open(feed: Feed, prepare: PlaceOptions['prepare'], launch: PlaceOptions['launch']): Promise<Room> {
  const server = await startServer({ feed })
  try {
    prepare(server)
    return { server, offprint: await launchBrowser({ ...launch, feed: server }) }
  } catch (error) {
    await server.close()
    throw error
  }
}

async function close({ server, offprint }: Room): Promise<void> {
  await offprint.close()
  await server.close()
}
