import { describe, expect, it, vi } from 'vitest'
import type { View } from '@/utils/library/pages'
import { READ_LATER } from '@/utils/library/read-later'
import type { SavedSort } from '@/utils/library/saved-order'
import { MINUTE } from '@/utils/time'
import { idOf, NOON, openRoom, paper, papersFrom, type Room, roomWith, TRENDING, TUESDAY, WEDNESDAY } from './support'

const range = (from: number, to: number) =>
  Array.from({ length: Math.abs(to - from) + 1 }, (_, index) => idOf(from + Math.sign(to - from) * index))

/** Saves papers one after another, `every` so many at the same instant. */
async function saveAll(room: Room, count: number, every = 1, listId = READ_LATER.id) {
  for (let number = 1; number <= count; number++) {
    if (number % every === 1 || every === 1) room.clock.pass(MINUTE)
    await room.library.place(idOf(number), listId, true)
  }
}

/** Views over 105 papers, all with the same key in their index, and the order in which they show them. */
const views: [string, View, () => Promise<Room>, string[]][] = [
  ['unread', { kind: 'unread' }, () => roomWith(papersFrom(1, 105)), range(105, 1)],
  ['a day', { kind: 'day', day: WEDNESDAY }, () => roomWith(papersFrom(1, 105)), range(105, 1)],
  [
    'a ranking',
    { kind: 'ranking', feed: TRENDING },
    async () => {
      const room = openRoom()
      for (let start = 1; start <= 105; start += 35) await room.trend(papersFrom(start, 35), range(1, start + 34))
      return room
    },
    range(1, 105),
  ],
  ...(['saved', 'a list'] as const).map((name): [string, View, () => Promise<Room>, string[]] => [
    name,
    { kind: 'saved', ...(name === 'a list' && { listId: READ_LATER.id }) },
    async () => {
      const room = await roomWith(papersFrom(1, 105))
      await saveAll(room, 105, 105)
      return room
    },
    range(105, 1),
  ]),
]

describe('page by page', () => {
  it.each(views)('%s shows everything once and in order, twenty at a time', async (_, view, open, expected) => {
    const pages = await (await open()).readThrough(view)
    expect(pages.map(({ length }) => length)).toEqual([20, 20, 20, 20, 20, 5])
    expect(pages.flat()).toEqual(expected)
  })

  it.each(views)('%s comes in pages of any size', async (_, view, open, expected) => {
    const room = await open()
    for (const size of [1, 7, 104, 105, 106]) expect((await room.readThrough(view, size)).flat()).toEqual(expected)
  })

  it.each<View>([
    { kind: 'unread' },
    { kind: 'day', day: WEDNESDAY },
    { kind: 'ranking', feed: 'none' },
    { kind: 'saved' },
  ])('an empty view ($kind) is one empty page', async (view) => {
    expect(await openRoom().library.page(view)).toEqual({ entries: [] })
  })
})

describe('the order of papers', () => {
  it('is the newest day first, and in a day the most upvotes', async () => {
    const room = await roomWith([
      paper(1, { feedDay: TUESDAY, upvotes: 90 }),
      paper(2, { upvotes: 1 }),
      paper(3, { upvotes: 10 }),
      paper(4, { upvotes: 9 }),
    ])
    expect(await room.unread()).toEqual([3, 4, 2, 1].map(idOf))
    expect(await room.readThrough({ kind: 'day', day: WEDNESDAY })).toEqual([[3, 4, 2].map(idOf)])
  })

  it('of what is saved is the latest first', async () => {
    const room = await roomWith(papersFrom(1, 45))
    await saveAll(room, 45)
    expect((await room.readThrough({ kind: 'saved' })).flat()).toEqual(range(45, 1))
  })

  it('of a list is the latest put there first, whatever else it was put into', async () => {
    const room = await roomWith(papersFrom(1, 3))
    const list = await room.library.createList('Graphs')
    await saveAll(room, 3)
    for (const number of [3, 1, 2]) {
      room.clock.pass(MINUTE)
      await room.library.place(idOf(number), list.id, true)
    }
    expect(await room.readThrough({ kind: 'saved', listId: list.id })).toEqual([[2, 1, 3].map(idOf)])
    expect(await room.readThrough({ kind: 'saved', listId: READ_LATER.id })).toEqual([[3, 2, 1].map(idOf)])
  })
})

