import type { Page } from 'puppeteer-core'
import type { CorpusPaper } from '../foryou/corpus.ts'

export interface Stored {
  id: string
  title: string
  abstract: string
  authors: string[]
  feedDay: string
  keywords: string[]
}

/** Papers in one transaction: more would keep the page from answering. */
const STEP = 2_000
const DAY_MS = 86_400_000

/** So many papers as a library would hold them; where the corpus has fewer, texts come again under other ids. */
export function papersOf(corpus: CorpusPaper[], count: number): Stored[] {
  return Array.from({ length: count }, (_, at) => {
    const { title, abstract, labels } = corpus[at % corpus.length] as CorpusPaper
    const feedDay = new Date(Date.now() - (2 + Math.floor(at / 60)) * DAY_MS).toISOString().slice(0, 10)
    const authors = [0, 1, 2, 3].map((each) => `Given${(at * 7 + each) % 4_000} Family${(at + each) % 9_000}`)
    return { id: `2501.${String(at).padStart(5, '0')}`, title, abstract, authors, feedDay, keywords: [...labels] }
  })
}

/** Puts papers into the library of the page's extension, noted as yet to be indexed where `noted` says so. */
export async function fill(page: Page, papers: Stored[], noted = false): Promise<void> {
  for (let from = 0; from < papers.length; from += STEP)
    await page.evaluate(store, papers.slice(from, from + STEP), noted)
}

/** Runs in the page. */
async function store(papers: Stored[], noted: boolean): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('offprint')
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
  const tx = db.transaction(['papers', 'unindexed'], 'readwrite')
  for (const [at, { keywords, ...paper }] of papers.entries()) {
    const more = { publishedOn: paper.feedDay, upvotes: at % 50, comments: 0, sightings: [], ai: { keywords } }
    tx.objectStore('papers').put({ ...paper, ...more })
  }
  if (noted) tx.objectStore('unindexed').add(papers.map(({ id }) => id))
  await new Promise((resolve, reject) => {
    tx.oncomplete = resolve
    tx.onerror = reject
  })
  db.close()
  if (noted) new BroadcastChannel('offprint').postMessage('papers')
}
