import { describe, expect, it } from 'vitest'
import { READ_LATER } from '@/utils/library/read-later'
import type { Save } from '@/utils/library/records'
import { NOTE_LIMIT } from '@/utils/library/saves'
import { HOUR } from '@/utils/time'
import { idOf, NOON, openRoom, paper, papersFrom, type Room, roomWith } from './support'

const savedAs = async ({ library }: Room, number: number): Promise<Save | undefined> =>
  (await library.byId([idOf(number)]))[0]?.save

describe('saving', () => {
  it('puts a paper into Read later, and tells how to undo it', async () => {
    const room = await roomWith([paper(1)])
    expect(await room.library.save(idOf(1))).toMatchObject({ at: NOON, deed: { kind: 'save', id: idOf(1) } })
    expect(await savedAs(room, 1)).toEqual({ id: idOf(1), savedAt: NOON, places: [[READ_LATER.id, NOON]] })
    expect(await room.library.savedCount()).toBe(1)
    await room.library.undo()
    expect(await savedAs(room, 1)).toBeUndefined()
  })

  it('a saved paper again changes nothing and is no deed', async () => {
    const room = await roomWith([paper(1)])
    await room.library.save(idOf(1))
    const before = await savedAs(room, 1)
    room.clock.pass(HOUR)
    expect(await room.library.save(idOf(1))).toBeUndefined()
    expect(await savedAs(room, 1)).toEqual(before)
  })

  it('is nothing that a paper must be unread for, nor that marks it read', async () => {
    const room = await roomWith([paper(1)])
    await room.library.save(idOf(1))
    expect(await room.unread()).toEqual([idOf(1)])
  })

  it('undone leaves a note that was written meanwhile, and other lists', async () => {
    const room = await roomWith([paper(1)])
    const list = await room.library.createList('Graphs')
    const saved = await room.library.save(idOf(1))
    await room.library.setNote(idOf(1), 'Read chapter 3')
    await room.library.place(idOf(1), list.id, true)
    await room.library.undo(saved?.key)
    expect(await savedAs(room, 1)).toEqual({
      id: idOf(1),
      savedAt: NOON,
      places: [[list.id, NOON]],
      note: 'Read chapter 3',
    })
  })
})

describe('taking out of everything saved', () => {
  /** Paper 1 in two lists with a note. */
  async function kept() {
    const room = await roomWith([paper(1)])
    const list = await room.library.createList('Graphs')
    await room.library.save(idOf(1))
    room.clock.pass(HOUR)
    await room.library.place(idOf(1), list.id, true)
    await room.library.setNote(idOf(1), 'Mind the appendix')
    return { room, list }
  }

  it('and undoing it brings back lists, order and note', async () => {
    const { room } = await kept()
    const before = await savedAs(room, 1)
    const undo = await room.library.unsave(idOf(1))
    expect(await savedAs(room, 1)).toBeUndefined()
    expect(await room.library.savedCount()).toBe(0)
    room.clock.pass(HOUR)
    expect(await room.library.undo(undo?.key)).toMatchObject({ kind: 'unsave' })
    expect(await savedAs(room, 1)).toEqual(before)
  })

  it('and undoing it after it was saved again joins the two', async () => {
    const { room, list } = await kept()
    const other = await room.library.createList('Other')
    const undo = await room.library.unsave(idOf(1))
    room.clock.pass(HOUR)
    await room.library.place(idOf(1), other.id, true)
    await room.library.setNote(idOf(1), 'Second thoughts')
    await room.library.undo(undo?.key)
    const save = await savedAs(room, 1)
    expect(save?.places.toSorted()).toEqual(
      [
        [READ_LATER.id, NOON],
        [list.id, NOON + HOUR],
        [other.id, NOON + 2 * HOUR],
      ].toSorted(),
    )
    expect(save?.note).toBe('Mind the appendix\n\nSecond thoughts')
    expect(save?.savedAt).toBe(NOON + 2 * HOUR)
  })

  it('and undoing it does not say the same note twice', async () => {
    const { room } = await kept()
    const undo = await room.library.unsave(idOf(1))
    await room.library.save(idOf(1))
    await room.library.setNote(idOf(1), 'Mind the appendix')
    await room.library.undo(undo?.key)
    expect((await savedAs(room, 1))?.note).toBe('Mind the appendix')
  })

  it('of what is not saved is no deed', async () => {
    const room = openRoom()
    expect(await room.library.unsave(idOf(1))).toBeUndefined()
    expect(await room.library.lastDeed()).toBeUndefined()
  })
})

