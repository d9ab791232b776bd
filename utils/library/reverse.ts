import type { ArxivId } from '@/utils/papers/arxiv-id'
import { READ_LATER } from './read-later'
import type { Deed, Place, Placing, Save } from './records'
import type { Writing } from './schema'
import { undoBring } from './undo-bring'
import { undoLess, undoRead, undoUnread } from './undo-reading'
import { addedAt, changeList, changePlace, changeSave } from './wherever'

type DeedOf<K extends Deed['kind']> = Extract<Deed, { kind: K }>

/**
 * Takes back a deed of the instant `at` (ms), as far as it still stands: what the reader has done since to the same
 * thing stays. Returns whether there was anything to take back.
 */
export async function reverse(tx: Writing, deed: Deed, at: number, now: number): Promise<boolean> {
  switch (deed.kind) {
    case 'read':
      return (await undoRead(tx, deed)) > 0
    case 'unread':
      return (await undoUnread(tx, deed, now)) > 0
    case 'less':
      return (await undoLess(tx, deed)) > 0
    case 'save': {
      const dropped = await dropPlace(tx, deed.id, [READ_LATER.id, at])
      return (await dropSave(tx, deed.id, at)) || dropped
    }
    case 'unsave':
      return undoUnsave(tx, deed)
    case 'place':
      return undoPlacing(tx, deed)
    case 'gather': {
      let changed = false
      for (const placing of deed.placings) changed = (await undoPlacing(tx, placing)) || changed
      return changed
    }
    case 'reorder':
      return undoReorder(tx, deed)
    case 'note':
      return changeSave(tx, deed.id, (save) => {
        if ((save.note ?? '') !== deed.after) return save
        const { note: _, ...rest } = save
        return deed.before ? { ...rest, note: deed.before } : rest
      })
    case 'create-list':
      return undoCreate(tx, deed)
    case 'rename-list':
      return changeList(tx, deed.id, (list) => (list.name === deed.after ? { ...list, name: deed.before } : list))
    case 'move-list': {
      let changed = false
      for (const [id, from, to] of deed.moved) {
        const back = await changeList(tx, id, (list) => (list.position === to ? { ...list, position: from } : list))
        changed ||= back
      }
      return changed
    }
    case 'delete-list':
      return undoDelete(tx, deed)
    case 'bring':
      return undoBring(tx, deed)
  }
}

/** Ends a save that a deed began, unless it has come to hold something else since: that could not be brought back. */
function dropSave(tx: Writing, id: ArxivId, savedAt: number): Promise<boolean> {
  return changeSave(tx, id, (save) =>
    save.note || save.places.length > 0 || save.savedAt !== savedAt ? save : undefined,
  )
}

/** Takes a paper out of a list, if it still stands there because of that deed. */
function dropPlace(tx: Writing, id: ArxivId, added: Place): Promise<boolean> {
  return changePlace(tx, id, added[0], (place) => (place && addedAt(place) === addedAt(added) ? undefined : place))
}

async function undoPlacing(tx: Writing, { id, added, removed, created }: Placing): Promise<boolean> {
  const back = removed && (await changePlace(tx, id, removed[0], (place) => place ?? removed))
  const dropped = added && (await dropPlace(tx, id, added))
  const ended = added && created && (await dropSave(tx, id, addedAt(added)))
  return Boolean(back || dropped || ended)
}

/** Saved again since: what was written then is kept, and what was removed comes back beside it. */
async function undoUnsave(tx: Writing, { save, paper }: DeedOf<'unsave'>): Promise<boolean> {
  const [saves, papers, lists] = [tx.objectStore('saves'), tx.objectStore('papers'), tx.objectStore('lists')]
  const [current, stored, known] = await Promise.all([saves.get(save.id), papers.getKey(save.id), lists.getAllKeys()])
  const places = [...new Map([...save.places, ...(current?.places ?? [])].map((place) => [place[0], place])).values()]
  const { note: _, ...merged } = { ...save, ...current }
  const note = [...new Set([save.note, current?.note].filter(Boolean))].join('\n\n')
  const restored: Save = {
    ...merged,
    places: places.filter(([listId]) => known.includes(listId)),
    ...(note && { note }),
  }
  await saves.put(restored)
  // Lists that were deleted since have it again when that is undone.
  for (const place of save.places) await changePlace(tx, save.id, place[0], (there) => there ?? place)
  // It was removed for its age meanwhile, and has a mark of that: it is not unread.
  if (paper && stored === undefined) await papers.put(paper)
  return true
}

async function undoReorder(tx: Writing, { listId, moved }: DeedOf<'reorder'>): Promise<boolean> {
  let changed = false
  for (const [id, from, to] of moved) {
    const back = await changePlace(tx, id, listId, (place) => (place?.[1] === to[1] ? from : place))
    changed ||= back
  }
  return changed
}

/** A list that was given a name or papers since stays. */
async function undoCreate(tx: Writing, { list, placing }: DeedOf<'create-list'>): Promise<boolean> {
  const taken = placing && (await undoPlacing(tx, placing))
  const [there, inside] = await Promise.all([
    tx.objectStore('lists').get(list.id),
    tx
      .objectStore('saves')
      .index('place')
      .getKey(IDBKeyRange.bound([list.id], [list.id, []])),
  ])
  if (there?.name !== list.name || inside !== undefined) return Boolean(taken)
  await tx.objectStore('lists').delete(list.id)
  return true
}

async function undoDelete(tx: Writing, { list, papers }: DeedOf<'delete-list'>): Promise<boolean> {
  const lists = tx.objectStore('lists')
  if ((await lists.getKey(list.id)) === undefined) await lists.put(list)
  await Promise.all(papers.map(([id, ...rank]) => changePlace(tx, id, list.id, (place) => place ?? [list.id, ...rank])))
  return true
}
