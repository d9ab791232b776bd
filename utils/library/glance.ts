import type { Database } from './open'
import { type List, NO_TALLY, type Tally, type Undoable } from './records'

/** A list with how many papers are in it. */
export interface CountedList extends List {
  count: number
}

/** What a page shows besides papers: counts, lists, and what could be undone. */
export function createGlance(database: () => Promise<Database>) {
  return {
    async tally(): Promise<Tally> {
      return (await (await database()).get('tally', 'tally')) ?? NO_TALLY
    },

    /** How many papers are saved in all. */
    async savedCount(): Promise<number> {
      return (await database()).count('saves')
    },

    /** All lists in their order. */
    async lists(): Promise<CountedList[]> {
      const tx = (await database()).transaction(['lists', 'saves'])
      const lists = await tx.objectStore('lists').index('position').getAll()
      const places = tx.objectStore('saves').index('place')
      const count = ({ id }: List) => places.count(IDBKeyRange.bound([id], [id, []]))
      return Promise.all(lists.map(async (list) => ({ ...list, count: await count(list) })))
    },

    /** The newest deed that can be undone. */
    async lastDeed(): Promise<Undoable | undefined> {
      const cursor = await (await database()).transaction('journal').store.openCursor(null, 'prev')
      return cursor ? { key: cursor.key, ...cursor.value } : undefined
    },
  }
}
