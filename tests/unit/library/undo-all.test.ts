import fc from 'fast-check'
import { expect, it } from 'vitest'
import { MOST_ENTRIES } from '@/utils/library/journal'
import { READ_LATER } from '@/utils/library/read-later'
import { MINUTE, SECOND } from '@/utils/time'
import { countUnread, idOf, openRoom, paper, papersFrom, type Room } from './support'

/** Papers 1 to 4 came by the daily feed, 5 and 6 only trended, 7 and 8 are not stored. */
const PAPERS = 8
const any = fc.integer({ min: 1, max: PAPERS })
/** One of each kind, so that the same paper is met again and again. */
const number = fc.constantFrom(1, 5, 7)
const list = fc.integer({ min: 0, max: 3 })
const text = fc.constantFrom('', 'One', 'Two', 'Three')
const deed = fc.oneof(
  fc.record({ kind: fc.constantFrom('read' as const, 'unread' as const), numbers: fc.array(any, { maxLength: 5 }) }),
  fc.record({ kind: fc.constant('less' as const), number: any }),
  fc.record({ kind: fc.constantFrom('save' as const, 'unsave' as const), number }),
  fc.record({ kind: fc.constant('place' as const), number, list, inside: fc.boolean() }),
  fc.record({ kind: fc.constant('move-to' as const), number, list, to: list }),
  fc.record({ kind: fc.constant('reorder' as const), number, list, above: fc.boolean(), neighbour: number }),
  fc.record({ kind: fc.constant('note' as const), number, text, goesOn: fc.boolean() }),
  fc.record({ kind: fc.constant('create' as const), text, number: fc.option(any, { nil: undefined }) }),
  fc.record({ kind: fc.constant('rename' as const), list, text }),
  fc.record({ kind: fc.constant('move-list' as const), list, steps: fc.integer({ min: -3, max: 3 }) }),
  fc.record({ kind: fc.constant('delete-list' as const), list }),
)
type Random = typeof deed extends fc.Arbitrary<infer T> ? T : never

async function doIt(room: Room, deed: Random): Promise<unknown> {
  const { library } = room
  const lists = await library.lists()
  const listId = (place: number) => lists[place % lists.length]?.id ?? READ_LATER.id
  switch (deed.kind) {
    case 'read':
      return library.markRead(deed.numbers.map(idOf))
    case 'unread':
      return library.markUnread(deed.numbers.map(idOf))
    case 'less':
      return library.less(idOf(deed.number))
    case 'save':
      return library.save(idOf(deed.number))
    case 'unsave':
      return library.unsave(idOf(deed.number))
    case 'place':
      return library.place(idOf(deed.number), listId(deed.list), deed.inside)
    case 'move-to':
      return library.moveTo(idOf(deed.number), listId(deed.list), listId(deed.to))
    case 'reorder': {
      const side = deed.above ? 'above' : 'below'
      return library.reorder(listId(deed.list), idOf(deed.number), side, idOf(deed.neighbour))
    }
    case 'note': {
      const edit = deed.goesOn ? (await library.lastDeed())?.key : undefined
      // What is not saved has no note.
      return library.setNote(idOf(deed.number), deed.text, edit).catch(() => {})
    }
    case 'create':
      return library.createList(deed.text, deed.number ? idOf(deed.number) : undefined).catch(() => {})
    case 'rename':
      return library.renameList(listId(deed.list), deed.text).catch(() => {})
    case 'move-list':
      return library.moveList(listId(deed.list), deed.steps)
    case 'delete-list':
      return library.deleteList(listId(deed.list))
  }
}

/** All that the reader has made and all that is stored; the lists of a save are in no order. */
async function stateOf(room: Room) {
  const db = await room.library.database()
  const saves = (await db.getAll('saves')).map(({ places, ...save }) => ({ ...save, places: places.toSorted() }))
  const [papers, marks, lists, tally] = await Promise.all([
    db.getAll('papers'),
    db.getAll('marks'),
    db.getAll('lists'),
    room.library.tally(),
  ])
  return { papers, marks, saves, lists, tally }
}

async function roomOfAll(): Promise<Room> {
  const room = openRoom()
  await room.bring(papersFrom(1, 4))
  await room.trend(papersFrom(5, 2))
  for (const number of [5, 1, 7]) {
    room.clock.pass(MINUTE)
    await room.library.save(idOf(number))
    await room.library.createList(`List ${number % 2}`, idOf(number))
  }
  await room.library.setNote(idOf(1), 'One')
  await room.library.markRead([idOf(2)])
  return room
}

const deeds = fc.array(fc.tuple(deed, fc.constantFrom(0, SECOND, MINUTE)), { minLength: 1, maxLength: MOST_ENTRIES })

it('whatever was done, undoing all of it gives what was there before', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, deeds, async (earlier, later) => {
      const room = await roomOfAll()
      for (const [each, ms] of earlier) {
        room.clock.pass(ms)
        await doIt(room, each)
      }
      await (await room.library.database()).clear('journal')
      const before = await stateOf(room)
      for (const [each, ms] of later) {
        room.clock.pass(ms)
        await doIt(room, each)
      }
      for (let count = 0; await room.library.undo(); count++) expect(count).toBeLessThan(MOST_ENTRIES)
      expect(await stateOf(room)).toEqual(before)
      await room.connection.close()
    }),
    { numRuns: 100 },
  )
}, 120_000)

it('undone in any order, with papers coming and going, it leaves nothing by halves', async () => {
  const order = fc.array(fc.nat(), { minLength: MOST_ENTRIES, maxLength: MOST_ENTRIES })
  await fc.assert(
    fc.asyncProperty(deeds, order, fc.boolean(), async (done, picks, cleared) => {
      const room = await roomOfAll()
      const db = await room.library.database()
      for (const [each, ms] of done) {
        room.clock.pass(ms)
        await doIt(room, each)
      }
      if (cleared) await room.intake.removeOld('2027-01-01', room.clock.now())
      await room.bring([paper(5), paper(7)])
      for (const pick of picks) {
        const keys = await db.getAllKeys('journal')
        await room.library.undo(keys[pick % keys.length])
      }
      const { saves, lists } = await stateOf(room)
      const known = new Set(lists.map(({ id }) => id))
      expect(known).toContain(READ_LATER.id)
      for (const { places } of saves) {
        // No place in a list that is gone, and none twice.
        expect(places.filter(([id]) => !known.has(id))).toEqual([])
        expect(new Set(places.map(([id]) => id)).size).toBe(places.length)
      }
      const { counted, tally } = await countUnread(room)
      expect(tally).toEqual(counted)
      await room.connection.close()
    }),
    { numRuns: 100 },
  )
}, 120_000)
