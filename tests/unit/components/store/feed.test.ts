import { describe, expect, it, vi } from 'vitest'
import { createFeedSlice } from '@/components/store/feed'
import type { Entry } from '@/utils/library/entries'
import type { View } from '@/utils/library/pages'
import { MINUTE } from '@/utils/time'
import { idOf, NOON, paper, papersFrom, type Room, roomWith, TRENDING, TUESDAY, WEDNESDAY } from '../../library/support'

const UNREAD: View = { kind: 'unread' }
const down = (from: number, to: number) => Array.from({ length: from - to + 1 }, (_, index) => from - index)
const numbers = (entries: Entry[]) => entries.map((entry) => Number(entry.paper.id.slice(5)))

/** A feed in front of a library whose daily feed brought so many papers; the view opens a minute later. */
async function feedOver(count: number) {
  const room = await roomWith(papersFrom(1, count))
  room.clock.pass(MINUTE)
  const feed = createFeedSlice(room.library, room.clock.now)
  const shown = () => numbers(feed.entries.value)
  const waiting = () => numbers(feed.waiting.value)
  return { room, feed, shown, waiting }
}

const arrive = async (room: Room, ...papers: Parameters<Room['bring']>[0]) => {
  room.clock.pass(MINUTE)
  await room.bring(papers)
}

describe('showing a view', () => {
  it('is not ready until its first page is there', async () => {
    const { feed, shown } = await feedOver(30)
    expect(feed.ready.value).toBe(false)
    await feed.show(UNREAD)
    expect(feed.ready.value).toBe(true)
    expect(shown()).toEqual(down(30, 11))
    expect(feed.loadedAt()).toBe(NOON + MINUTE)
  })

  it('ends with the view that was chosen last, whichever page comes first', async () => {
    const { room, feed, shown } = await feedOver(3)
    await room.bring([paper(9, { feedDay: TUESDAY })])
    await Promise.all([feed.show({ kind: 'day', day: WEDNESDAY }), feed.show({ kind: 'day', day: TUESDAY })])
    expect(feed.view.value).toEqual({ kind: 'day', day: TUESDAY })
    expect(shown()).toEqual([9])
  })

  it('is ready with nothing in an empty view', async () => {
    const { feed, shown } = await feedOver(0)
    await feed.show({ kind: 'saved' })
    expect(feed.ready.value).toBe(true)
    expect(shown()).toEqual([])
    expect(feed.next.value).toBeUndefined()
  })
})

describe('more', () => {
  it('adds page after page until all is shown', async () => {
    const { feed, shown } = await feedOver(50)
    await feed.show(UNREAD)
    await feed.more()
    expect(shown()).toEqual(down(50, 11))
    await feed.more()
    expect(shown()).toEqual(down(50, 1))
    expect(feed.next.value).toBeUndefined()
    await feed.more()
    expect(shown()).toEqual(down(50, 1))
  })

  it('asked for twice at once asks for one page and adds it once', async () => {
    const { room, feed, shown } = await feedOver(90)
    await feed.show(UNREAD)
    const page = vi.spyOn(room.library, 'page')
    await Promise.all([feed.more(), feed.more()])
    expect(page).toHaveBeenCalledTimes(1)
    expect(shown()).toEqual(down(90, 51))
  })

  it('shows no paper twice though a ranking moved between pages', async () => {
    const { room, feed, shown } = await feedOver(0)
    await room.trend(papersFrom(1, 40))
    await feed.show({ kind: 'ranking', feed: TRENDING })
    await room.trend([], [40, 39, 38].map(idOf))
    await feed.more()
    expect(new Set(shown()).size).toBe(shown().length)
    expect(shown().slice(0, 20)).toEqual(down(20, 1).toReversed())
  })

  it('adds nothing to a view that was left meanwhile', async () => {
    const { feed, shown } = await feedOver(50)
    await feed.show(UNREAD)
    await Promise.all([feed.more(), feed.show({ kind: 'saved' })])
    expect(shown()).toEqual([])
  })

  it('leaves no gap when the view goes back to its beginning meanwhile', async () => {
    const { feed, shown } = await feedOver(90)
    await feed.show(UNREAD)
    await feed.more()
    await Promise.all([feed.show(UNREAD), feed.more()])
    expect(shown()).toEqual(down(90, 91 - shown().length))
    await feed.more()
    expect(shown()).toEqual(down(90, 91 - shown().length))
  })
})

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
})

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
