import { type DBSchema, openDB } from 'idb'
import type { Doc } from './document'

interface MemorySchema extends DBSchema {
  /** The document of the last time, and the name of this machine. */
  memory: { key: string; value: Doc | string }
}

/** Letters and digits of a machine's name: by chance two are the same once in two billion. */
const NAME_LENGTH = 6

/** What a machine remembers between two times: in a database of its own, which a library that is lost leaves alone. */
export function createMemory(random: () => number = Math.random, name = 'offprint-sync') {
  const open = () => openDB<MemorySchema>(name, 1, { upgrade: (db) => void db.createObjectStore('memory') })
  const within = async <T>(work: (db: Awaited<ReturnType<typeof open>>) => Promise<T>): Promise<T> => {
    const db = await open()
    try {
      return await work(db)
    } finally {
      db.close()
    }
  }
  return {
    load: (): Promise<Doc | undefined> => within(async (db) => (await db.get('memory', 'document')) as Doc | undefined),
    store: (doc: Doc): Promise<void> => within(async (db) => void (await db.put('memory', doc, 'document'))),
    /** The name of this machine, made once. */
    replica: (): Promise<string> =>
      within(async (db) => {
        const known = await db.get('memory', 'replica')
        if (typeof known === 'string') return known
        const made = Array.from({ length: NAME_LENGTH }, () => Math.floor(random() * 36).toString(36)).join('')
        await db.put('memory', made, 'replica')
        return made
      }),
  }
}
