import { Failure } from '@/utils/errors'
import type { ArxivId } from '@/utils/papers/arxiv-id'
import { amend, newest, note } from './journal'
import type { Database } from './open'
import { ONE_MOVE_MS } from './order'
import { between } from './ranks'
import { READ_LATER } from './read-later'
import type { Deed, List, Undoable } from './records'
import { putInto, takeOut } from './saves'
import type { Writing } from './schema'
import { transact } from './transact'
import { withPlace } from './wherever'

/** A list's name, characters. */
export const NAME_LIMIT = 100

/** A list, new or not, and how to undo what was done for it; absent when nothing was. */
export type Created = List & { undo?: Undoable }

export function createLists(database: () => Promise<Database>, now: () => number, newId: () => string) {
  /**
   * Makes a list, at the end, with a paper in it if one is given, taken out of the list `from` if that is. A name that is
   * there already gives that list. Throws Failure `bad-data` on an empty name.
   */
  async function create(name: string, paper?: ArxivId, from?: string): Promise<Created> {
    const tidied = checkName(name)
    return transact(await database(), ['lists', 'saves', 'journal'], async (tx) => {
      const lists = await tx.objectStore('lists').index('position').getAll()
      const same = lists.find((list) => list.name.toLowerCase() === tidied.toLowerCase())
      const list = same ?? { id: newId(), name: tidied, position: (lists.at(-1)?.position ?? 0) + 1 }
      if (!same) await tx.objectStore('lists').put(list)
      const removed = paper !== undefined && from !== undefined && (await takeOut(tx, paper, from))
      const added = paper === undefined ? undefined : await putInto(tx, paper, list.id, now())
      const placing =
        paper !== undefined && (removed || added) ? { id: paper, ...added, ...(removed || {}) } : undefined
      const deed: Deed | undefined = same
        ? placing && { kind: 'place', name: list.name, ...placing }
        : { kind: 'create-list', list, ...(placing && { placing }) }
      return deed ? { ...list, undo: await note(tx, deed, now()) } : list
    })
  }

  /** Returns how to undo it; undefined when nothing changed. Throws Failure `bad-data` on an empty name. */
  async function rename(id: string, name: string): Promise<Undoable | undefined> {
    const tidied = checkName(name)
    return transact(await database(), ['lists', 'journal'], async (tx) => {
      const list = await tx.objectStore('lists').get(id)
      if (!list || list.name === tidied) return undefined
      await tx.objectStore('lists').put({ ...list, name: tidied })
      return note(tx, { kind: 'rename-list', id, before: list.name, after: tidied }, now())
    })
  }

  /**
   * Moves a list by `steps` among the others: -1 is one up. Returns how to undo it; undefined when nothing changed. Steps
   * that follow one another quickly are undone as one.
   */
  async function move(id: string, steps: number): Promise<Undoable | undefined> {
    return transact(await database(), ['lists', 'journal'], async (tx) => {
      const store = tx.objectStore('lists')
      const lists = await store.index('position').getAll()
      const from = lists.findIndex((list) => list.id === id)
      const [list] = from < 0 ? [] : lists.splice(from, 1)
      const to = Math.min(Math.max(from + steps, 0), lists.length)
      if (!list || to === from) return undefined
      const positions = lists.map(({ position }) => position)
      const moved: MoveList['moved'] = []
      for (const [step, position] of between(positions.slice(0, to), positions.slice(to))) {
        const each = step === 0 ? list : lists[step < 0 ? to + step : to + step - 1]
        if (each) moved.push([each.id, each.position, position])
        if (each) await store.put({ ...each, position })
      }
      return noteMove(tx, { kind: 'move-list', id, name: list.name, moved }, now())
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
      const papers = inside.map((save): [ArxivId, number, number?] => {
        const [, ...rank] = save.places.find(([each]) => each === id) ?? [id, save.savedAt]
        return [save.id, ...rank]
      })
      const cleared = inside.map((save) => saves.put({ ...save, places: withPlace(save.places, id, undefined) }))
      await Promise.all([lists.delete(id), ...cleared])
      return note(tx, { kind: 'delete-list', list, papers }, now())
    })
  }

  return { create, rename, move, remove }
}

type MoveList = Extract<Deed, { kind: 'move-list' }>

async function noteMove(tx: Writing, deed: MoveList, at: number): Promise<Undoable | undefined> {
  const last = await newest(tx)
  const earlier = last?.deed
  if (!last || earlier?.kind !== 'move-list' || earlier.id !== deed.id || at - last.at >= ONE_MOVE_MS) {
    return note(tx, deed, at)
  }
  const moved = new Map(earlier.moved.map((move) => [move[0], move]))
  for (const [id, from, to] of deed.moved) moved.set(id, [id, moved.get(id)?.[1] ?? from, to])
  return amend(tx, last.key, { ...deed, moved: [...moved.values()] }, at)
}

function checkName(name: string): string {
  const tidied = name.replace(/\s+/g, ' ').trim().slice(0, NAME_LIMIT)
  if (!tidied) throw new Failure('bad-data', 'a list needs a name')
  return tidied
}
