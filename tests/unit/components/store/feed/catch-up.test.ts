import { describe, expect, it } from 'vitest'
import { MINUTE } from '@/utils/time'
import { idOf, NOON, paper, TUESDAY } from '../../../library/support'
import { arrive, down, feedOver, UNREAD } from './feed-over'

describe('papers that come in', () => {
  it('wait, and move nothing, until they are asked for', async () => {
    const { room, feed, shown, waiting } = await feedOver(3)
    await feed.show(UNREAD)
    await arrive(room, paper(4), paper(5))
    await feed.catchUp(true)
    expect(shown()).toEqual([3, 2, 1])
    expect(waiting()).toEqual([5, 4])
    feed.admit()
    expect(shown()).toEqual([5, 4, 3, 2, 1])
    expect(waiting()).toEqual([])
    expect(feed.loadedAt()).toBe(NOON + 2 * MINUTE)
  })

  it('wait for the press, though the next page reaches some of them meanwhile', async () => {
    const { room, feed, shown, waiting } = await feedOver(25)
    await feed.show(UNREAD)
    await room.library.markRead(down(25, 11).map(idOf))
    await arrive(room, paper(99), paper(90, { feedDay: TUESDAY }))
    await feed.catchUp(true)
    expect(waiting()).toEqual([99, 90])
    await feed.more()
    expect(shown()).toEqual(down(25, 1))
    feed.admit()
    expect(shown()).toEqual([99, 90, ...down(25, 1)])
  })

  it('are shown at once in a view that is empty', async () => {
    const { room, feed, shown, waiting } = await feedOver(0)
    await feed.show(UNREAD)
    await arrive(room, paper(1))
    await feed.catchUp(true)
    expect(shown()).toEqual([1])
    expect(waiting()).toEqual([])
  })

  it('are not those of the next page, of which some rise when others are read', async () => {
    const { room, feed, waiting } = await feedOver(60)
    await feed.show(UNREAD)
    await room.library.markRead(down(60, 56).map(idOf))
    await arrive(room, paper(61))
    await feed.catchUp(true)
    expect(waiting()).toEqual([61])
  })

  it('are forgotten when another view is shown', async () => {
    const { room, feed, waiting } = await feedOver(3)
    await feed.show(UNREAD)
    await arrive(room, paper(4))
    await feed.catchUp(true)
    await feed.show({ kind: 'day', day: TUESDAY })
    expect(waiting()).toEqual([])
  })
})

it('what the reader brings back by undo is shown at once, where it was', async () => {
  const { room, feed, shown, waiting } = await feedOver(5)
  await room.library.markRead([idOf(3)])
  await feed.show(UNREAD)
  expect(shown()).toEqual([5, 4, 2, 1])
  await room.library.undo()
  await feed.catchUp(false)
  expect(shown()).toEqual([5, 4, 3, 2, 1])
  expect(waiting()).toEqual([])
})
