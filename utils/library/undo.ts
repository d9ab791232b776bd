import type { Database } from './open'
import { READ_LATER } from './read-later'
import { applyRead, revertRead } from './reading'
import type { Deed } from './records'
import type { Store, Writing } from './schema'
import { transact } from './transact'

const STORES: Store[] = ['papers', 'marks', 'saves', 'lists', 'tally', 'journal']

export function createUndo(database: () => Promise<Database>, now: () => number) {
  /** Undoes the deed with this key, or the newest. Returns what was undone; undefined when there is nothing to undo. */
  return async (key?: number): Promise<Deed | undefined> =>
    transact(await database(), STORES, async (tx) => {
      const journal = tx.objectStore('journal')
      const cursor = await journal.openCursor(key, 'prev')
      if (!cursor) return undefined
      const { deed } = cursor.value
      await Promise.all([reverse(tx, deed, now()), journal.delete(cursor.key)])
      return deed
    })
}

async function reverse(tx: Writing, deed: Deed, at: number): Promise<unknown> {
  const saves = tx.objectStore('saves')
  switch (deed.kind) {
    case 'read':
      return revertRead(tx, deed.ids)
    case 'unread':
      return applyRead(tx, deed.ids, at)
    case 'save': {
      const save = await saves.get(deed.id)
      if (!save) return undefined
      // A note or a list that the reader gave it since could not be brought back: with those it stays saved.
      const places = save.places.filter(([listId]) => listId !== READ_LATER.id)
      return save.note || places.length > 0 ? saves.put({ ...save, places }) : saves.delete(deed.id)
    }
    case 'unsave': {
      // Saved again since: what was written then is kept, and what was removed comes back beside it.
      const current = await saves.get(deed.save.id)
      const places = new Map([...deed.save.places, ...(current?.places ?? [])])
      return saves.put({
        ...deed.save,
        ...current,
        note: joinNotes(deed.save.note, current?.note),
        places: [...places],
      })
    }
    case 'delete-list': {
      const restore = deed.papers.map(async ([id, addedAt]) => {
        const save = (await saves.get(id)) ?? { id, savedAt: addedAt, places: [] }
        const others = save.places.filter(([listId]) => listId !== deed.list.id)
        return saves.put({ ...save, places: [...others, [deed.list.id, addedAt]] })
      })
      return Promise.all([tx.objectStore('lists').put(deed.list), ...restore])
    }
  }
}

function joinNotes(...notes: (string | undefined)[]): string | undefined {
  return [...new Set(notes.filter(Boolean))].join('\n\n') || undefined
}
