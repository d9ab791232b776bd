import type { Database } from '@/utils/library/open'
import type { Browser } from './browser'

type Dump = Map<string, { keys: IDBValidKey[]; values: unknown[] }>

/** What a browser has stored, to begin again from as often as one likes. */
export interface Snapshot {
  dump: Dump
  local: Record<string, unknown>
}

export async function take({ library, local }: Browser): Promise<Snapshot> {
  const db = await library.database()
  const stores = [...db.objectStoreNames].map(
    async (name) => [name, { keys: await db.getAllKeys(name), values: await db.getAll(name) }] as const,
  )
  return { dump: new Map(await Promise.all(stores)), local: structuredClone(local) }
}

export async function put({ dump, local }: Snapshot, browser: Browser): Promise<void> {
  await fill(await browser.library.database(), dump)
  Object.assign(browser.local, structuredClone(local))
}

async function fill(db: Database, dump: Dump): Promise<void> {
  const tx = db.transaction([...db.objectStoreNames], 'readwrite')
  for (const [name, { keys, values }] of dump) {
    const store = tx.objectStore(name as 'papers')
    void store.clear()
    for (const [index, value] of values.entries()) {
      void store.put(value as never, store.keyPath === null ? (keys[index] as string) : undefined)
    }
  }
  await tx.done
}
