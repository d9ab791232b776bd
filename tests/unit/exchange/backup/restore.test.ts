import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pack } from '@/utils/exchange/backup/pack'
import { readBackup } from '@/utils/exchange/backup/read-backup'
import { createBringing } from '@/utils/library/bring'
import { READ_LATER } from '@/utils/library/read-later'
import { countUnread, idOf, openRoom, papersFrom, type Room, roomWith } from '../../library/support'
import { topic } from '../../utils/topic'
import { emptyBackup, exchangeOf, madeIn } from './support'

const NO = { lists: 0, saves: 0, marks: 0, topics: 0 }

/** A room in which a reader has been at work. */
async function livedIn() {
  const room = await roomWith(papersFrom(1, 12))
  const { library, clock } = room
  const thesis = await library.createList('Thesis', idOf(1))
  clock.pass(1)
  await library.createList('Seminar')
  await library.renameList(READ_LATER.id, 'To read')
  await library.moveList(thesis.id, -1)
  for (const number of [2, 3, 4]) {
    clock.pass(1)
    await library.save(idOf(number))
  }
  await library.place(idOf(3), thesis.id, true)
  await library.reorder(thesis.id, idOf(3), 'below', idOf(1))
  await library.setNote(idOf(2), 'Mind\nthis.')
  await library.markRead([5, 6].map(idOf))
  await library.less(idOf(7))
  const exchange = exchangeOf(room)
  await exchange.topics.put(topic('roads', { listId: thesis.id }))
  await exchange.settings.change({ theme: 'dark', retentionDays: 0 })
  return { room, exchange, thesis }
}

const inList = (room: Room, listId: string) => room.readThrough({ kind: 'saved', listId }).then((pages) => pages.flat())

describe('a backup in another browser', () => {
  it('gives the same lists, order, notes, marks, topics, and papers to read', async () => {
    const { room, exchange, thesis } = await livedIn()
    const backup = await readBackup(await pack(await exchange.backup()))
    const other = openRoom()
    const there = exchangeOf(other)
    const { plan, settings } = await there.propose(backup)
    expect(plan.add).toEqual({ lists: 2, saves: 4, marks: 3, topics: 1 })
    expect(plan.leave).toEqual(NO)
    expect(settings.sort()).toEqual(['retentionDays', 'theme'])
    expect(await madeIn(other)).toMatchObject({ saves: [], marks: [] })

    await there.apply(backup, { withSettings: true })
    expect(await madeIn(other)).toEqual(await madeIn(room))
    expect(await other.library.lists()).toEqual(await room.library.lists())
    expect(await inList(other, thesis.id)).toEqual([idOf(1), idOf(3)])
    expect((await other.stored(2))?.abstract).toBe('An abstract.')
    expect((await there.topics.read()).topics).toEqual((await exchange.topics.read()).topics)
    expect((await there.settings.read()).theme).toBe('dark')
    expect(await other.unread()).toEqual([])
  })

  it('makes no other copy when it is restored again, or where it was made', async () => {
    const { room, exchange } = await livedIn()
    const before = await madeIn(room)
    const backup = await exchange.backup()
    expect((await exchange.propose(backup)).plan).toMatchObject({ add: NO, change: NO })
    await exchange.apply(backup, { withSettings: true })
    expect(await madeIn(room)).toEqual(before)
    expect((await room.library.lastDeed())?.deed.kind).not.toBe('bring')
  })

  it('leaves the settings as they are unless it is asked not to', async () => {
    const { exchange } = await livedIn()
    const there = exchangeOf(openRoom())
    await there.apply(await exchange.backup(), { withSettings: false })
    expect((await there.settings.read()).theme).toBe('system')
  })
})

describe('what is here already', () => {
  it('stays: what is missing is added, and of two notes both are kept', async () => {
    const { room, exchange, thesis } = await livedIn()
    const backup = await exchange.backup()
    await room.library.setNote(idOf(2), 'Another.')
    await room.library.place(idOf(3), thesis.id, false)
    await room.library.unsave(idOf(4))
    await room.library.renameList(thesis.id, 'Book')
    const { plan } = await exchange.propose(backup)
    expect(plan).toMatchObject({ add: { saves: 1 }, change: { saves: 2, lists: 0 }, leave: { saves: 1 } })
    await exchange.apply(backup, { withSettings: false })
    const { saves, lists } = await madeIn(room)
    expect(saves.find(({ id }) => id === idOf(2))?.note).toBe('Another.\n\nMind\nthis.')
    expect(saves).toHaveLength(4)
    expect(lists.map(({ name }) => name)).toContain('Book')
    expect(await inList(room, thesis.id)).toEqual([idOf(1), idOf(3)])
  })

  it('takes lists of the same name for the same', async () => {
    const { exchange } = await livedIn()
    const room = openRoom()
    const own = await room.library.createList('thesis')
    await exchangeOf(room).apply(await exchange.backup(), { withSettings: false })
    expect((await room.library.lists()).map(({ name }) => name)).toEqual(['', 'thesis', 'Seminar'])
    expect(await inList(room, own.id)).toEqual([idOf(1), idOf(3)])
  })

  it('unread papers that the backup knows as read are read, and the count is right', async () => {
    const { exchange } = await livedIn()
    const room = await roomWith(papersFrom(1, 12))
    const there = exchangeOf(room)
    const takeBack = await there.apply(await exchange.backup(), { withSettings: false })
    expect(await countUnread(room)).toMatchObject({ counted: { unread: 9 }, tally: { unread: 9 } })
    await takeBack()
    expect(await countUnread(room)).toMatchObject({ counted: { unread: 12 }, tally: { unread: 12 } })
  })

  it('a save whose text the file lacks is one that is fetched later', async () => {
    const room = openRoom()
    const save = { id: idOf(1), savedAt: 5, places: [] }
    await exchangeOf(room).apply(emptyBackup({ saves: [save] }), { withSettings: false })
    expect(await room.intake.lacking(5, room.clock.now(), true)).toEqual([idOf(1)])
  })
})

