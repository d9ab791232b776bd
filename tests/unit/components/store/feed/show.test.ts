import { describe, expect, it } from 'vitest'
import { MINUTE } from '@/utils/time'
import { NOON, paper, TUESDAY, WEDNESDAY } from '../../../library/support'
import { down, feedOver, UNREAD } from './feed-over'

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

  it('draws few papers at first of a view that has come, and takes none from the one before it', async () => {
    const { feed } = await feedOver(30)
    await feed.show(UNREAD)
    expect(feed.few.value).toBe(true)
    // As is done once they are on screen.
    feed.few.value = false
    const coming = feed.show({ kind: 'day', day: WEDNESDAY })
    expect(feed.few.value).toBe(false)
    await coming
    expect(feed.few.value).toBe(true)
    feed.few.value = false
    await feed.show({ kind: 'day', day: WEDNESDAY })
    expect(feed.few.value).toBe(false)
    await feed.show(UNREAD, { loaded: 30, seenAt: 0, unfolded: [] })
    expect(feed.few.value).toBe(false)
  })

  it('is ready with nothing in an empty view', async () => {
    const { feed, shown } = await feedOver(0)
    await feed.show({ kind: 'saved' })
    expect(feed.ready.value).toBe(true)
    expect(shown()).toEqual([])
    expect(feed.next.value).toBeUndefined()
  })
})