describe('putting into a list', () => {
  it('saves a paper that was not, in that list only', async () => {
    const room = await roomWith([paper(1)])
    const list = await room.library.createList('Graphs')
    await room.library.place(idOf(1), list.id, true)
    expect(await savedAs(room, 1)).toEqual({ id: idOf(1), savedAt: NOON, places: [[list.id, NOON]] })
  })

  it('twice keeps when it was first put there', async () => {
    const room = await roomWith([paper(1)])
    await room.library.save(idOf(1))
    room.clock.pass(HOUR)
    expect(await room.library.place(idOf(1), READ_LATER.id, true)).toBeUndefined()
    expect(await savedAs(room, 1)).toMatchObject({ places: [[READ_LATER.id, NOON]] })
  })

  it('and out of the last one again leaves it saved', async () => {
    const room = await roomWith([paper(1)])
    await room.library.save(idOf(1))
    await room.library.place(idOf(1), READ_LATER.id, false)
    expect(await savedAs(room, 1)).toEqual({ id: idOf(1), savedAt: NOON, places: [] })
    expect((await room.readThrough({ kind: 'saved' })).flat()).toEqual([idOf(1)])
    expect((await room.readThrough({ kind: 'saved', listId: READ_LATER.id })).flat()).toEqual([])
  })
})

describe('a note', () => {
  it.each([
    ['is kept as written', ' Two lines\nwith  spaces ', ' Two lines\nwith  spaces '],
    ['is cut to its limit', 'x'.repeat(NOTE_LIMIT + 5), 'x'.repeat(NOTE_LIMIT)],
    ['of white space is none', ' \n\t ', undefined],
    ['that is empty is none', '', undefined],
  ])('%s', async (_, text, expected) => {
    const room = await roomWith([paper(1)])
    await room.library.save(idOf(1))
    await room.library.setNote(idOf(1), 'Before')
    expect((await room.library.setNote(idOf(1), text)).note).toBe(expected)
    expect((await savedAs(room, 1))?.note).toBe(expected)
  })

  it('that two machines wrote, and that is longer than one can write, loses nothing when it is changed', async () => {
    const room = await roomWith([paper(1)])
    await room.library.save(idOf(1))
    const db = await room.library.database()
    const both = 'x'.repeat(2 * NOTE_LIMIT)
    await db.put('saves', { ...((await savedAs(room, 1)) as Save), note: both })
    expect((await room.library.setNote(idOf(1), `a${both.slice(1)}`)).note).toBe(`a${both.slice(1)}`)
  })

  it('needs a save', async () => {
    const room = await roomWith(papersFrom(1, 2))
    await room.library.save(idOf(2))
    await expect(room.library.setNote(idOf(1), 'Mine')).rejects.toMatchObject({ name: 'Failure', kind: 'storage' })
    expect(await room.library.savedCount()).toBe(1)
  })

  it('and a save outlive what feeds tell', async () => {
    const room = await roomWith([paper(1)])
    await room.library.save(idOf(1))
    await room.library.setNote(idOf(1), 'Mine')
    const before = await savedAs(room, 1)
    await room.bring([paper(1, { upvotes: 5 })])
    await room.trend([paper(1)])
    expect(await savedAs(room, 1)).toEqual(before)
  })
})
