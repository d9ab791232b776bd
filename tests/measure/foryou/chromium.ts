import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { bundle } from '../../browser/bundle.ts'
import { launchOffprint } from '../../browser/offprint.ts'
import { createFeed } from '../../server/feed.ts'
import { startServer } from '../../server/server.ts'
import type { CorpusPaper } from './corpus.ts'
import type { Lesson } from './inside.ts'

const INSIDE = fileURLToPath(new URL('inside.ts', import.meta.url))

const STORED = 20_000
const SAVED = 200
/** Of the last two weeks. */
const CANDIDATES = 1_000

export interface Opened {
  /** The work alone, in a page of the extension, ms. */
  alone: { train: number; rank: number }
  /** From the press on the tab until papers are shown in the order learned, ms: with everything to learn. */
  learning: number
  /** The same when what was learned is there. */
  again: number
  /** The longest that the page did not answer in between, ms. */
  longest: number
}

/** Times For you in the built extension with 20,000 stored papers and 200 saves; undefined where nothing is built. */
export async function timeInChromium(papers: CorpusPaper[], lesson: Lesson): Promise<Opened | undefined> {
  if (!existsSync(new URL('../../../.output/chrome/manifest.json', import.meta.url))) return undefined
  const server = await startServer({ feed: createFeed({ weekends: true }) })
  try {
    const offprint = await launchOffprint({ feed: server })
    try {
      await offprint.poll()
      const filling = await offprint.openPage('popup.html')
      const texts = papers.map(({ title, abstract }) => ({ title, abstract }))
      for (let from = 0; from < STORED; from += 2_000) {
        const some = Array.from({ length: 2_000 }, (_, at) => ({
          ...(texts[(from + at) % texts.length] as { title: string; abstract: string }),
          id: `${from + at < CANDIDATES ? '2699' : '2501'}.${String(from + at).padStart(5, '0')}`,
          recent: from + at < CANDIDATES,
        }))
        await filling.evaluate(store, some, from === 0 ? 0 : SAVED / 10)
      }
      await filling.evaluate((await bundle(INSIDE, 'measure_foryou')).script)
      const alone = await filling.evaluate(
        (lesson) =>
          (globalThis as unknown as { measure_foryou: typeof import('./inside.ts') }).measure_foryou.timeAlone(lesson),
        lesson,
      )
      await filling.close()
      const time = async () => {
        const page = await offprint.openPage('popup.html')
        await page.waitForSelector('[role="feed"] article')
        const timed = await page.evaluate(press)
        await page.close()
        return timed
      }
      const first = await time()
      const second = await time()
      return { alone, learning: first.took, again: second.took, longest: first.longest }
    } finally {
      await offprint.close()
    }
  } finally {
    await server.close()
  }
}

/** Runs in the page: stores papers, and saves some of them. */
async function store(papers: { id: string; title: string; abstract: string; recent: boolean }[], saved: number) {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('offprint')
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
  const tx = db.transaction(['papers', 'saves'], 'readwrite')
  const today = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
  for (const [at, { recent, ...paper }] of papers.entries()) {
    const feedDay = recent ? today : '2025-01-15'
    const more = { authors: ['Ada Orr'], publishedOn: feedDay, feedDay, upvotes: at % 50, comments: 0, sightings: [] }
    tx.objectStore('papers').put({ ...paper, ...more })
    if (!recent && at < saved) tx.objectStore('saves').put({ id: paper.id, savedAt: Date.now() - at, places: [] })
  }
  await new Promise((resolve) => {
    tx.oncomplete = resolve
  })
  db.close()
}

/** Runs in the page: goes to For you, and times it until the order is the one that was learned. */
async function press() {
  const tab = document.querySelector<HTMLElement>('#tab-for-you')
  const [from, gaps] = [performance.now(), [0]]
  let [last, ended] = [from, false]
  const beat = () => {
    gaps.push(performance.now() - last)
    last = performance.now()
    if (!ended) setTimeout(beat)
  }
  beat()
  tab?.click()
  await new Promise<void>((resolve) => {
    const look = () => {
      const there =
        document.querySelector('[role="note"][aria-busy="false"]') &&
        document.querySelector('[role="feed"][aria-busy="false"] [data-action="less"]')
      if (there) resolve()
      else requestAnimationFrame(look)
    }
    look()
  })
  ended = true
  return { took: performance.now() - from, longest: Math.max(...gaps) }
}
