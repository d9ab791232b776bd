import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { ArxivId } from '@/utils/papers/arxiv-id'
import type { Segment } from './segment'

/** How the first walk through the library goes; absent before it began. */
interface Progress {
  /** The last paper that was indexed; absent when all were. */
  after?: ArxivId
  done?: true
}

export interface IndexSchema extends DBSchema {
  /** By the order in which they were made: of a paper that is in two of them, the later holds. */
  segments: { key: number; value: Segment }
  /** A print of what was indexed of each paper. */
  prints: { key: ArxivId; value: number }
  progress: { key: 'walk'; value: Progress }
}

export type IndexDatabase = IDBPDatabase<IndexSchema>

/** Apart from the library, of which all of it can be made again: it is never what an upgrade or a repair must wait for. */
const DATABASE = 'offprint-search'
/** Raised where what is kept is made in another way: it is then made anew. */
const VERSION = 1

/** Gives the database of the index, opened when first asked for, and again after the browser has closed it. */
export function createIndexDatabase(name = DATABASE) {
  let opening: Promise<IndexDatabase> | undefined
  const forget = () => {
    opening = undefined
  }
  return (): Promise<IndexDatabase> => {
    if (!opening) {
      opening = openDB<IndexSchema>(name, VERSION, {
        upgrade(db) {
          for (const store of db.objectStoreNames) db.deleteObjectStore(store)
          db.createObjectStore('segments', { autoIncrement: true })
          db.createObjectStore('prints')
          db.createObjectStore('progress')
        },
        blocking(_current, _blocked, event) {
          forget()
          ;(event.target as IDBDatabase).close()
        },
        terminated: forget,
      })
      opening.catch(forget)
    }
    return opening
  }
}
