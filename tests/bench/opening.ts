import { setTimeout as rest } from 'node:timers/promises'
import type { Page } from 'puppeteer-core'
import { type Bench, CONTENDERS, type Contender } from './browser.ts'

/** How a popup came to be, ms from the start of its document. */
export interface Opening {
  /** The first paper was painted. */
  paper: number
  /** The last task of more than 50 ms was over; not before the first paper. */
  idle: number
  /** What the JavaScript heap grew by, garbage collected, bytes: pages of one extension share it. */
  heap: number
  /** Elements of the document. */
  elements: number
  /** Of one while something else was done: whether that was not over yet at the first paper. */
  amidst?: boolean
}

export interface OpeningOptions {
  openings: number
  /** Whether Offprint's worker lives before each, or is left as it is; it is stopped otherwise. */
  worker?: 'awake' | 'left'
  contenders?: readonly Contender[]
  /** Begun before each, and waited for afterwards. */
  meanwhile?: () => Promise<{ over: Promise<unknown> }>
}

/**
 * Before each opening, ms. A reader opens the popup long after the worker has ended; its end, in the process that the popup
 * starts in, still takes the processor for some tenths of a second.
 */
const REST_MS = 700

/** Opens the popup of each so many times, one after the other, so that whatever else the machine does meets all alike. */
export async function measureOpenings(
  bench: Bench,
  { openings, worker, contenders = CONTENDERS, meanwhile }: OpeningOptions,
): Promise<Record<Contender, Opening[]>> {
  const measured = Object.fromEntries(contenders.map((each) => [each, []])) as unknown as Record<Contender, Opening[]>
  // The first of each, after whatever was done before, is nobody's.
  for (let round = -1; round < openings; round++) {
    for (const contender of contenders) {
      if (contender === 'offprint' && worker === 'awake') await bench.offprint.inWorker('0')
      const before = await heapOf(bench.inside[contender])
      await rest(REST_MS)
      const begun = await meanwhile?.()
      const ended = begun?.over.then(() => Date.now())
      const popup = await bench.openPopup(contender)
      const times = await popup.evaluate(readTimes)
      const amidst = ended && (await ended) > (await popup.evaluate(() => performance.timeOrigin)) + times.paper
      const elements = await popup.evaluate(() => document.querySelectorAll('*').length)
      if (round >= 0)
        measured[contender].push({
          ...times,
          elements,
          heap: (await heapOf(popup)) - before,
          ...(amidst && { amidst }),
        })
      await popup.close().catch(() => {})
      // Now rather than before the next: a worker that has just ended leaves its database warm.
      if (contender === 'offprint' && !worker) await bench.offprint.killWorker()
    }
  }
  return measured
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession()
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { usedSize: number }
  await session.detach()
  return usedSize
}

/** Runs in the popup. */
async function readTimes(): Promise<{ paper: number; idle: number }> {
  const paper = await new Promise<number>((resolve, reject) => {
    const look = (list: PerformanceObserverEntryList) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { element?: Element })[])
        if (entry.element?.closest('article')) resolve(entry.startTime)
    }
    new PerformanceObserver(look).observe({ type: 'largest-contentful-paint', buffered: true })
    setTimeout(() => reject(new Error(`no paper was painted: ${document.body.innerText.slice(0, 200)}`)), 30_000)
  })
  // Idle when nothing has to be done for a while.
  await new Promise((resolve) => requestIdleCallback(() => setTimeout(() => requestIdleCallback(resolve), 300)))
  const tasks = await new Promise<PerformanceEntry[]>((resolve) => {
    const observer = new PerformanceObserver((list) => resolve(list.getEntries()))
    observer.observe({ type: 'longtask', buffered: true })
    setTimeout(() => resolve(observer.takeRecords()), 50)
  })
  const ends = tasks.map(({ startTime, duration }) => startTime + duration)
  return { paper, idle: Math.max(paper, ...ends) }
}
