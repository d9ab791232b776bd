import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '@/utils/time'
import { countUnread, idOf, NOON, openRoom, paper, papersFrom, type Room, roomWith } from './support'

describe('the count of what is fresh', () => {
  it('begins anew when a view is opened', async () => {
    const room = await roomWith(papersFrom(1, 3))
    room.clock.pass(HOUR)
    await room.library.opened(NOON + HOUR)
    expect(await room.library.tally()).toEqual({ unread: 3, fresh: 0, openedAt: NOON + HOUR })
    room.clock.pass(HOUR)
    await room.bring(papersFrom(4, 2))
    expect(await room.library.tally()).toEqual({ unread: 5, fresh: 2, openedAt: NOON + HOUR })
  })

  it('tells when a view was opened before', async () => {
    const room = openRoom()
    expect(await room.library.opened(NOON)).toBe(0)
    expect(await room.library.opened(NOON + HOUR)).toBe(NOON)
  })

  it.each([
    ['a fresh paper is read', 4, { unread: 3, fresh: 0 }],
    ['an older paper is read', 1, { unread: 3, fresh: 1 }],
  ])('is right when %s', async (_, number, expected) => {
    const room = await roomWith(papersFrom(1, 3))
    await room.library.opened(NOON)
    room.clock.pass(HOUR)
    await room.bring([paper(4)])
    await room.library.markRead([idOf(number)])
    expect(await room.library.tally()).toMatchObject(expected)
    await room.library.undo()
    expect(await room.library.tally()).toMatchObject({ unread: 4, fresh: 1 })
  })

  it('is never below nothing, though the clock was set back', async () => {
    const room = await roomWith(papersFrom(1, 3))
    await room.library.opened(NOON - HOUR)
    await room.library.markRead([idOf(1), idOf(2)])
    expect(await room.library.tally()).toMatchObject({ unread: 1, fresh: 0 })
  })
})

describe('repair', () => {
  it('finds nothing to do when all is right', async () => {
    const room = await roomWith(papersFrom(1, 3))
    const before = await room.library.tally()
    expect(await room.intake.repairTally()).toBe(true)
    expect(await room.library.tally()).toEqual(before)
  })

  it.each([
    ['too high', { unread: 9, fresh: 9 }, { unread: 3, fresh: 3 }],
    ['too low', { unread: 1, fresh: 1 }, { unread: 3, fresh: 1 }],
    ['negative', { unread: -2, fresh: -2 }, { unread: 3, fresh: 0 }],
  ])('corrects a tally that is %s', async (_, wrong, right) => {
    const room = await roomWith(papersFrom(1, 3))
    const db = await room.library.database()
    await db.put('tally', { ...wrong, openedAt: 0 }, 'tally')
    expect(await room.intake.repairTally()).toBe(false)
    expect(await room.library.tally()).toEqual({ ...right, openedAt: 0 })
  })

  it('counts what is there when the tally is lost', async () => {
    const room = await roomWith(papersFrom(1, 3))
    await (await room.library.database()).clear('tally')
    expect(await room.intake.repairTally()).toBe(false)
    expect(await room.library.tally()).toMatchObject({ unread: 3 })
  })
})

/** What may happen to a library, in any order. Numbers are papers; each may be named more than once. */
const PAPERS = 8
const some = fc.array(fc.integer({ min: 1, max: PAPERS }), { maxLength: 6 })
const happening = fc.oneof(
  fc.record({ kind: fc.constant('bring' as const), numbers: some }),
  fc.record({ kind: fc.constant('trend' as const), numbers: some }),
  fc.record({ kind: fc.constant('read' as const), numbers: some, opened: fc.boolean() }),
  fc.record({ kind: fc.constant('unread' as const), numbers: some }),
  fc.record({ kind: fc.constantFrom('undo' as const, 'open' as const) }),
)
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never

async function happen(room: Room, event: Happening): Promise<unknown> {
  room.clock.pass(MINUTE)
  switch (event.kind) {
    case 'bring':
      return room.bring(event.numbers.map((number) => paper(number, { upvotes: event.numbers.length })))
    case 'trend':
      return room.trend(event.numbers.map((number) => paper(number)))
    case 'read':
      return room.library.markRead(event.numbers.map(idOf), { opened: event.opened })
    case 'unread':
      return room.library.markUnread(event.numbers.map(idOf))
    case 'undo':
      return room.library.undo()
    case 'open':
      return room.library.opened(room.clock.now())
  }
}

describe('whatever happens', () => {
  it('the tally is what counting gives, and no paper is both read and unread', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 15 }), async (events) => {
        const room = openRoom()
        for (const event of events) {
          await happen(room, event)
          const { counted, tally } = await countUnread(room)
          expect(tally).toEqual(counted)
        }
        expect(await room.intake.repairTally()).toBe(true)
        const entries = await room.library.byId(papersFrom(1, PAPERS).map(({ id }) => id))
        expect(entries.filter(({ read, unread }) => read && unread)).toEqual([])
        await room.connection.close()
      }),
      { numRuns: 60 },
    )
  })

  it('what was read and not taken back stays read', async () => {
    const polls = fc.array(
      happening.filter(({ kind }) => kind === 'bring' || kind === 'trend' || kind === 'open'),
      { maxLength: 8 },
    )
    await fc.assert(
      fc.asyncProperty(polls, some, polls, async (before, numbers, after) => {
        const room = openRoom()
        for (const event of before) await happen(room, event)
        await room.library.markRead(numbers.map(idOf))
        for (const event of after) await happen(room, event)
        const unread = await room.unread()
        expect(numbers.filter((number) => unread.includes(idOf(number)))).toEqual([])
        await room.connection.close()
      }),
      { numRuns: 40 },
    )
  })
})
