import type { IDBPObjectStore } from 'idb'
import type { Database } from './open'
import { NO_TALLY, type StoredPaper } from './records'
import type { OffprintSchema, Store } from './schema'
import { transact } from './transact'

type TallyStore = IDBPObjectStore<OffprintSchema, Store[], 'tally', 'readwrite'>

/** Counts up the changes of one transaction and writes them once, if there were any. */
export async function openTally(store: TallyStore) {
  const before = (await store.get('tally')) ?? NO_TALLY
  const tally = { ...before }
  return {
    /** The paper has just become unread (1) or ceased to be (-1). */
    count(paper: StoredPaper, change: 1 | -1): void {
      tally.unread += change
      if ((paper.arrivedAt ?? 0) > tally.openedAt) tally.fresh += change
    },
    async write(): Promise<void> {
      tally.fresh = Math.max(0, tally.fresh)
      if (tally.unread !== before.unread || tally.fresh !== before.fresh) await store.put(tally, 'tally')
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
        await store.put({ ...tally, fresh: 0, openedAt: at }, 'tally')
        return tally.openedAt
      })
    },

    /** Counts for real, and corrects the tally if it is off. Linear: for idle moments. Returns whether it was right. */
    async repair(): Promise<boolean> {
      return transact(await database(), ['papers', 'tally'], async (tx) => {
        const store = tx.objectStore('tally')
        const tally = (await store.get('tally')) ?? NO_TALLY
        const unread = await tx.objectStore('papers').index('unread').count()
        const fresh = Math.min(Math.max(tally.fresh, 0), unread)
        const right = unread === tally.unread && fresh === tally.fresh
        if (!right) await store.put({ ...tally, unread, fresh }, 'tally')
        return right
      })
    },
  }
}
