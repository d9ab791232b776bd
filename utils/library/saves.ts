import { Failure } from '@/utils/errors'
import type { ArxivId } from '@/utils/papers/arxiv-id'
import { note } from './journal'
import type { Database } from './open'
import { READ_LATER } from './read-later'
import type { Save, Undoable } from './records'
import { transact } from './transact'

/** A note is a note, not a book: characters. */
export const NOTE_LIMIT = 20_000

export function createSaves(database: () => Promise<Database>, now: () => number) {
  return {
    /** Saves a paper to "Read later". Returns how to undo it; undefined when it was saved already. */
    async save(id: ArxivId): Promise<Undoable | undefined> {
      return transact(await database(), ['saves', 'journal'], async (tx) => {
        const saves = tx.objectStore('saves')
        if (await saves.get(id)) return undefined
        const at = now()
        await saves.put({ id, savedAt: at, places: [[READ_LATER.id, at]] })
        return note(tx, { kind: 'save', id }, at)
      })
    },

    /** Takes a paper out of everything saved, with its note. Returns how to undo it. */
    async unsave(id: ArxivId): Promise<Undoable | undefined> {
      return transact(await database(), ['saves', 'journal'], async (tx) => {
        const saves = tx.objectStore('saves')
        const save = await saves.get(id)
        if (!save) return undefined
        await saves.delete(id)
        return note(tx, { kind: 'unsave', save }, now())
      })
    },

    /** Puts a paper into a list (saving it, if need be) or takes it out; out of its last list it is saved still. */
    async place(id: ArxivId, listId: string, inside: boolean): Promise<Save> {
      return transact(await database(), ['saves'], async (tx) => {
        const saves = tx.objectStore('saves')
        const save = (await saves.get(id)) ?? { id, savedAt: now(), places: [] }
        const there = save.places.some(([each]) => each === listId)
        if (inside !== there) {
          const others = save.places.filter(([each]) => each !== listId)
          save.places = inside ? [...others, [listId, now()]] : others
        }
        await saves.put(save)
        return save
      })
    },

    /** Writes the note of a saved paper; an empty one removes it. Throws Failure `storage` when the paper is not saved. */
    async setNote(id: ArxivId, text: string): Promise<Save> {
      return transact(await database(), ['saves'], async (tx) => {
        const saves = tx.objectStore('saves')
        const save = await saves.get(id)
        if (!save) throw new Failure('storage', `no note without a save: ${id}`)
        const { note: _, ...rest } = save
        const noted = text.trim() ? { ...rest, note: text.slice(0, NOTE_LIMIT) } : rest
        await saves.put(noted)
        return noted
      })
    },
  }
}
