import type { ArxivId } from '@/utils/papers/arxiv-id'
import { findDeed } from './journal'
import type { List, Place, Save } from './records'
import type { Writing } from './schema'

/*
 * What the reader made, wherever it is now: in its store, or in the deed that removed it and that can still be undone.
 * An undo that comes out of turn thus changes what another undo will bring back, and neither loses nor revives anything.
 */

/** Changes a save; `change` may return undefined for none. Returns whether there was one that changed. */
export async function changeSave(tx: Writing, id: ArxivId, change: (save: Save) => Save | undefined): Promise<boolean> {
  const saves = tx.objectStore('saves')
  const save = await saves.get(id)
  if (save) {
    const changed = change(save)
    if (changed === save) return false
    await (changed ? saves.put(changed) : saves.delete(id))
    return true
  }
  const gone = await findDeed(tx, 'unsave', (deed) => deed.save.id === id)
  const changed = gone && change(gone.deed.save)
  if (!gone || !changed || changed === gone.deed.save) return false
  await gone.change({ ...gone.deed, save: changed })
  return true
}

/** Changes a list. Returns whether there was one that changed. */
export async function changeList(tx: Writing, id: string, change: (list: List) => List): Promise<boolean> {
  const lists = tx.objectStore('lists')
  const list = await lists.get(id)
  if (list) {
    const changed = change(list)
    if (changed !== list) await lists.put(changed)
    return changed !== list
  }
  const gone = await findDeed(tx, 'delete-list', (deed) => deed.list.id === id)
  const changed = gone && change(gone.deed.list)
  if (!gone || changed === gone.deed.list) return false
  await gone.change({ ...gone.deed, list: changed as List })
  return true
}

/** Changes the place of a paper in a list; `change` gets and returns undefined for none. Returns whether it changed. */
export async function changePlace(
  tx: Writing,
  id: ArxivId,
  listId: string,
  change: (place: Place | undefined) => Place | undefined,
): Promise<boolean> {
  if ((await tx.objectStore('lists').getKey(listId)) !== undefined) {
    return changeSave(tx, id, (save) => {
      const before = save.places.find(([each]) => each === listId)
      const after = change(before)
      return after === before ? save : { ...save, places: withPlace(save.places, listId, after) }
    })
  }
  const gone = await findDeed(tx, 'delete-list', (deed) => deed.list.id === listId)
  if (!gone) return false
  const [, ...rank] = gone.deed.papers.find(([each]) => each === id) ?? []
  const before: Place | undefined = rank.length > 0 ? [listId, ...(rank as [number, number?])] : undefined
  const after = change(before)
  if (after === before) return false
  const others = gone.deed.papers.filter(([each]) => each !== id)
  const [, ...ranked] = after ?? []
  await gone.change({
    ...gone.deed,
    papers: after ? [...others, [id, ...(ranked as [number, number?])]] : others,
  })
  return true
}

/** Places with that of one list replaced, added, or taken out. */
export function withPlace(places: Place[], listId: string, place: Place | undefined): Place[] {
  const others = places.filter(([each]) => each !== listId)
  return place ? [...others, place] : others
}

/** When a paper was put where it stands, ms. */
export function addedAt([, rank, at]: Place): number {
  return at ?? rank
}
