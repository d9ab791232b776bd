import type { WxtBrowser } from 'wxt/browser'
import { hearsKeys, pressButton } from '../e2e/support/reader.ts'
import type { Bench } from './browser.ts'
import { type Spread, spread } from './stats.ts'

declare const chrome: WxtBrowser

/** What a reader does with 10,000 unread papers, ms. */
export interface Deeds {
  /** From the press on Mark all read until the badge is empty, and from the press on Undo until it is back. */
  markAll: Spread
  undo: Spread
  /** Reading the number on the badge. */
  badge: Spread
}

export const UNREAD = 10_000

export async function measureDeeds({ offprint, inside }: Bench, times: number): Promise<Deeds> {
  const [markAll, undo, badge] = [[] as number[], [] as number[], [] as number[]]
  for (let round = 0; round < times; round++) {
    await inside.offprint.evaluate(`bench_library.fill(${UNREAD})`)
    badge.push(Number(await inside.offprint.evaluate('bench_library.readTally()')))
    const page = await offprint.openPage('popup.html')
    await page.waitForSelector('[role="feed"] article')
    await hearsKeys(page)
    await page.evaluate(watchTally)
    for (const [name, taken] of [
      ['Mark all read', markAll],
      ['Undo', undo],
    ] as const) {
      await page.evaluate(expectTally, name === 'Undo' ? UNREAD : 0)
      await pressButton(page, name)
      taken.push(await page.evaluate(() => (globalThis as Watching).taken as Promise<number>))
    }
    await page.close()
  }
  return { markAll: spread(markAll), undo: spread(undo), badge: spread(badge) }
}

type Watching = typeof globalThis & { pressedAt: number; taken: Promise<number> }

/** Runs in the page: remembers when the last press was. */
function watchTally(): void {
  addEventListener('click', () => ((globalThis as Watching).pressedAt = performance.now()), { capture: true })
}

/** Runs in the page: from now on `taken` is how long it takes from the press until the library says so many unread. */
function expectTally(unread: number): void {
  const read = () =>
    new Promise<number>((resolve) => {
      const opening = indexedDB.open('offprint')
      opening.onsuccess = () => {
        const request = opening.result.transaction('tally').objectStore('tally').get('tally')
        request.onsuccess = () => {
          opening.result.close()
          resolve(request.result.unread)
        }
      }
    })
  const watching = globalThis as Watching
  watching.pressedAt = 0
  watching.taken = (async () => {
    while (watching.pressedAt === 0 || (await read()) !== unread) await new Promise((resolve) => setTimeout(resolve, 5))
    return performance.now() - watching.pressedAt
  })()
}

/** What a poll does that brings nothing. */
export interface Unchanged {
  /** Calls that write into a database, and into `storage`, by what they write to. */
  writes: string[]
  /** From the question until the answer that it is done, ms. */
  took: Spread
}

/** Runs in the worker before its own code: counts what it writes. */
const COUNT_WRITES = `
  globalThis.writes = []
  for (const name of ['put', 'add', 'delete', 'clear']) {
    const write = IDBObjectStore.prototype[name]
    IDBObjectStore.prototype[name] = function (...args) {
      globalThis.writes.push(this.transaction.db.name + '/' + this.name)
      return write.apply(this, args)
    }
  }
`

export async function measureUnchanged({ offprint }: Bench, times: number): Promise<Unchanged> {
  await offprint.poll()
  await offprint.poll()
  const worker = await offprint.worker()
  await worker.evaluate(COUNT_WRITES)
  await worker.evaluate(() => {
    const { local } = chrome.storage
    const set = local.set.bind(local)
    const seen = (globalThis as unknown as { writes: string[] }).writes
    local.set = (items: object) => {
      seen.push(...Object.keys(items).map((key) => `storage/${key}`))
      return set(items as never)
    }
  })
  const took: number[] = []
  for (let round = 0; round < times; round++) {
    const from = performance.now()
    await offprint.poll()
    took.push(performance.now() - from)
  }
  const writes = await worker.evaluate(() => (globalThis as unknown as { writes: string[] }).writes)
  await offprint.killWorker()
  return { writes: [...new Set(writes)].sort(), took: spread(took) }
}

/** From a message until an answer, ms: with the worker asleep and awake; what is between is its waking. */
export async function measureWaking(
  { offprint, inside }: Bench,
  times: number,
): Promise<{ asleep: Spread; awake: Spread }> {
  const [asleep, awake] = [[] as number[], [] as number[]]
  // Nobody answers it, which every listener says at once.
  const ask = () =>
    inside.offprint.evaluate(async () => {
      const from = performance.now()
      await chrome.runtime.sendMessage({ type: 'nothing' }).catch(() => {})
      return performance.now() - from
    })
  for (let round = 0; round < times; round++) {
    await offprint.killWorker()
    asleep.push(await ask())
    awake.push(await ask())
  }
  return { asleep: spread(asleep), awake: spread(awake) }
}
