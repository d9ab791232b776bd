import { describe, expect, it, vi } from 'vitest'
import type { EntryPage } from '@/utils/library/pages'
import { idOf, papersFrom, TRENDING } from '../../../library/support'
import { down, feedOver, UNREAD } from './feed-over'

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

  it('is not kept from a view by what is still read for the one before', async () => {
    const { room, feed, shown } = await feedOver(50)
    await room.trend(papersFrom(1, 40))
    await feed.show(UNREAD)
    const slow = Promise.withResolvers<EntryPage>()
    vi.spyOn(room.library, 'page').mockReturnValueOnce(slow.promise)
    const before = feed.more()
    await feed.show({ kind: 'ranking', feed: TRENDING })
    await feed.more()
    expect(shown()).toHaveLength(40)
    slow.resolve({ entries: [] })
    await before
    expect(shown()).toHaveLength(40)
  })

  it('is not read before the first page of the view is there', async () => {
    const { room, feed } = await feedOver(50)
    await feed.show(UNREAD)
    const page = vi.spyOn(room.library, 'page')
    await Promise.all([feed.show({ kind: 'saved' }), feed.more()])
    expect(page).toHaveBeenCalledTimes(1)
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
