import { describe, expect, it } from 'vitest'
import { MINUTE } from '@/utils/time'
import { idOf } from '../../../library/support'
import { feedOver, UNREAD } from './feed-over'

describe('what was done to papers that are shown', () => {
  it('is shown in their place; none vanishes from under the reader', async () => {
    const { room, feed, shown } = await feedOver(3)
    await feed.show(UNREAD)
    await room.library.markRead([idOf(2)])
    await room.library.save(idOf(3))
    await feed.update()
    expect(shown()).toEqual([3, 2, 1])
    expect(feed.entries.value.map(({ read, save }) => ({ read, saved: !!save }))).toEqual([
      { read: false, saved: true },
      { read: true, saved: false },
      { read: false, saved: false },
    ])
  })

  it('goes from everything saved when it is taken out there, and comes back to its place by undo', async () => {
    const { room, feed, shown } = await feedOver(3)
    for (const number of [1, 2, 3]) {
      room.clock.pass(MINUTE)
      await room.library.save(idOf(number))
    }
    await feed.show({ kind: 'saved' })
    await room.library.unsave(idOf(2))
    await feed.update()
    expect(shown()).toEqual([3, 1])
    await room.library.undo()
    await feed.catchUp(false)
    expect(shown()).toEqual([3, 2, 1])
  })
})
