import { printOf } from './print'
import type { Brought, Deed, ReadMark } from './records'
import type { Writing } from './schema'
import { STEP } from './transact'
import { undoRead } from './undo-reading'

/**
 * Takes back what came from outside: what was not there goes, what was changed is as before. What the reader has changed
 * since stays, and so does a list with papers in it. Returns whether there was anything to take back.
 */
export async function undoBring(tx: Writing, { saves, marks, lists }: Brought): Promise<boolean> {
  const changed = [await undoSaves(tx, saves), await undoMarks(tx, marks), await undoLists(tx, lists)]
  return changed.some(Boolean)
}

/** What of it is undone in one transaction, and what after it; lists come last, when they are empty. */
export function divideBrought(deed: Brought): [now: Deed, later?: Deed] {
  const { saves, marks } = deed
  if (saves.length + marks.length <= STEP) return [deed]
  const [some, others] = [saves.slice(0, STEP), saves.slice(STEP)]
  const room = STEP - some.length
  return [
    { ...deed, lists: [], saves: some, marks: marks.slice(0, room) },
    { ...deed, saves: others, marks: marks.slice(room) },
  ]
}

async function undoSaves(tx: Writing, saves: Brought['saves']): Promise<boolean> {
  const store = tx.objectStore('saves')
  let changed = false
  for (const [id, print, before] of saves) {
    const save = await store.get(id)
    if (!save || printOf(save) !== print) continue
    await (before ? store.put(before) : store.delete(id))
    changed = true
  }
  return changed
}

async function undoMarks(tx: Writing, marks: Brought['marks']): Promise<boolean> {
  const store = tx.objectStore('marks')
  const added: string[] = []
  let changed = 0
  for (const [id, print, before] of marks) {
    const mark = await store.get(id)
    if (!mark || printOf(mark) !== print) continue
    if (!isMark(before)) added.push(id)
    else {
      await store.put(before)
      changed++
    }
    // To have wanted less like it came with the mark, and goes with it.
    if (!isMark(before) && mark.less) await store.put({ id, readAt: mark.readAt })
  }
  const unstored = marks.flatMap(([id, , before]) => (before === 'unstored' ? [id] : []))
  return changed + (await undoRead(tx, { kind: 'read', ids: added, unstored })) > 0
}

const isMark = (before: ReadMark | 'unstored' | undefined): before is ReadMark => typeof before === 'object'

async function undoLists(tx: Writing, lists: Brought['lists']): Promise<boolean> {
  const store = tx.objectStore('lists')
  const places = tx.objectStore('saves').index('place')
  let changed = false
  for (const [id, print, before] of lists) {
    const list = await store.get(id)
    if (!list || printOf(list) !== print) continue
    const inside = await places.getKey(IDBKeyRange.bound([id], [id, []]))
    if (!before && inside !== undefined) continue
    await (before ? store.put(before) : store.delete(id))
    changed = true
  }
  return changed
}
