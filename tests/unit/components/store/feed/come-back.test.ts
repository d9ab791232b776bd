import { describe, expect, it } from 'vitest'
import { MINUTE } from '@/utils/time'
import { paper } from '../../../library/support'
import { arrive, down, feedOver, UNREAD } from './feed-over'

describe('coming back to a view', () => {
  const left = (seenAt: number, loaded = 20) => ({ loaded, seenAt, unfolded: ['whole:2606.00003' as const] })

  it('shows as many papers as were loaded, unfolded as they were', async () => {
    const { feed, shown } = await feedOver(50)
    await feed.show(UNREAD, left(0, 40))
    expect(shown()).toEqual(down(50, 11))
    expect(feed.unfolded.value).toEqual(['whole:2606.00003'])
    await feed.more()
    expect(shown()).toEqual(down(50, 1))
  })

  it('has what arrived since wait, and more that comes too, until it is asked for', async () => {
    const { room, feed, shown, waiting } = await feedOver(3)
    const seenAt = room.clock.now()
    await arrive(room, paper(4))
    room.clock.pass(MINUTE)
    await feed.show(UNREAD, left(seenAt))
    expect(shown()).toEqual([3, 2, 1])
    expect(waiting()).toEqual([4])
    // What waits was not seen: all of this view is what was there before.
    expect(feed.loadedAt()).toBe(seenAt)
    await arrive(room, paper(5))
    await feed.catchUp(true)
    expect(waiting()).toEqual([5, 4])
    feed.admit()
    expect(shown()).toEqual([5, 4, 3, 2, 1])
    expect(feed.loadedAt()).toBe(room.clock.now())
  })

  it('shows what arrived since where it is all there is', async () => {
    const { room, feed, shown, waiting } = await feedOver(0)
    const seenAt = room.clock.now()
    await arrive(room, paper(1))
    await feed.show(UNREAD, left(seenAt))
    expect(shown()).toEqual([1])
    expect(waiting()).toEqual([])
  })

  it('folds everything once another view is shown', async () => {
    const { feed } = await feedOver(3)
    await feed.show(UNREAD, left(0))
    await feed.show(UNREAD)
    expect(feed.unfolded.value).toHaveLength(1)
    await feed.show({ kind: 'saved' })
    expect(feed.unfolded.value).toEqual([])
  })
})
