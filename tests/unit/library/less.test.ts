import { describe, expect, it } from 'vitest'
import { mirror, mirrorKey } from '@/utils/library/mirror'
import { MINUTE } from '@/utils/time'
import { countUnread, idOf, papersFrom, roomWith } from './support'

describe('less like a paper', () => {
  it('counts it as read, and is undone to unread', async () => {
    const room = await roomWith(papersFrom(1, 3))
    const undo = await room.library.less(idOf(1))
    expect(await room.unread()).toEqual([idOf(3), idOf(2)])
    expect((await room.library.byId([idOf(1)]))[0]).toMatchObject({ read: true, less: true })
    await room.library.undo(undo?.key)
    expect((await room.library.byId([idOf(1)]))[0]).not.toHaveProperty('less')
    expect(await room.unread()).toHaveLength(3)
    const { counted, tally } = await countUnread(room)
    expect(tally).toEqual(counted)
  })

  it('is said once', async () => {
    const room = await roomWith(papersFrom(1, 1))
    await room.library.less(idOf(1))
    expect(await room.library.less(idOf(1))).toBeUndefined()
  })

  it('leaves what was read before read when it is undone', async () => {
    const room = await roomWith(papersFrom(1, 1))
    await room.library.markRead([idOf(1)])
    room.clock.pass(MINUTE)
    const undo = await room.library.less(idOf(1))
    await room.library.undo(undo?.key)
    expect((await room.library.byId([idOf(1)]))[0]).toMatchObject({ read: true })
  })

  it('outlives the undoing of an earlier reading', async () => {
    const room = await roomWith(papersFrom(1, 1))
    const { undo } = await room.library.markRead([idOf(1)])
    await room.library.less(idOf(1))
    expect(await room.library.undo(undo?.key)).toMatchObject({ overtaken: true })
    expect((await room.library.byId([idOf(1)]))[0]).toMatchObject({ less: true })
  })

  it('ends when the paper is marked unread', async () => {
    const room = await roomWith(papersFrom(1, 1))
    await room.library.less(idOf(1))
    await room.library.markUnread([idOf(1)])
    expect((await room.library.byId([idOf(1)]))[0]).not.toHaveProperty('less')
  })

  it('is mirrored', async () => {
    const room = await roomWith(papersFrom(1, 1))
    const db = await room.library.database()
    // A database that was just made mirrors nothing before it was asked what the mirror has.
    await db.clear('unmirrored')
    await room.library.less(idOf(1))
    const kept: Record<string, unknown> = {}
    await mirror(db, {
      get: async () => kept,
      set: async (items) => void Object.assign(kept, items),
      remove: async () => {},
    })
    expect(kept[mirrorKey('marks', '2606')]).toMatchObject([{ id: idOf(1), less: expect.any(Number) }])
  })
})

it('a paper that is opened is known to have been, also when it was read before', async () => {
  const room = await roomWith(papersFrom(1, 2))
  const db = await room.library.database()
  await room.library.markRead([idOf(1)])
  const { undo } = await room.library.markRead([idOf(1)], { opened: true })
  expect(undo).toBeUndefined()
  await room.library.markRead([idOf(2)], { opened: true })
  expect(await db.get('marks', idOf(1))).toMatchObject({ opened: true })
  expect(await db.get('marks', idOf(2))).toMatchObject({ opened: true })
})