describe('the next page, when papers change between pages', () => {
  const second = async (change: (room: Room) => Promise<unknown>) => {
    const room = await roomWith(papersFrom(1, 60))
    const { entries, next } = await room.library.page({ kind: 'unread' })
    expect(entries.at(-1)?.paper.id).toBe(idOf(41))
    await change(room)
    return (await room.library.page({ kind: 'unread' }, next)).entries.map((entry) => entry.paper.id)
  }

  it.each<[string, (room: Room) => Promise<unknown>, string[]]>([
    ['follows on the last paper though that was read', ({ library }) => library.markRead([idOf(41)]), range(40, 21)],
    [
      'follows on the last paper though the whole page was read',
      ({ library }) => library.markRead(range(60, 41)),
      range(40, 21),
    ],
    ['leaves out what was read', ({ library }) => library.markRead([idOf(40)]), range(39, 20)],
    ['does not begin with what came before it', ({ bring }) => bring([paper(70)]), range(40, 21)],
    ['has what came behind it', ({ bring }) => bring([paper(71, { feedDay: TUESDAY })]), range(40, 21)],
    ['lacks what rose above it', ({ bring }) => bring([paper(40, { upvotes: 5 })]), range(39, 20)],
    ['is empty when all of it was read', ({ library }) => library.markRead(range(40, 1)), []],
  ])('%s', async (_, change, expected) => {
    expect(await second(change)).toEqual(expected)
  })

  it('is empty when everything was read', async () => {
    expect(await second((room) => room.library.markRead(range(60, 1)))).toEqual([])
  })
})

describe('an entry', () => {
  it('tells what the reader made of the paper', async () => {
    const room = await roomWith(papersFrom(1, 3))
    await room.library.markRead([idOf(1)])
    await room.library.save(idOf(2))
    const { entries } = await room.library.page({ kind: 'day', day: WEDNESDAY })
    expect(entries.map(({ paper: { id }, read, save }) => ({ id, read, saved: save?.places }))).toEqual([
      { id: idOf(3), read: false, saved: undefined },
      { id: idOf(2), read: false, saved: [[READ_LATER.id, NOON]] },
      { id: idOf(1), read: true, saved: undefined },
    ])
  })

  it('is had by id, in the order asked for, as far as papers are stored', async () => {
    const room = await roomWith(papersFrom(1, 3))
    const entries = await room.library.byId([3, 99, 1].map(idOf))
    expect(entries.map((entry) => entry.paper.id)).toEqual([3, 1].map(idOf))
  })
})

describe('saved papers in another order', () => {
  const told = [
    [3, { title: 'beta', upvotes: 1 }],
    [1, { title: 'Alpha 10', upvotes: 5 }],
    [2, { title: 'alpha 9', upvotes: 3 }],
  ] as const
  const view = { kind: 'saved', listId: READ_LATER.id } as const

  it.each<[string, SavedSort, number[]]>([
    ['its own', {}, [2, 1, 3]],
    ['its own, reversed', { reversed: true }, [3, 1, 2]],
    ['by title, as people read numbers', { by: 'title' }, [2, 1, 3]],
    ['by title, reversed', { by: 'title', reversed: true }, [3, 1, 2]],
    ['by upvotes', { by: 'upvotes' }, [1, 2, 3]],
    ['by when they were saved', { by: 'date' }, [2, 1, 3]],
    ['by when they were saved, reversed', { by: 'date', reversed: true }, [3, 1, 2]],
  ])('%s', async (_, sort, expected) => {
    const room = await roomWith(told.map(([number, fields]) => paper(number, fields)))
    for (const [number] of told) {
      await room.library.save(idOf(number))
      room.clock.pass(1000)
    }
    const inList = (await room.readThrough({ ...view, sort })).flat()
    expect(inList).toEqual(expected.map(idOf))
    expect((await room.readThrough({ kind: 'saved', sort })).flat()).toEqual(inList)
    // A page at a time, without losing or repeating any.
    expect((await room.readThrough({ ...view, sort }, 1)).flat()).toEqual(inList)
  })

  it('of a list reads that list alone', async () => {
    const room = await roomWith(papersFrom(1, 60))
    const list = await room.library.createList('A', idOf(1))
    for (let number = 2; number <= 60; number++) await room.library.save(idOf(number))
    const get = vi.spyOn(IDBObjectStore.prototype, 'get')
    await room.library.page({ kind: 'saved', listId: list.id, sort: { by: 'title' } })
    expect(get.mock.calls.length).toBeLessThan(6)
    get.mockRestore()
  })
})
