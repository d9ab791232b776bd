import { Failure } from '@/utils/errors'
import type { ArxivId } from '@/utils/papers/arxiv-id'
import { amend, note } from './journal'
import type { Database } from './open'
import { topRank } from './order'
import { READ_LATER } from './read-later'
import type { Place, Placing, Save, Undoable } from './records'
import type { Writing } from './schema'
import { transact } from './transact'
import { withPlace } from './wherever'

/** A note is a note, not a book: characters. */
export const NOTE_LIMIT = 20_000

export interface Noted {
  /** As it is stored. */
  note?: string
  /** Undoes the whole edit. Absent when the note is as it was before. */
  undo?: Undoable
}

export function createSaves(database: () => Promise<Database>, now: () => number) {
  return {
    /** Saves a paper to "Read later". Returns how to undo it; undefined when it was saved already. */
    async save(id: ArxivId): Promise<Undoable | undefined> {
      return transact(await database(), ['saves', 'journal'], async (tx) => {
        const saves = tx.objectStore('saves')
        if (await saves.get(id)) return undefined
        const at = now()
        await saves.put({ id, savedAt: at, places: [await topPlace(tx, READ_LATER.id, at)] })
        return note(tx, { kind: 'save', id }, at)
      })
    },

    /** Takes a paper out of everything saved, with its note. Returns how to undo it. */
    async unsave(id: ArxivId): Promise<Undoable | undefined> {
      return transact(await database(), ['saves', 'papers', 'journal'], async (tx) => {
        const saves = tx.objectStore('saves')
        const save = await saves.get(id)
        if (!save) return undefined
        const paper = await tx.objectStore('papers').get(id)
        await saves.delete(id)
        return note(tx, { kind: 'unsave', save, ...(paper && { paper }) }, now())
      })
    },

    /**
     * Puts a paper on top of a list (saving it, if need be) or takes it out; out of its last list it is saved still.
     * Returns how to undo it; undefined when nothing changed, or there is no such list.
     */
    async place(id: ArxivId, listId: string, inside: boolean): Promise<Undoable | undefined> {
      return transact(await database(), ['saves', 'lists', 'journal'], async (tx) => {
        const list = await tx.objectStore('lists').get(listId)
        const placing = list && (await (inside ? putInto(tx, id, listId, now()) : takeOut(tx, id, listId)))
        return placing && note(tx, { kind: 'place', name: list.name, ...placing }, now())
      })
    },

    /** Moves a paper from one list to the top of another. Returns how to undo it; undefined when nothing changed. */
    async moveTo(id: ArxivId, from: string, to: string): Promise<Undoable | undefined> {
      return transact(await database(), ['saves', 'lists', 'journal'], async (tx) => {
        const lists = tx.objectStore('lists')
        const [source, list] = await Promise.all([lists.get(from), lists.get(to)])
        if (!list || from === to) return undefined
        const removed = await takeOut(tx, id, from)
        const added = await putInto(tx, id, to, now())
        if (!removed && !added) return undefined
        const { name } = added ? list : (source ?? list)
        return note(tx, { kind: 'place', name, id, ...added, ...removed }, now())
      })
    },

    /**
     * Writes the note of a saved paper; an empty one removes it. `edit`: the key by which the edit that this goes on with
     * can be undone, so that one edit is undone at once. Throws Failure `storage` when the paper is not saved.
     */
    async setNote(id: ArxivId, text: string, edit?: number): Promise<Noted> {
      return transact(await database(), ['saves', 'journal'], async (tx) => {
        const saves = tx.objectStore('saves')
        const save = await saves.get(id)
        if (!save) throw new Failure('storage', `no note without a save: ${id}`)
        const { note: current = '', ...rest } = save
        // Of two machines' notes both are kept, and they may be longer than what one can write: changing a letter must cut nothing.
        const after = text.trim() ? text.slice(0, Math.max(NOTE_LIMIT, current.length)) : ''
        const written = after ? { note: after } : {}
        const earlier = edit === undefined ? undefined : await tx.objectStore('journal').get(edit)
        const { deed } = earlier ?? {}
        const going = deed?.kind === 'note' && deed.id === id && deed.after === current ? deed : undefined
        if (after !== current) await saves.put({ ...rest, ...written })
        if (!going || edit === undefined) {
          if (after === current) return written
          return { ...written, undo: await note(tx, { kind: 'note', id, before: current, after }, now()) }
        }
        if (after === going.before) {
          await tx.objectStore('journal').delete(edit)
          return written
        }
        const undo = await amend(tx, edit, { ...going, after })
        return { ...written, ...(undo && { undo }) }
      })
    },
  }
}

/** Puts a paper into a list that is there; undefined when it stands in it already. */
export async function putInto(tx: Writing, id: ArxivId, listId: string, at: number): Promise<Placing | undefined> {
  const saves = tx.objectStore('saves')
  const before = await saves.get(id)
  const save: Save = before ?? { id, savedAt: at, places: [] }
  if (save.places.some(([each]) => each === listId)) return undefined
  const added = await topPlace(tx, listId, at)
  await saves.put({ ...save, places: withPlace(save.places, listId, added) })
  return { id, added, ...(!before && { created: true }) }
}

export async function takeOut(tx: Writing, id: ArxivId, listId: string): Promise<Placing | undefined> {
  const saves = tx.objectStore('saves')
  const save = await saves.get(id)
  const removed = save?.places.find(([each]) => each === listId)
  if (!save || !removed) return undefined
  await saves.put({ ...save, places: withPlace(save.places, listId, undefined) })
  return { id, removed }
}

/** Above all others of a list, also of those that were put there while the clock was ahead. */
async function topPlace(tx: Writing, listId: string, at: number): Promise<Place> {
  const top = await topRank(tx, listId)
  return top !== undefined && top > at ? [listId, top + 1, at] : [listId, at]
}
