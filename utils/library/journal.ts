import type { Deed, JournalEntry, Undoable } from './records'
import type { Writing } from './schema'

/** Deeds that stay undoable: ten, and as many again that were done in passing. */
export const MOST_ENTRIES = 20

/** Notes a deed in the transaction that does it; the oldest ones are forgotten. */
export async function note(tx: Writing, deed: Deed, at: number, quiet = false): Promise<Undoable> {
  const journal = tx.objectStore('journal')
  const entry: JournalEntry = { at, deed, ...(quiet && { quiet }) }
  const key = await journal.add(entry)
  const keys = await journal.getAllKeys()
  const old = keys.slice(0, -MOST_ENTRIES)
  await Promise.all(old.map((each) => journal.delete(each)))
  return { key, ...entry }
}

/** Says anew what a noted deed did. Returns undefined, and says nothing, when it was undone or forgotten meanwhile. */
export async function amend(tx: Writing, key: number, deed: Deed, at?: number): Promise<Undoable | undefined> {
  const journal = tx.objectStore('journal')
  const before = await journal.get(key)
  if (!before) return undefined
  const entry = { ...before, deed, at: at ?? before.at }
  await journal.put(entry, key)
  return { key, ...entry }
}

/** The newest entry. */
export async function newest(tx: Writing): Promise<Undoable | undefined> {
  const cursor = await tx.objectStore('journal').openCursor(null, 'prev')
  return cursor ? { key: cursor.key, ...cursor.value } : undefined
}

type DeedOf<K extends Deed['kind']> = Extract<Deed, { kind: K }>

/** The newest noted deed of a kind that fits, and how to say it anew. */
export async function findDeed<K extends Deed['kind']>(tx: Writing, kind: K, fits: (deed: DeedOf<K>) => boolean) {
  let cursor = await tx.objectStore('journal').openCursor(null, 'prev')
  while (cursor) {
    const { key, value } = cursor
    const deed = value.deed as DeedOf<K>
    if (deed.kind === kind && fits(deed)) return { deed, change: (changed: DeedOf<K>) => amend(tx, key, changed) }
    cursor = await cursor.continue()
  }
  return undefined
}
