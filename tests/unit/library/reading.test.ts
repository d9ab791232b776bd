import { describe, expect, it, vi } from 'vitest'
import { HOUR } from '@/utils/time'
import { countUnread, idOf, openRoom, paper, papersFrom, roomWith } from './support'

const numbered = (count: number) => papersFrom(1, count).map(({ id }) => id)

describe('marking read', () => {
  it('takes papers out of what is unread and counts those that changed', async () => {
    const room = await roomWith(papersFrom(1, 3))
    await room.library.markRead([idOf(1)])
    expect(await room.library.markRead([idOf(1), idOf(2)])).toMatchObject({
      count: 1,
      undo: { deed: { kind: 'read', ids: [idOf(2)] } },
    })
    expect(await room.unread()).toEqual([idOf(3)])
    expect(await room.library.tally()).toMatchObject({ unread: 1 })
  })

  it('offers no undo when nothing changed', async () => {
    const room = await roomWith([paper(1)])
    const first = await room.library.markRead([idOf(1)])
    expect(await room.library.markRead([idOf(1)])).toEqual({ count: 0 })
    expect(await room.library.markRead([])).toEqual({ count: 0 })
    expect(await room.library.lastDeed()).toEqual(first.undo)
  })

  it('on opening is noted as what it is, and can be undone', async () => {
    const room = await roomWith(papersFrom(1, 2))
    await room.library.markRead([idOf(2)])
    await room.library.markRead([idOf(1)], { opened: true })
    expect(await room.unread()).toEqual([])
    expect(await room.library.lastDeed()).toMatchObject({ quiet: true, deed: { ids: [idOf(1)] } })
    await room.library.undo()
    expect(await room.unread()).toEqual([idOf(1)])
    expect(await room.library.lastDeed()).not.toHaveProperty('quiet')
  })

  it('a paper named twice marks it once', async () => {
    const room = await roomWith(papersFrom(1, 3))
    expect(await room.library.markRead([idOf(1), idOf(1)])).toMatchObject({ count: 1 })
    expect(await room.library.tally()).toMatchObject({ unread: 2, fresh: 2 })
  })

  it('is kept for good, with when it was', async () => {
    const room = await roomWith([paper(1)])
    room.clock.pass(HOUR)
    await room.library.markRead([idOf(1)])
    const first = await (await room.library.database()).get('marks', idOf(1))
    room.clock.pass(HOUR)
    await room.library.markRead([idOf(1)])
    expect(await (await room.library.database()).get('marks', idOf(1))).toEqual(first)
    expect(first).toEqual({ id: idOf(1), readAt: room.clock.now() - HOUR })
  })
})

describe('marking unread', () => {
  it('brings a paper back among the unread', async () => {
    const room = await roomWith(papersFrom(1, 2))
    await room.library.markRead([idOf(1), idOf(2)])
    expect(await room.library.markUnread([idOf(1)])).toMatchObject({ count: 1, undo: { deed: { kind: 'unread' } } })
    expect(await room.unread()).toEqual([idOf(1)])
    expect(await room.library.byId([idOf(1)])).toMatchObject([{ read: false }])
    expect(await room.library.tally()).toMatchObject({ unread: 1 })
  })

  it('changes nothing for what is unread or not stored', async () => {
    const room = await roomWith([paper(1)])
    expect(await room.library.markUnread([idOf(1), idOf(99)])).toEqual({ count: 0 })
    expect(await room.library.tally()).toMatchObject({ unread: 1 })
  })

  it('shows a paper without a feed day under the day of its first version', async () => {
    const room = openRoom()
    const { feedDay: _, ...told } = paper(1)
    await room.trend([told])
    await room.library.markRead([idOf(1)])
    await room.library.markUnread([idOf(1)])
    expect(await room.unread()).toEqual([idOf(1)])
    expect(await room.stored(1)).toMatchObject({ feedDay: told.publishedOn })
  })

  it('is undone by marking read', async () => {
    const room = await roomWith([paper(1)])
    await room.library.markRead([idOf(1)])
    await room.library.markUnread([idOf(1)])
    await room.library.undo()
    expect(await room.unread()).toEqual([])
    expect(await room.marked(1)).toBe(true)
  })
})

