import type { Deed, Undoable } from './records'
import type { Writing } from './schema'

/** Deeds that stay undoable. */
const MOST_ENTRIES = 10

/** Notes a deed in the transaction that does it; the oldest ones are forgotten. */
export async function note(tx: Writing, deed: Deed, at: number): Promise<Undoable> {
  const journal = tx.objectStore('journal')
  const key = await journal.add({ at, deed })
  const keys = await journal.getAllKeys()
  const old = keys.slice(0, -MOST_ENTRIES)
  await Promise.all(old.map((each) => journal.delete(each)))
  return { key, at, deed }
}

/** Says anew what a noted deed did, unless it was undone or forgotten meanwhile. */
export async function amend(tx: Writing, { key, at }: Undoable, deed: Deed): Promise<Undoable> {
  const journal = tx.objectStore('journal')
  if ((await journal.getKey(key)) !== undefined) await journal.put({ at, deed }, key)
  return { key, at, deed }
}
