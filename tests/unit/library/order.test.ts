import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { READ_LATER } from '@/utils/library/read-later'
import { HOUR, MINUTE } from '@/utils/time'
import { idOf, NOON, papersFrom, type Room, roomWith } from './support'

const view = { kind: 'saved', listId: READ_LATER.id } as const
const shown = async (room: Room) => (await room.readThrough(view)).flat().map((id) => Number(id.slice(-5)))

/** So many papers in Read later, the last on top; all put there at once, or a minute apart. */
async function listOf(count: number, apart = MINUTE) {
  const room = await roomWith(papersFrom(1, count))
  for (let number = 1; number <= count; number++) {
    await room.library.save(idOf(number))
    room.clock.pass(apart)
  }
  return room
}

const move = ({ library }: Room, number: number, side: 'above' | 'below', neighbour: number) =>
  library.reorder(READ_LATER.id, idOf(number), side, idOf(neighbour))

describe('a paper within its list', () => {
  it.each<[number, 'above' | 'below', number, number[]]>([
    [1, 'above', 2, [4, 3, 1, 2]],
    [1, 'above', 4, [1, 4, 3, 2]],
    [4, 'below', 1, [3, 2, 1, 4]],
    [4, 'below', 3, [3, 4, 2, 1]],
    [2, 'above', 3, [4, 2, 3, 1]],
    [3, 'below', 4, [4, 3, 2, 1]],
    [3, 'above', 2, [4, 3, 2, 1]],
    [3, 'above', 3, [4, 3, 2, 1]],
    [3, 'above', 9, [4, 3, 2, 1]],
    [9, 'above', 3, [4, 3, 2, 1]],
  ])('%i goes directly %s %i', async (number, side, neighbour, expected) => {
    const room = await listOf(4)
    await move(room, number, side, neighbour)
    expect(await shown(room)).toEqual(expected)
  })

  it('goes where it is put among papers that came at one and the same instant', async () => {
    const room = await listOf(12, 0)
    const before = await shown(room)
    const [first = 0] = before
    await move(room, first, 'below', before[5] ?? 0)
    expect(await shown(room)).toEqual([...before.slice(1, 6), first, ...before.slice(6)])
  })

  it('keeps its place while others come, and those go on top, whatever the clock says', async () => {
    const room = await listOf(4)
    await move(room, 1, 'above', 4)
    await room.bring(papersFrom(5, 1))
    room.clock.set(NOON - HOUR)
    await room.library.save(idOf(5))
    expect(await shown(room)).toEqual([5, 1, 4, 3, 2])
    const [entry] = (await room.library.page(view)).entries
    expect(entry?.save?.savedAt).toBe(NOON - HOUR)
  })

  it('stands elsewhere in other lists, as before', async () => {
    const room = await listOf(3)
    const other = await room.library.createList('Other')
    for (const number of [1, 2, 3]) await room.library.place(idOf(number), other.id, true)
    const before = await room.readThrough({ kind: 'saved', listId: other.id })
    await move(room, 1, 'above', 3)
    expect(await room.readThrough({ kind: 'saved', listId: other.id })).toEqual(before)
  })

  it('is as it was once that is undone, also by steps that follow one another', async () => {
    const room = await listOf(5)
    await move(room, 1, 'above', 2)
    const steps = await move(room, 1, 'above', 3)
    const more = await move(room, 1, 'above', 4)
    expect(more?.key).toBe(steps?.key)
    await room.library.undo()
    expect(await shown(room)).toEqual([5, 4, 3, 2, 1])
    expect(await room.library.lastDeed()).toMatchObject({ deed: { kind: 'save' } })
  })

  it('moved again later is moved by a deed of its own', async () => {
    const room = await listOf(3)
    await move(room, 1, 'above', 2)
    room.clock.pass(MINUTE)
    await move(room, 1, 'above', 3)
    await room.library.undo()
    expect(await shown(room)).toEqual([3, 1, 2])
  })
})

it('any moves give the order that they would give a stack of cards', async () => {
  const count = 7
  const number = fc.integer({ min: 1, max: count })
  const moves = fc.array(fc.tuple(number, fc.constantFrom('above' as const, 'below' as const), number), {
    maxLength: 12,
  })
  await fc.assert(
    fc.asyncProperty(moves, fc.boolean(), async (moves, atOnce) => {
      const room = await listOf(count, atOnce ? 0 : MINUTE)
      let cards = await shown(room)
      for (const [number, side, neighbour] of moves) {
        await move(room, number, side, neighbour)
        if (number === neighbour) continue
        cards = cards.filter((each) => each !== number)
        cards.splice(cards.indexOf(neighbour) + (side === 'below' ? 1 : 0), 0, number)
        expect(await shown(room)).toEqual(cards)
      }
      await room.connection.close()
    }),
    { numRuns: 25 },
  )
})
