import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sieveOf } from '@/utils/library/filter'
import type { Bookmark, View } from '@/utils/library/pages'
import { SCAN_LIMIT, sift } from '@/utils/library/sift'
import type { Filter } from '@/utils/look'
import { idOf, openRoom, paper, papersFrom, type Room, roomWith, TRENDING, TUESDAY, WEDNESDAY } from './support'

const UNREAD: View = { kind: 'unread' }
const CODE = { url: 'https://code.example' }

/** All of a view that a filter lets through, page by page. */
async function siftThrough({ library }: Room, view: View, size: number, filter: Filter) {
  const pages = []
  let from: Bookmark | undefined
  let hidden = 0
  do {
    const page = await sift(library, view, from, size, filter, hidden)
    pages.push(page)
    from = page.next
    hidden = page.hidden
  } while (from)
  return pages
}

const idsOf = (pages: { entries: { paper: { id: string } }[] }[]) =>
  pages.flatMap(({ entries }) => entries.map((entry) => entry.paper.id))

describe('what a filter lets through', () => {
  /** 150 papers in a day and a ranking, every third with code, 50 upvoted, 100 read, all saved. */
  async function mixed() {
    const room = await roomWith(
      papersFrom(1, 150).map((each, index) => ({
        ...each,
        upvotes: index % 7,
        organization: index % 5 === 0 ? 'Google DeepMind' : 'Example Institute',
        ...(index % 3 === 0 && { code: CODE }),
      })),
    )
    for (let start = 1; start <= 150; start += 50)
      await room.trend(
        papersFrom(start, 50),
        papersFrom(1, start + 49).map(({ id }) => id),
      )
    await room.library.markRead(papersFrom(20, 40).map(({ id }) => id))
    for (let number = 1; number <= 90; number++) await room.library.save(idOf(number))
    return room
  }

  it('is what a plain filter over all of it leaves, in the same order, in pages of any size', async () => {
    const room = await mixed()
    const views: View[] = [
      UNREAD,
      { kind: 'day', day: WEDNESDAY },
      { kind: 'ranking', feed: TRENDING },
      { kind: 'saved' },
      { kind: 'saved', listId: 'read-later' },
    ]
    const whole = new Map<string, Awaited<ReturnType<Room['library']['page']>>['entries']>()
    for (const view of views) whole.set(JSON.stringify(view), (await room.library.page(view, undefined, 1000)).entries)
    const filters = fc.record(
      {
        code: fc.constant(true as const),
        upvotes: fc.integer({ min: 1, max: 7 }),
        organization: fc.constantFrom('deep', 'institute', 'none'),
        unseen: fc.constant(true as const),
      },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...views),
        filters,
        fc.integer({ min: 1, max: 70 }),
        async (view, filter, size) => {
          const all = whole.get(JSON.stringify(view)) ?? []
          const expected = all.filter(sieveOf(filter))
          const pages = await siftThrough(room, view, size, filter)
          expect(idsOf(pages)).toEqual(expected.map((entry) => entry.paper.id))
          expect(pages.at(-1)?.hidden).toBe(all.length - expected.length)
          for (const { entries } of pages.slice(0, -1)) expect(entries.length).toBe(size)
        },
      ),
      { numRuns: 25 },
    )
  }, 60_000)
})

describe('a filter that lets next to nothing through', () => {
  it('stops after so many papers, and goes on from there when asked', async () => {
    const room = await roomWith([...papersFrom(1, SCAN_LIMIT + 50), paper(999, { code: CODE, feedDay: TUESDAY })])
    const [first, second, ...more] = await siftThrough(room, UNREAD, 20, { code: true })
    expect(first).toMatchObject({ entries: [], hidden: SCAN_LIMIT, stopped: true })
    expect(second).toMatchObject({ hidden: SCAN_LIMIT + 50, stopped: false })
    expect(second?.entries.map((entry) => entry.paper.id)).toEqual([idOf(999)])
    expect(more).toEqual([])
  }, 30_000)

  it('reads no more of the store for one page than it may', async () => {
    const room = await roomWith(papersFrom(1, SCAN_LIMIT * 2))
    let read = 0
    const page: Room['library']['page'] = async (...args) => {
      const answer = await room.library.page(...args)
      read += answer.entries.length
      return answer
    }
    await sift({ page }, UNREAD, undefined, 20, { code: true })
    expect(read).toBe(SCAN_LIMIT)
  }, 30_000)

  it('of an empty view is one empty page', async () => {
    expect(await sift(openRoom().library, UNREAD, undefined, 20, { code: true })).toEqual({
      entries: [],
      hidden: 0,
      stopped: false,
    })
  })
})
