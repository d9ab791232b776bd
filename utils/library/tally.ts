import type { IDBPObjectStore } from 'idb'
import type { Database } from './open'
import { NO_TALLY, type UnreadPaper } from './records'
import type { OffprintSchema, Store } from './schema'
import { transact } from './transact'

type TallyStore = IDBPObjectStore<OffprintSchema, Store[], 'tally', 'readwrite'>

const COUNTS = ['unread', 'fresh', 'unreadOfTopics', 'freshOfTopics'] as const

/** Counts up the changes of one transaction and writes them once, if there were any. */
export async function openTally(store: TallyStore) {
  const before = (await store.get('tally')) ?? NO_TALLY
  const tally = { ...before }

  /** The paper has just become unread (1) or ceased to be (-1). */
  function count({ arrivedAt, badged }: UnreadPaper, change: 1 | -1): void {
    const isFresh = arrivedAt > tally.openedAt
    tally.unread += change
    if (isFresh) tally.fresh += change
    if (!badged) return
    tally.unreadOfTopics = (tally.unreadOfTopics ?? 0) + change
    if (isFresh) tally.freshOfTopics = (tally.freshOfTopics ?? 0) + change
  }

  return {
    count,
    async write(): Promise<void> {
      tally.fresh = Math.max(0, tally.fresh)
      if (tally.freshOfTopics) tally.freshOfTopics = Math.max(0, tally.freshOfTopics)
      if (COUNTS.some((each) => tally[each] !== before[each])) await store.put(tally, 'tally')
    },
  }
}

export function createTally(database: () => Promise<Database>) {
  return {
    /** A view was opened at `at` (ms): nothing is fresh any more. Returns when one was opened before. */
    async opened(at: number): Promise<number> {
      return transact(await database(), ['tally'], async (tx) => {
        const store = tx.objectStore('tally')
        const tally = (await store.get('tally')) ?? NO_TALLY
        const { freshOfTopics: _, ...rest } = tally
        await store.put({ ...rest, fresh: 0, openedAt: at }, 'tally')
        return tally.openedAt
      })
    },

    /** Counts for real, and corrects the tally if it is off. Linear: for idle moments. Returns whether it was right. */
    async repair(): Promise<boolean> {
      return transact(await database(), ['unread', 'tally'], async (tx) => {
        const store = tx.objectStore('tally')
        const tally = (await store.get('tally')) ?? NO_TALLY
        const unread = await tx.objectStore('unread').count()
        const fresh = Math.min(Math.max(tally.fresh, 0), unread)
        const unreadOfTopics = await countBadged(tx.objectStore('unread'))
        const freshOfTopics = Math.min(Math.max(tally.freshOfTopics ?? 0, 0), unreadOfTopics)
        const right =
          unread === tally.unread &&
          fresh === tally.fresh &&
          unreadOfTopics === (tally.unreadOfTopics ?? 0) &&
          freshOfTopics === (tally.freshOfTopics ?? 0)
        const ofTopics = unreadOfTopics > 0 && { unreadOfTopics, freshOfTopics }
        if (!right) await store.put({ unread, fresh, openedAt: tally.openedAt, ...ofTopics }, 'tally')
        return right
      })
    },
  }
}

async function countBadged(unread: IDBPObjectStore<OffprintSchema, Store[], 'unread', 'readwrite'>): Promise<number> {
  return (await unread.getAll()).filter(({ badged }) => badged).length
}
