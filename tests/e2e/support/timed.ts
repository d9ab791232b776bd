import type { Page } from 'puppeteer-core'
import type { WxtBrowser } from 'wxt/browser'
import { until } from '../../browser/until.ts'
import type { LoggedRequest } from '../../server/server.ts'
import { clockAhead } from './clock.ts'
import { type Scene, type SceneOptions, setSyncedScene } from './scene.ts'

declare const chrome: WxtBrowser

/** A scene in which it is whatever time the test says, for the feed and for each worker from its start. */
export interface TimedScene extends Scene {
  /** Puts the clocks forward or back. A worker that lives keeps the time that it has. */
  setClock(instant: number): void
  /** Has a new worker wake at an instant (ms) and find that a poll is due. Resolves with what it asked, when it has. */
  wakeAt(instant: number): Promise<LoggedRequest[]>
  /** A page of the extension in a new tab, in which it is that time too. */
  openTimedPage(path: string): Promise<Page>
  /** In how many ms the alarm is due; that is the browser's own, and goes by this machine's clock. */
  untilAlarm(): Promise<number>
}

/** With the first sync done at an instant, ms. */
export async function setTimedScene(start: number, options: Omit<SceneOptions, 'feed'> = {}): Promise<TimedScene> {
  let ahead = 0
  const setClock = (instant: number) => {
    ahead = instant - Date.now()
  }
  setClock(start)
  const workerPreload = () => clockAhead(ahead)
  const scene = await setSyncedScene({ ...options, feed: { now: () => Date.now() + ahead }, workerPreload })
  const { offprint, server } = scene

  /** Asks the extension something from a page of its own that runs none of the product. */
  async function inPage<T>(ask: () => Promise<T>): Promise<T> {
    const page = await offprint.openPage('manifest.json')
    try {
      return await page.evaluate(ask)
    } finally {
      await page.close()
    }
  }

  async function wakeAt(instant: number): Promise<LoggedRequest[]> {
    await offprint.killWorker()
    setClock(instant)
    const since = server.requests.length
    const asked = () => server.requests.slice(since)
    await offprint.wake()
    // The ranking comes last, also after a catch-up of weeks.
    await until(
      async () => asked(),
      (all) => all.some(({ query }) => query.sort),
      { timeout: 40_000, otherwise: `no poll at ${new Date(instant).toISOString()}` },
    )
    // Shares the poll under way, and asks for none when there is none.
    await inPage(() => chrome.runtime.sendMessage({ type: 'freshen' }))
    return asked()
  }

  const openTimedPage = (path: string) => offprint.openPage(path, clockAhead(ahead))

  async function untilAlarm(): Promise<number> {
    const alarm = await inPage(() => chrome.alarms.get('poll'))
    return alarm ? alarm.scheduledTime - Date.now() : Number.POSITIVE_INFINITY
  }

  return { ...scene, setClock, wakeAt, openTimedPage, untilAlarm }
}