describe('a paper that only trended', () => {
  it('is read, and neither read nor unread once that is undone', async () => {
    const room = openRoom()
    await room.trend([paper(1)])
    const before = await room.stored(1)
    await room.library.markRead([idOf(1)])
    expect(await room.library.byId([idOf(1)])).toMatchObject([{ read: true }])
    expect(await room.library.tally()).toMatchObject({ unread: 0, fresh: 0 })
    await room.library.undo()
    expect(await room.library.byId([idOf(1)])).toMatchObject([{ read: false }])
    expect(await room.stored(1)).toEqual(before)
    expect(await room.unread()).toEqual([])
    expect(await room.library.tally()).toMatchObject({ unread: 0, fresh: 0 })
  })

  it('and came with the daily feed after it was read is unread once that is undone', async () => {
    const room = await roomWith([])
    await room.trend([paper(1)])
    await room.library.markRead([idOf(1)])
    await room.bring([paper(1)])
    await room.library.undo()
    expect(await room.unread()).toEqual([idOf(1)])
  })
})

describe('marking all of 1,200 papers', () => {
  it('is told of after one transaction, is one deed, and one undo brings all back', async () => {
    const room = await roomWith(papersFrom(1, 1200))
    const { count, undo } = await room.library.markRead(numbered(1200))
    expect(count).toBe(1200)
    expect(undo).toMatchObject({ deed: { ids: numbered(1200) } })
    expect(await room.library.tally()).toMatchObject({ unread: 0, fresh: 0 })
    expect(await room.unread()).toEqual([])

    expect(await room.library.undo(undo?.key)).toMatchObject({ kind: 'read' })
    expect(await room.library.tally()).toMatchObject({ unread: 1200, fresh: 1200 })
    expect((await room.unread()).toSorted()).toEqual(numbered(1200))
    expect(await room.library.lastDeed()).toBeUndefined()
  })

  it('cut off before any of them has its mark shows them read, and is made up for by whatever is done next', async () => {
    const room = await roomWith(papersFrom(1, 1200))
    const database = await room.library.database()
    const transaction = IDBDatabase.prototype.transaction
    let steps = 0
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    const dying = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...args
    ) {
      if (++steps > 1) throw new DOMException('the page is gone', 'InvalidStateError')
      return transaction.apply(this, args)
    })
    expect(await room.library.markRead(numbered(1200))).toMatchObject({ count: 1200 })
    await vi.waitFor(() => expect(said).toHaveBeenCalledOnce())
    dying.mockRestore()
    said.mockRestore()
    expect(await database.count('marks')).toBe(0)
    expect(await room.library.byId([idOf(3)])).toMatchObject([{ read: true }])
    expect((await room.library.byId([idOf(3)]))[0]).not.toHaveProperty('unread')

    await room.bring([paper(3, { upvotes: 9 })])
    expect(await database.count('marks')).toBe(1200)
    const { counted, tally } = await countUnread(room)
    expect([tally, counted]).toEqual([
      { unread: 0, fresh: 0 },
      { unread: 0, fresh: 0 },
    ])
    await room.library.undo()
    expect(await room.library.tally()).toMatchObject({ unread: 1200 })
    expect(await database.count('marks')).toBe(0)
  })

  it('leaves what was read before it read when it is undone', async () => {
    const room = await roomWith(papersFrom(1, 1200))
    const earlier = [idOf(2), idOf(700), idOf(1200)]
    await room.library.markRead(earlier)
    const { count, undo } = await room.library.markRead(numbered(1200))
    expect(count).toBe(1197)
    expect(undo?.deed).toMatchObject({ ids: numbered(1200).filter((id) => !earlier.includes(id)) })
    await room.library.undo()
    expect(await room.library.tally()).toMatchObject({ unread: 1197 })
    expect(await room.marked(700)).toBe(true)
  })
})
