import { createChanges } from '@/utils/library/changes'
import { createIntake } from '@/utils/library/intake'
import { createConnection } from '@/utils/library/open'
import type { Paper } from '@/utils/papers/paper'
import { createIndexDatabase } from '@/utils/search/index/database'
import { paperAt } from './records'

/** What the bench does inside the extension's own origin, with the extension's own code; bundled, and run in a page of it. */

const connection = createConnection()
const intake = createIntake({ database: connection.get, announce: () => {} })
/** Papers a transaction while a library is filled; nobody waits then. */
const STEP = 2_000
/** Papers that a poll hands over at a time. */
const BATCH = 100

/**
 * Leaves so many unread papers in the library and nothing else, all of them known to the index of search; those of before a
 * place are there already.
 */
export async function fill(count: number, first = 0): Promise<void> {
  const db = await connection.get()
  if (first === 0) await Promise.all((['papers', 'unread', 'marks', 'sweeps'] as const).map((store) => db.clear(store)))
  for (let from = first; from < count; from += STEP) {
    const tx = db.transaction(['papers', 'unread'], 'readwrite')
    for (let at = from; at < Math.min(from + STEP, count); at++) {
      const { paper, unread } = recordsAt(at)
      void tx.objectStore('papers').put(paper as never)
      void tx.objectStore('unread').put(unread as never)
    }
    await tx.done
  }
  await db.put('tally', { unread: count, fresh: 0, openedAt: Date.now() }, 'tally')
  await db.clear('unindexed')
  // What indexing costs is measured apart; here it would only stand in the way.
  const index = await createIndexDatabase()()
  await index.put('progress', { done: true }, 'walk')
  index.close()
  createChanges(new BroadcastChannel('offprint')).announce('papers')
  // As the floors' are: a popup that finds the database open in another page has 10 to 20 ms less to wait.
  await connection.close()
}

/** The paper at a place, and what the store of unread papers has of it. */
function recordsAt(place: number) {
  const { unread: _, ...paper } = paperAt(place)
  const { id, feedDay, upvotes, arrivedAt } = paper
  return { paper, unread: { id, feedDay, upvotes, arrivedAt } }
}

/** Takes in so many new papers as a poll does; how long that took, ms. */
export async function ingest(count: number, from: number): Promise<number> {
  const papers = Array.from({ length: count }, (_, at): Paper => {
    const { sightings: _s, arrivedAt: _a, unread: _u, ...paper } = paperAt(from + at)
    return paper as never
  })
  await connection.get()
  const start = performance.now()
  for (let at = 0; at < count; at += BATCH)
    await intake.ingest({ feed: 'bench', followed: true, papers: papers.slice(at, at + BATCH), at: Date.now() })
  const took = performance.now() - start
  await connection.close()
  return took
}

/** A database with the library's stores and indexes for papers, made by the browser's own calls. */
function openRaw(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('raw', 1)
    opening.onupgradeneeded = () => {
      const store = (name: string, index: string) =>
        opening.result.createObjectStore(name, { keyPath: 'id' }).createIndex(index, ['feedDay', 'upvotes'])
      store('papers', 'day')
      store('unread', 'order')
    }
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
}

/** Puts the same records into such a database by the browser's own calls, so many papers a transaction; how long, ms. */
export async function put(count: number, from: number, step: number): Promise<number> {
  const db = await openRaw()
  const records = Array.from({ length: count }, (_, at) => recordsAt(from + at))
  const start = performance.now()
  for (let at = 0; at < count; at += step) await putAtOnce(db, records.slice(at, at + step))
  const took = performance.now() - start
  db.close()
  return took
}

function putAtOnce(db: IDBDatabase, records: ReturnType<typeof recordsAt>[]): Promise<void> {
  return new Promise((resolve, reject) => {
    // Waits for the disk no more than the library does.
    const tx = db.transaction(['papers', 'unread'], 'readwrite', { durability: 'relaxed' })
    for (const { paper, unread } of records) {
      tx.objectStore('papers').put(paper)
      tx.objectStore('unread').put(unread)
    }
    tx.oncomplete = () => resolve()
    tx.onerror = () => reject(tx.error)
  })
}

/** Puts so many more into it, from a place on, for it to be as full as the library: where there is much, more goes in slower. */
export async function fillRaw(count: number, first: number): Promise<void> {
  await put(count, first, STEP)
}

/** How long it takes to learn the number on the badge, ms. */
export async function readTally(): Promise<number> {
  const db = await connection.get()
  const start = performance.now()
  await db.get('tally', 'tally')
  const took = performance.now() - start
  await connection.close()
  return took
}
