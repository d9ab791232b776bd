import { describe, expect, it } from 'vitest'
import { NAME_LIMIT } from '@/utils/library/lists'
import { READ_LATER } from '@/utils/library/read-later'
import { MINUTE } from '@/utils/time'
import { idOf, openRoom, paper, papersFrom, type Room, roomWith } from './support'

const names = async ({ library }: Room) => (await library.lists()).map(({ name }) => name)

async function roomWithLists(...wanted: string[]) {
  const room = openRoom()
  const ids: Record<string, string> = { '': READ_LATER.id }
  for (const name of wanted) ids[name] = (await room.library.createList(name)).id
  return { room, ids }
}

it('Read later is there from the start, without a name', async () => {
  expect(await openRoom().library.lists()).toEqual([{ ...READ_LATER, count: 0 }])
})

describe('a new list', () => {
  it('goes to the end', async () => {
    const { room } = await roomWithLists('B', 'A')
    expect(await names(room)).toEqual(['', 'B', 'A'])
  })

  it.each([
    ['as it is', 'Graph networks', 'Graph networks'],
    ['without white space around and doubled within', '  Graph \n networks ', 'Graph networks'],
    ['cut to its limit', 'x'.repeat(NAME_LIMIT + 1), 'x'.repeat(NAME_LIMIT)],
    ['in any script', '論文 📚', '論文 📚'],
    ['as characters, never markup', '<b>', '<b>'],
  ])('has its name %s', async (_, typed, expected) => {
    const room = openRoom()
    expect(await room.library.createList(typed)).toMatchObject({ name: expected })
    expect(await names(room)).toEqual(['', expected])
  })

  it.each(['', '   ', '\n'])('cannot be named %j, nor can another be renamed so', async (name) => {
    const { room, ids } = await roomWithLists('A')
    await expect(room.library.createList(name)).rejects.toMatchObject({ name: 'Failure', kind: 'bad-data' })
    await expect(room.library.renameList(ids.A ?? '', name)).rejects.toMatchObject({ kind: 'bad-data' })
    expect(await names(room)).toEqual(['', 'A'])
  })

  it.each(['Graphs', 'graphs', ' GRAPHS '])('named %j is the one that has this name already', async (name) => {
    const { room, ids } = await roomWithLists('Graphs')
    expect(await room.library.createList(name)).toMatchObject({ id: ids.Graphs, name: 'Graphs' })
    expect(await names(room)).toEqual(['', 'Graphs'])
  })
})

describe('renaming', () => {
  it('keeps place and papers', async () => {
    const { room, ids } = await roomWithLists('A', 'B')
    await room.library.place(idOf(1), ids.A ?? '', true)
    await room.library.renameList(ids.A ?? '', ' Better ')
    expect(await room.library.lists()).toMatchObject([{}, { id: ids.A, name: 'Better', count: 1 }, { name: 'B' }])
  })

  it('works for Read later too, and Save finds it still', async () => {
    const room = openRoom()
    await room.library.renameList(READ_LATER.id, 'Inbox')
    await room.library.save(idOf(1))
    expect(await room.library.lists()).toMatchObject([{ id: READ_LATER.id, name: 'Inbox', count: 1 }])
  })

  it('makes no list of one that is gone', async () => {
    const room = openRoom()
    await room.library.renameList('gone', 'Name')
    expect(await names(room)).toEqual([''])
  })
})

describe('moving', () => {
  it.each([
    ['C', -1, ['', 'A', 'C', 'B']],
    ['C', -3, ['C', '', 'A', 'B']],
    ['C', -9, ['C', '', 'A', 'B']],
    ['A', -2, ['A', '', 'B', 'C']],
    ['C', 1, ['', 'A', 'B', 'C']],
    ['', 2, ['A', 'B', '', 'C']],
    ['A', 9, ['', 'B', 'C', 'A']],
    ['A', 0, ['', 'A', 'B', 'C']],
    ['gone', -1, ['', 'A', 'B', 'C']],
  ])('%j by %i', async (name, steps, expected) => {
    const { room, ids } = await roomWithLists('A', 'B', 'C')
    await room.library.moveList(ids[name] ?? 'gone', steps)
    expect(await names(room)).toEqual(expected)
    await room.library.createList('Z')
    expect(await names(room)).toEqual([...expected, 'Z'])
  })
})

it('counts are of papers in each list', async () => {
  const { room, ids } = await roomWithLists('A', 'B')
  for (const number of [1, 2, 3]) await room.library.place(idOf(number), ids.A ?? '', true)
  for (const number of [2, 3]) await room.library.place(idOf(number), READ_LATER.id, true)
  await room.library.place(idOf(3), ids.A ?? '', false)
  expect((await room.library.lists()).map(({ count }) => count)).toEqual([2, 2, 0])
  expect(await room.library.savedCount()).toBe(3)
})

describe('deleting a list', () => {
  it.each([
    ['Read later', READ_LATER.id],
    ['one that is gone', 'gone'],
  ])('does nothing to %s', async (_, id) => {
    const { room } = await roomWithLists('A')
    expect(await room.library.deleteList(id)).toBeUndefined()
    expect(await names(room)).toEqual(['', 'A'])
    expect(await room.library.lastDeed()).toMatchObject({ deed: { kind: 'create-list' } })
  })

  it('of 200 papers keeps them saved, and undoing it restores membership, order and place', async () => {
    const room = await roomWith(papersFrom(1, 200))
    const { id } = await room.library.createList('Big')
    await room.library.createList('After')
    for (let number = 1; number <= 200; number++) {
      room.clock.pass(MINUTE)
      await room.library.place(idOf((number * 77) % 200 || 200), id, true)
    }
    await room.library.save(idOf(201))
    const view = { kind: 'saved', listId: id } as const
    const before = [await room.readThrough(view), await room.library.lists()]
    expect(before[0]?.flat()).toHaveLength(200)

    const undo = await room.library.deleteList(id)
    expect(await names(room)).toEqual(['', 'After'])
    expect((await room.readThrough(view)).flat()).toEqual([])
    expect(await room.library.savedCount()).toBe(201)

    room.clock.pass(MINUTE)
    expect(await room.library.undo(undo?.key)).toMatchObject({ kind: 'delete-list' })
    expect([await room.readThrough(view), await room.library.lists()]).toEqual(before)
  })

  it('undone keeps what happened to its papers meanwhile, and brings back nothing that was taken out on purpose', async () => {
    const room = await roomWith([paper(1), paper(2)])
    const { id } = await room.library.createList('A')
    const other = await room.library.createList('B')
    for (const number of [1, 2]) await room.library.place(idOf(number), id, true)
    const undo = await room.library.deleteList(id)
    await room.library.place(idOf(1), other.id, true)
    await room.library.setNote(idOf(1), 'Meanwhile')
    const unsaved = await room.library.unsave(idOf(2))
    await room.library.undo(undo?.key)
    const [first, second] = await room.library.byId([idOf(1), idOf(2)])
    expect(first?.save).toMatchObject({ note: 'Meanwhile' })
    expect(first?.save?.places.map(([list]) => list).toSorted()).toEqual([id, other.id].toSorted())
    expect(second?.save).toBeUndefined()
    // It is in the list again once that is undone as well.
    await room.library.undo(unsaved?.key)
    expect((await room.library.byId([idOf(2)]))[0]?.save?.places.map(([list]) => list)).toEqual([id])
  })
})
