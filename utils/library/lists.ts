import { Failure } from '@/utils/errors'
import { note } from './journal'
import type { Database } from './open'
import { READ_LATER } from './read-later'
import type { List, Undoable } from './records'
import { transact } from './transact'

/** A list's name, characters. */
export const NAME_LIMIT = 100

export function createLists(database: () => Promise<Database>, now: () => number, newId: () => string) {
  /** Makes a list, at the end. A name that is there already gives that list. Throws Failure `bad-data` on an empty name. */
  async function create(name: string): Promise<List> {
    const tidied = checkName(name)
    return transact(await database(), ['lists'], async (tx) => {
      const lists = await tx.objectStore('lists').index('position').getAll()
      const same = lists.find((list) => list.name.toLowerCase() === tidied.toLowerCase())
      if (same) return same
      const list = { id: newId(), name: tidied, position: (lists.at(-1)?.position ?? 0) + 1 }
      await tx.objectStore('lists').put(list)
      return list
    })
  }

  /** Throws Failure `bad-data` on an empty name. */
  async function rename(id: string, name: string): Promise<void> {
    const tidied = checkName(name)
    await transact(await database(), ['lists'], async (tx) => {
      const list = await tx.objectStore('lists').get(id)
      if (list) await tx.objectStore('lists').put({ ...list, name: tidied })
    })
  }

  /** Moves a list by `steps` among the others: -1 is one up. */
  async function move(id: string, steps: number): Promise<void> {
    await transact(await database(), ['lists'], async (tx) => {
      const store = tx.objectStore('lists')
      const lists = await store.index('position').getAll()
      const from = lists.findIndex((list) => list.id === id)
      const [list] = from < 0 ? [] : lists.splice(from, 1)
      if (!list) return
      lists.splice(Math.max(0, from + steps), 0, list)
      await Promise.all(lists.map((each, position) => store.put({ ...each, position })))
    })
  }

  /** Deletes a list; its papers stay saved. Returns how to undo it; undefined when it is not there, or is "Read later". */
  async function remove(id: string): Promise<Undoable | undefined> {
    if (id === READ_LATER.id) return undefined
    return transact(await database(), ['lists', 'saves', 'journal'], async (tx) => {
      const [lists, saves] = [tx.objectStore('lists'), tx.objectStore('saves')]
      const list = await lists.get(id)
      if (!list) return undefined
      const inside = await saves.index('place').getAll(IDBKeyRange.bound([id], [id, []]))
      const papers = inside.map(
        (save) => [save.id, save.places.find(([each]) => each === id)?.[1] ?? 0] as [string, number],
      )
      const cleared = inside.map((save) => saves.put({ ...save, places: save.places.filter(([each]) => each !== id) }))
      await Promise.all([lists.delete(id), ...cleared])
      return note(tx, { kind: 'delete-list', list, papers }, now())
    })
  }

  return { create, rename, move, remove }
}

function checkName(name: string): string {
  const tidied = name.replace(/\s+/g, ' ').trim().slice(0, NAME_LIMIT)
  if (!tidied) throw new Failure('bad-data', 'a list needs a name')
  return tidied
}
