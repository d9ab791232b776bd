import type { ArxivId } from '@/utils/papers/arxiv-id'
import { SECOND } from '@/utils/time'
import { amend, newest, note } from './journal'
import type { Database } from './open'
import { between } from './ranks'
import type { Deed, Place, Save, Undoable } from './records'
import type { Writing } from './schema'
import { transact } from './transact'
import { addedAt, withPlace } from './wherever'

/** Steps that follow one another this quickly are one move, ms. */
export const ONE_MOVE_MS = 10 * SECOND

interface Standing {
  save: Save
  place: Place
}

type Reorder = Extract<Deed, { kind: 'reorder' }>

/** The order of the papers within a list. */
export function createOrder(database: () => Promise<Database>, now: () => number) {
  return {
    /**
     * Puts a paper of a list directly above or below another of it. Returns how to undo it; undefined when nothing
     * changed. Steps of one paper that follow one another quickly are undone as one.
     */
    async reorder(
      listId: string,
      id: ArxivId,
      side: 'above' | 'below',
      neighbour: ArxivId,
    ): Promise<Undoable | undefined> {
      return transact(await database(), ['saves', 'lists', 'journal'], async (tx) => {
        const list = await tx.objectStore('lists').get(listId)
        const standing = await standingIn(tx, listId)
        const from = standing.findIndex(({ save }) => save.id === id)
        const [moving] = from < 0 ? [] : standing.splice(from, 1)
        const beside = standing.findIndex(({ save }) => save.id === neighbour)
        // Ranks ascend from the bottom of the list.
        const to = side === 'above' ? beside + 1 : beside
        if (!list || !moving || beside < 0 || to === from) return undefined
        const ranks = standing.map(({ place }) => place[1])
        const changes = between(ranks.slice(0, to), ranks.slice(to)).flatMap(([step, rank]) => {
          const each = step === 0 ? moving : standing[step < 0 ? to + step : to + step - 1]
          return each ? [rerank(tx, each, rank)] : []
        })
        const moved = await Promise.all(changes)
        return noteMove(tx, { kind: 'reorder', name: list.name, listId, id, moved }, now())
      })
    },
  }
}

/** The highest rank in a list; undefined when it is empty. */
export async function topRank(tx: Writing, listId: string): Promise<number | undefined> {
  const cursor = await tx.objectStore('saves').index('place').openKeyCursor(ofList(listId), 'prev')
  return cursor?.key[1]
}

/** The papers of a list from its bottom, and where they stand. */
async function standingIn(tx: Writing, listId: string): Promise<Standing[]> {
  const saves = await tx.objectStore('saves').index('place').getAll(ofList(listId))
  return saves.flatMap((save) => {
    const place = save.places.find(([each]) => each === listId)
    return place ? [{ save, place }] : []
  })
}

function ofList(listId: string): IDBKeyRange {
  return IDBKeyRange.bound([listId], [listId, []])
}

async function rerank(tx: Writing, { save, place }: Standing, rank: number): Promise<Reorder['moved'][number]> {
  const to: Place = [place[0], rank, addedAt(place)]
  await tx.objectStore('saves').put({ ...save, places: withPlace(save.places, place[0], to) })
  return [save.id, place, to]
}

async function noteMove(tx: Writing, deed: Reorder, at: number): Promise<Undoable | undefined> {
  const last = await newest(tx)
  const earlier = last?.deed
  const sameAgain = earlier?.kind === 'reorder' && earlier.id === deed.id && earlier.listId === deed.listId
  if (!last || !sameAgain || at - last.at >= ONE_MOVE_MS) return note(tx, deed, at)
  const moved = new Map(earlier.moved.map((move) => [move[0], move]))
  for (const [id, from, to] of deed.moved) moved.set(id, [id, moved.get(id)?.[1] ?? from, to])
  return amend(tx, last.key, { ...deed, moved: [...moved.values()] }, at)
}
