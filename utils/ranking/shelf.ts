import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Model } from './model'

/** What was learned, and from what. */
export interface Learned {
  model: Model
  /** Of the signals that it was learned from. */
  signature: string
  /** Ms. */
  at: number
}

interface Schema extends DBSchema {
  learned: { key: 'model'; value: Learned }
}

/**
 * Where what was learned outlives the page: a database of its own, which can be made anew at any time. Where the browser
 * will not have it, everything is learned anew.
 */
export function createShelf(name = 'offprint-ranking') {
  const open = () =>
    openDB<Schema>(name, 1, {
      upgrade: (db) => void db.createObjectStore('learned'),
    })

  async function using<T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T | undefined> {
    try {
      const db = await open()
      try {
        return await work(db)
      } finally {
        db.close()
      }
    } catch (error) {
      console.error('Offprint:', error)
      return undefined
    }
  }

  return {
    read: () => using((db) => db.get('learned', 'model')),
    write: (learned: Learned) => using((db) => db.put('learned', learned, 'model')),
    clear: () => using((db) => db.clear('learned')),
  }
}

export type Shelf = ReturnType<typeof createShelf>