describe('taken back', () => {
  it('leaves everything exactly as it was, more than one transaction of it too', async () => {
    const room = await roomWith(papersFrom(1, 3))
    await room.library.save(idOf(1))
    await room.library.setNote(idOf(1), 'Mine.')
    const exchange = exchangeOf(room)
    const [before, count] = [await madeIn(room), await countUnread(room)]
    const saves = Array.from({ length: 230 }, (_, index) => ({
      id: idOf(index),
      savedAt: index,
      places: [['x', index]] as [string, number][],
      note: 'Theirs.',
    }))
    const backup = emptyBackup({
      lists: [{ id: 'x', name: 'X', position: 4 }],
      saves,
      marks: Array.from({ length: 150 }, (_, index) => ({
        id: idOf(index),
        readAt: index,
        ...(index === 2 && { less: 3 }),
      })),
      topics: [topic('t')],
      settings: { theme: 'dark' },
    })
    const takeBack = await exchange.apply(backup, { withSettings: true })
    expect((await madeIn(room)).saves).toHaveLength(230)
    await takeBack()
    expect(await madeIn(room)).toEqual(before)
    expect(await countUnread(room)).toEqual(count)
    expect((await exchange.topics.read()).topics).toEqual([])
    expect((await exchange.settings.read()).theme).toBe('system')
  })

  it.each(['saves', 'marks'] as const)('is right also where it was cut off among %s', async (kind) => {
    const room = await roomWith(papersFrom(1, 150))
    const before = [await madeIn(room), await countUnread(room)]
    // So slow that each step is told of.
    let at = room.clock.now()
    const slow = () => {
      at += 1_000
      return at
    }
    const bring = createBringing(room.library.database, slow, () => {
      throw new Error('the page is gone')
    })
    const saves = Array.from({ length: 150 }, (_, index) => ({ id: idOf(index + 1), savedAt: index, places: [] }))
    const marks = saves.map(({ id, savedAt }) => ({ id, readAt: savedAt }))
    const nothing = { from: 'backup' as const, lists: [], saves: [], marks: [], papers: [] }
    await expect(bring({ ...nothing, ...(kind === 'saves' ? { saves } : { marks }) })).rejects.toThrow('gone')
    expect((await madeIn(room))[kind]).toHaveLength(100)
    await room.library.undo()
    expect([await madeIn(room), await countUnread(room)]).toEqual(before)
    expect(await room.library.lastDeed()).toBeUndefined()
  })

  it('leaves what the reader has changed since', async () => {
    const room = openRoom()
    const exchange = exchangeOf(room)
    const save = (number: number) => ({ id: idOf(number), savedAt: 5, places: [['x', 5]] as [string, number][] })
    const backup = emptyBackup({ lists: [{ id: 'x', name: 'X', position: 4 }], saves: [save(1), save(2)] })
    const takeBack = await exchange.apply(backup, { withSettings: false })
    await room.library.setNote(idOf(1), 'Written since.')
    await takeBack()
    expect(await madeIn(room)).toMatchObject({ lists: [{ id: 'read-later' }, { id: 'x' }], saves: [{ id: idOf(1) }] })
  })
})

it('restores any backup of any library once and for all, and takes it back', async () => {
  const number = fc.integer({ min: 1, max: 5 })
  const list = fc.constantFrom('a', 'b', 'c')
  const save = fc.record({
    number,
    savedAt: fc.nat(9),
    lists: fc.uniqueArray(list),
    note: fc.constantFrom('', 'One', 'Two'),
  })
  const made = fc.record({
    lists: fc.uniqueArray(fc.record({ id: list, name: fc.constantFrom('A', 'B', 'C'), position: fc.nat(5) }), {
      selector: ({ id }) => id,
    }),
    saves: fc.uniqueArray(save, { selector: ({ number }) => number }),
    marks: fc.uniqueArray(fc.record({ number, less: fc.boolean() }), { selector: ({ number }) => number }),
  })
  const asBackup = ({ lists, saves, marks }: typeof made extends fc.Arbitrary<infer T> ? T : never) =>
    emptyBackup({
      lists,
      saves: saves.map(({ number, savedAt, lists, note }) => ({
        id: idOf(number),
        savedAt,
        places: lists.map((id): [string, number] => [id, savedAt]),
        ...(note && { note }),
      })),
      marks: marks.map(({ number, less }) => ({ id: idOf(number), readAt: 3, ...(less && { less: 4 }) })),
    })
  await fc.assert(
    fc.asyncProperty(made, made, async (one, other) => {
      const room = await roomWith(papersFrom(1, 3))
      const exchange = exchangeOf(room)
      await exchange.apply(asBackup(one), { withSettings: false })
      const [before, count] = [await madeIn(room), await countUnread(room)]
      const takeBack = await exchange.apply(asBackup(other), { withSettings: false })
      const after = await madeIn(room)
      // Nothing of what was here is gone.
      for (const { id, note = '', places } of before.saves) {
        const save = after.saves.find((each) => each.id === id)
        expect(save?.note ?? '').toContain(note)
        expect(save?.places).toEqual(expect.arrayContaining(places))
      }
      expect((await exchange.propose(asBackup(other))).plan).toMatchObject({ add: NO, change: NO })
      await takeBack()
      expect(await madeIn(room)).toEqual(before)
      expect(await countUnread(room)).toEqual(count)
    }),
    { numRuns: 40 },
  )
})
