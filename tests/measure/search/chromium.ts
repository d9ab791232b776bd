import type { Page } from 'puppeteer-core'
import { launchOffprint, type Offprint } from '../../browser/offprint.ts'
import { createFeed } from '../../server/feed.ts'
import { startServer } from '../../server/server.ts'
import type { CorpusPaper } from '../foryou/corpus.ts'
import { fill, papersOf, type Stored } from './library.ts'
import { QUERIES, type } from './typing.ts'

const STORED = 20_000
const OPENINGS = 9

export interface Measured {
  /** From the press on Search until everything is indexed, ms; the worker helps. */
  building: number
  /** While the index is made: the longest keystroke, ms. */
  meanwhile: number
  /** Each keystroke, ms. */
  keystrokes: number[]
  /** Of each, what finding took, before anything is drawn, ms. */
  finding: number[]
  /** A keystroke after 100 papers came, which are indexed first, ms. */
  after100: number[]
  /** What the page's memory grew by with the first search, bytes. */
  memory: number
  /** From the start of the popup until papers are there, ms: with the index, and with none. */
  opening: { indexed: number[]; without: number[] }
}

/** Measures search in the built extension in Chromium, with 20,000 stored papers. */
export async function measureSearch(corpus: CorpusPaper[]): Promise<Measured> {
  const server = await startServer({ feed: createFeed({ weekends: true }) })
  const offprint = await launchOffprint({ feed: server })
  try {
    await offprint.poll()
    const all = papersOf(corpus, STORED + 1_000)
    const filling = await offprint.openPage('manifest.json')
    await fill(filling, all.slice(0, STORED))
    // An index of 60 papers that is whole would never look at these.
    await offprint.killWorker()
    await filling.evaluate(dropIndex)

    const first = await openSearch(offprint)
    const from = performance.now()
    const meanwhile = await type(first, ['diffusion'])
    await first.waitForFunction(isIndexed, { polling: 200, timeout: 300_000 })
    const building = performance.now() - from
    await first.close()

    const page = await openSearch(offprint)
    const before = await memoryOf(page)
    await type(page, ['a'])
    const memory = (await memoryOf(page)) - before
    const taken = await page.evaluateHandle(collect)
    const keystrokes = await type(page, QUERIES)
    const finding = await taken.evaluate((each) => each)
    const after100 = []
    for (let at = STORED; at < all.length; at += 100) after100.push(await later(page, filling, all.slice(at, at + 100)))
    await page.close()

    const opening = { indexed: [] as number[], without: [] as number[] }
    // In turn, so that whatever else the machine does meets both alike; the first opening is nobody's.
    await open(offprint)
    for (let count = 0; count < OPENINGS; count++) {
      opening.indexed.push(await open(offprint))
      await filling.evaluate(takeIndex)
      opening.without.push(await open(offprint))
      await filling.evaluate(returnIndex)
    }
    return { building, meanwhile: Math.max(...meanwhile), keystrokes, finding, after100, memory, opening }
  } finally {
    await offprint.close()
    await server.close()
  }
}

async function openSearch(offprint: Offprint): Promise<Page> {
  const page = await offprint.openPage('popup.html')
  const button = await page.waitForSelector('::-p-aria([name="Search papers"][role="button"])')
  await button?.click()
  await page.waitForSelector('[type="search"]')
  return page
}

/** A keystroke after some papers came. */
async function later(page: Page, filling: Page, papers: Stored[]): Promise<number> {
  await fill(filling, papers, true)
  const [took = Number.NaN] = await type(page, ['d', 'e'])
  return took
}

/** Opens the popup; when its first paint was, ms. */
async function open(offprint: Offprint): Promise<number> {
  const page = await offprint.openPage('popup.html')
  await page.waitForSelector('[role="feed"] article')
  const painted = await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime)
  const took = Number(await painted.jsonValue())
  await page.close()
  return took
}

/** What a page holds: objects, and what typed arrays keep beside them. */
async function memoryOf(page: Page): Promise<number> {
  const session = await page.createCDPSession()
  await session.send('HeapProfiler.collectGarbage')
  const usage = (await session.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number }
  await session.detach()
  return usage.usedSize + (usage.backingStorageSize ?? 0)
}

/** Runs in a page, which keeps only the last: how long each search took from now on, ms. */
function collect(): number[] {
  const taken: number[] = []
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntriesByName('search')) taken.push(duration)
  })
  observer.observe({ entryTypes: ['measure'] })
  return taken
}

/** Runs in a page: whether the first walk is over. */
function isIndexed(): Promise<boolean> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('offprint-search')
    opening.onsuccess = () => {
      const reading = opening.result.transaction('progress').objectStore('progress').get('walk')
      reading.onsuccess = () => {
        opening.result.close()
        resolve(reading.result?.done === true)
      }
    }
  })
}

/** Runs in a page. */
function dropIndex(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('offprint-search')
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error)
  })
}

type Keeping = typeof globalThis & { kept: unknown[] }

/** Runs in a page: leaves an index that is whole and holds nothing. */
function takeIndex(): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('offprint-search')
    opening.onsuccess = () => {
      const tx = opening.result.transaction('segments', 'readwrite')
      const reading = tx.objectStore('segments').getAll()
      reading.onsuccess = () => {
        ;(globalThis as Keeping).kept = reading.result
        tx.objectStore('segments').clear()
      }
      tx.oncomplete = () => {
        opening.result.close()
        resolve()
      }
    }
  })
}

/** Runs in a page: puts back what was taken. */
function returnIndex(): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('offprint-search')
    opening.onsuccess = () => {
      const tx = opening.result.transaction('segments', 'readwrite')
      for (const segment of (globalThis as Keeping).kept) tx.objectStore('segments').put(segment)
      tx.oncomplete = () => {
        opening.result.close()
        resolve()
      }
    }
  })
}
