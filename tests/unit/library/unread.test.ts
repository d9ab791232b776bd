import { describe, expect, it } from 'vitest'
import { transact } from '@/utils/library/transact'
import { openUnread, READING } from '@/utils/library/unread'
import { countUnread, idOf, papersFrom, type Room, roomWith } from './support'

/** Has a transaction do `work` with what is unread. */
async function within(room: Room, work: (unread: Awaited<ReturnType<typeof openUnread>>) => unknown) {
  return transact(await room.library.database(), READING, async (tx) => {
    const unread = await openUnread(tx)
    const result = await work(unread)
    await unread.write()
    return result
  })
}

describe('what is unread', () => {
  it('follows what becomes of a paper, with the count of it', async () => {
    const room = await roomWith(papersFrom(1, 3))
    const db = await room.library.database()
    const before = await room.stored(1)
    if (!before) throw new Error('not stored')
    const after = { ...before, upvotes: 40, badged: 1 as const }
    await db.put('papers', after)
    await within(room, (unread) => unread.follow({ paper: before }, { paper: after }))
    expect(await room.unread()).toEqual([1, 3, 2].map(idOf))
    expect(await room.library.tally()).toMatchObject({ unread: 3, unreadOfTopics: 1 })

    await db.delete('papers', idOf(1))
    await within(room, (unread) => unread.follow({ paper: after }, {}))
    expect(await room.unread()).toEqual([3, 2].map(idOf))
    expect(await room.library.tally()).toMatchObject({ unread: 2, unreadOfTopics: 0 })
  })

  it('ends for what was read, and says which it was', async () => {
    const room = await roomWith(papersFrom(1, 3))
    const db = await room.library.database()
    await db.put('marks', { id: idOf(2), readAt: 5 })
    expect(await within(room, (unread) => unread.end([2, 9].map(idOf)))).toEqual(new Set([idOf(2)]))
    const { counted, tally } = await countUnread(room)
    expect([tally, tally.unread]).toEqual([counted, 2])
  })
})
