import { nowAndThen } from './now-and-then'
import type { Database } from './open'
import { MARKED_AT_ONCE } from './reading'
import type { Deed, JournalEntry } from './records'
import { reverse } from './reverse'
import type { Store } from './schema'
import { transact } from './transact'
import { divideBrought } from './undo-bring'
import { READING } from './unread'

const STORES: Store[] = [...READING, 'saves', 'lists', 'journal']

/** `overtaken`: what was done since left nothing of it to undo. */
export type Undone = Deed & { overtaken?: true }

/** `onStep` hears now and then of what is undone: whoever is cut off in the middle has told of most of it. */
export function createUndo(database: () => Promise<Database>, now: () => number, onStep: () => void = () => {}) {
  let last: Promise<unknown> = Promise.resolve()

  /** In steps: what is still to be undone stays noted. */
  async function undo(wanted?: number): Promise<Undone | undefined> {
    const db = await database()
    let whole: Deed | undefined
    let left: JournalEntry | undefined
    let changed = 0
    const step = nowAndThen(now)
    let key = wanted
    for (let rest = true; rest; ) {
      rest = await transact(db, STORES, async (tx) => {
        const journal = tx.objectStore('journal')
        // Read once: what a restore has noted may be megabytes.
        const entry =
          left && key !== undefined ? (await journal.getKey(key)) !== undefined && left : await newestUpTo(key)
        if (!entry || key === undefined) return false
        whole ??= entry.deed
        const [part, later] = divide(entry.deed)
        changed += Number(await reverse(tx, part, entry.at, now()))
        left = later && { ...entry, deed: later }
        // What is undone of `bring` is no longer as it was written, and passed over should it begin again.
        if (left && left.deed.kind !== 'bring') await journal.put(left, key)
        if (!left) await journal.delete(key)
        return left !== undefined

        async function newestUpTo(most: number | undefined): Promise<JournalEntry | undefined> {
          const cursor = await journal.openCursor(most, 'prev')
          if (cursor) key = cursor.key
          return cursor?.value
        }
      })
      if (rest) step(onStep)
    }
    return whole && (changed ? whole : { ...whole, overtaken: true })
  }

  /** Undoes the deed with this key, or the newest. Returns what was undone; undefined when there is nothing to undo. */
  return (key?: number): Promise<Undone | undefined> => {
    // One after the other: pressed twice, it undoes two deeds.
    const undone = last.then(() => undo(key))
    last = undone.catch(() => {})
    return undone
  }
}

/** What of a deed is undone in one transaction, and what after it. */
function divide(deed: Deed): [now: Deed, later?: Deed] {
  if (deed.kind === 'bring') return divideBrought(deed)
  if ((deed.kind !== 'read' && deed.kind !== 'unread') || deed.ids.length <= MARKED_AT_ONCE) return [deed]
  const [ids, rest] = [deed.ids.slice(0, MARKED_AT_ONCE), deed.ids.slice(MARKED_AT_ONCE)]
  if (deed.kind === 'read' || !deed.was)
    return [
      { ...deed, ids },
      { ...deed, ids: rest },
    ]
  return [
    { ...deed, ids, was: deed.was.slice(0, MARKED_AT_ONCE) },
    { ...deed, ids: rest, was: deed.was.slice(MARKED_AT_ONCE) },
  ]
}
