import { describe, expect, it } from 'vitest'
import { createFeedSlice } from '@/components/store/feed'
import type { Filter } from '@/utils/look'
import { MINUTE } from '@/utils/time'
import { paper, papersFrom, roomWith } from '../../../library/support'
import { arrive, down, numbers, UNREAD } from './feed-over'

describe('a filter', () => {
  const CODE = { url: 'https://code.example' }

  /** Sixty papers, of which every third has code, and a filter that is on from the start. */
  async function filtered(filter: Filter = { code: true }) {
    const room = await roomWith(
      papersFrom(1, 60).map((each, index) => (index % 3 === 0 ? { ...each, code: CODE } : each)),
    )
    room.clock.pass(MINUTE)
    const settings: { filter?: Filter | undefined } = { filter }
    const feed = createFeedSlice(room.library, room.clock.now, () => settings.filter)
    return { room, feed, settings, shown: () => numbers(feed.entries.value) }
  }

  it('shows what it lets through, page by page, and says how many it hides so far', async () => {
    const { feed, shown } = await filtered({ code: true, upvotes: 0 })
    await feed.show(UNREAD)
    expect(shown()).toEqual(down(60, 1).filter((number) => number % 3 === 1))
    expect(feed.sifted.value).toMatchObject({ hidden: 40, stopped: false })
    expect(feed.next.value).toBeUndefined()
  })

  it('goes on behind what it showed, and hides nothing twice', async () => {
    const room = await roomWith(
      papersFrom(1, 90).map((each, index) => (index % 3 === 1 ? each : { ...each, code: CODE })),
    )
    const feed = createFeedSlice(room.library, room.clock.now, () => ({ code: true }))
    await feed.show(UNREAD)
    expect(feed.entries.value).toHaveLength(20)
    await feed.more()
    await feed.more()
    expect(new Set(numbers(feed.entries.value)).size).toBe(60)
    expect(feed.sifted.value).toMatchObject({ hidden: 30 })
  })

  it('that is changed shows the view anew, and an answer to the one before comes too late', async () => {
    const { feed, settings, shown } = await filtered()
    const slow = feed.show(UNREAD)
    settings.filter = undefined
    await Promise.all([slow, feed.show(UNREAD)])
    expect(shown()).toEqual(down(60, 41))
    expect(feed.sifted.value.hidden).toBeUndefined()
  })

  it('holds for what comes in too', async () => {
    const { room, feed } = await filtered()
    await feed.show(UNREAD)
    await arrive(room, paper(98), paper(99, { code: CODE }))
    await feed.catchUp(true)
    expect(numbers(feed.waiting.value)).toEqual([99])
  })
})
