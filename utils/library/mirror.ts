import type { ArxivId } from '@/utils/papers/arxiv-id'
import { ALL, type Mirrored, RESTORE, unitOf } from './mirror-notes'
import type { Database } from './open'
import type { List, ReadMark, Save, StoredPaper } from './records'
import { settle } from './sweeps'

/** The part of `storage.local` that a mirror needs. */
export interface MirrorArea {
  get(keys: string | null): Promise<Record<string, unknown>>
  set(items: Record<string, unknown>): Promise<void>
  remove(keys: string[]): Promise<void>
}

/** A saved paper as mirrored: enough of it to be read without the network. */
export interface MirroredSave {
  save: Save
  paper?: StoredPaper
}

/** Keys in `storage.local`. */
export const mirrorKey = (store: Mirrored, key: string) => `mirror:${store}:${key}`

/**
 * Writes what changed of the reader's own to `storage.local`, which outlives a damaged database. Whatever it does not
 * live to finish stays noted, for the next one. To be run by one context at a time.
 */
export async function mirror(db: Database, area: MirrorArea): Promise<void> {
  await settle(db)
  const [keys, tokens] = await unmirrored(db)
  if (keys.length === 0 || keys.includes(RESTORE)) return
  const wanted = keys.includes(ALL) ? await everything(db) : keys
  const items: Record<string, unknown> = {}
  const gone: string[] = []
  for (const [key, value] of await Promise.all([...new Set(wanted.map(unitNoted))].map((unit) => read(db, unit)))) {
    if (value === undefined) gone.push(key)
    else items[key] = value
  }
  await Promise.all([area.set(items), area.remove(gone)])
  await forget(db, keys, tokens)
}

async function unmirrored(db: Database): Promise<[keys: string[], tokens: number[]]> {
  const tx = db.transaction('unmirrored')
  return Promise.all([tx.store.getAllKeys(), tx.store.getAll()])
}

async function everything(db: Database): Promise<string[]> {
  const tx = db.transaction(['marks', 'saves', 'lists'])
  const keys = async (store: Mirrored) => (await tx.objectStore(store).getAllKeys()).map((key) => `${store}:${key}`)
  return (await Promise.all([keys('marks'), keys('saves'), keys('lists')])).flat()
}

/** Notes of earlier versions name each mark. */
function unitNoted(noted: string): string {
  return unitOf(...split(noted))
}

function split(noted: string): [store: Mirrored, key: string] {
  const colon = noted.indexOf(':')
  return [noted.slice(0, colon) as Mirrored, noted.slice(colon + 1)]
}

async function read(db: Database, unit: string): Promise<[key: string, value: unknown]> {
  const [store, key] = split(unit)
  const mirrored = mirrorKey(store, key)
  switch (store) {
    case 'lists':
      return [mirrored, (await db.get('lists', key)) satisfies List | undefined]
    case 'saves': {
      const tx = db.transaction(['saves', 'papers'])
      const [save, paper] = await Promise.all([tx.objectStore('saves').get(key), tx.objectStore('papers').get(key)])
      return [mirrored, save && ({ save, ...(paper && { paper }) } satisfies MirroredSave)]
    }
    case 'marks': {
      const marks = await db.getAll('marks', IDBKeyRange.bound(key, `${key}\uffff`))
      return [mirrored, marks.length > 0 ? (marks satisfies ReadMark[]) : undefined]
    }
  }
}

/** Takes back the notes, except of what has changed again since they were read. */
async function forget(db: Database, keys: ArxivId[], tokens: number[]): Promise<void> {
  const tx = db.transaction('unmirrored', 'readwrite')
  const forgetOne = async (key: string, token: number | undefined) => {
    if ((await tx.store.get(key)) === token) await tx.store.delete(key)
  }
  await Promise.all([...keys.map((key, index) => forgetOne(key, tokens[index])), tx.done])
}
