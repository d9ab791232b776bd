import { describe, expect, it, vi } from 'vitest'
import { DAY, HOUR, MINUTE } from '@/utils/time'
import {
  countUnread,
  DAILY,
  dayless,
  idOf,
  NOON,
  openRoom,
  paper,
  papersFrom,
  roomWith,
  TUESDAY,
  WEDNESDAY,
} from './support'

describe('what the daily feed brings', () => {
  it('is unread, and counted', async () => {
    const room = openRoom()
    expect(await room.bring(papersFrom(1, 3))).toEqual({
      written: 3,
      arrived: [idOf(1), idOf(2), idOf(3)],
      reordered: false,
    })
    expect(await room.library.tally()).toMatchObject({ unread: 3, fresh: 3 })
    expect((await room.unread()).toSorted()).toEqual([idOf(1), idOf(2), idOf(3)])
  })

  it('is not announced before the first sync is whole, and is from then on', async () => {
    const room = openRoom()
    await room.bring([paper(1)])
    await room.bring([paper(2)])
    expect(await room.outbox()).toEqual([])
    await room.intake.markSynced(DAILY, NOON, WEDNESDAY)
    room.clock.pass(HOUR)
    await room.bring([paper(2), paper(3)])
    expect(await room.outbox()).toEqual([{ id: idOf(3), at: NOON + HOUR }])
  })

  it('is announced by its own feed’s first sync, not by that of another', async () => {
    const room = await roomWith([])
    await room.bring([paper(1)], { feed: 'arxiv/cs.LG' })
    expect(await room.outbox()).toEqual([])
  })

  it('stands under the current feed day when the source names none', async () => {
    const room = await roomWith([dayless(1)])
    expect(await room.stored(1)).toMatchObject({ feedDay: WEDNESDAY })
    expect(await room.unread()).toEqual([idOf(1)])
  })

  it.each([
    ['one batch', (room: ReturnType<typeof openRoom>) => room.bring([paper(1), paper(2), paper(1)])],
    [
      'two batches',
      (room: ReturnType<typeof openRoom>) => room.bring([paper(1), paper(2)]).then(() => room.bring([paper(1)])),
    ],
    [
      'two batches at once',
      (room: ReturnType<typeof openRoom>) => Promise.all([room.bring([paper(1), paper(2)]), room.bring([paper(1)])]),
    ],
  ])('counts a paper told twice in %s once', async (_, tell) => {
    const room = await roomWith([])
    await tell(room)
    expect(await room.library.tally()).toMatchObject({ unread: 2, fresh: 2 })
    expect(await room.outbox()).toHaveLength(2)
  })

  it('says of a paper told twice in one batch that it arrived once, with all that was said', async () => {
    const room = await roomWith([])
    const twice = [paper(1, { organization: 'Lab', upvotes: 4 }), paper(1, { submitter: 'Eve', upvotes: 2 })]
    expect(await room.bring(twice)).toMatchObject({ written: 1, arrived: [idOf(1)] })
    expect(await room.stored(1)).toMatchObject({ organization: 'Lab', submitter: 'Eve', upvotes: 4 })
  })
})

describe('what a feed that is not followed brings', () => {
  it('is stored and neither read nor unread', async () => {
    const room = openRoom()
    expect(await room.trend([paper(1)])).toMatchObject({ written: 1, arrived: [] })
    expect(await room.library.tally()).toMatchObject({ unread: 0, fresh: 0 })
    expect(await room.library.byId([idOf(1)])).toMatchObject([{ read: false, paper: { title: 'Paper 1' } }])
    expect(await room.unread()).toEqual([])
  })

  it('becomes unread once when the daily feed brings it later', async () => {
    const room = await roomWith([])
    await room.trend([dayless(1)])
    room.clock.pass(DAY)
    expect(await room.bring([paper(1)])).toMatchObject({ arrived: [idOf(1)] })
    expect(await room.bring([paper(1)])).toMatchObject({ arrived: [], written: 0 })
    expect(await room.library.tally()).toMatchObject({ unread: 1 })
    expect(await room.outbox()).toMatchObject([{ id: idOf(1) }])
    expect(await room.stored(1)).toMatchObject({ arrivedAt: NOON + DAY })
  })

  it('leaves an unread paper unread', async () => {
    const room = await roomWith([paper(1)])
    await room.trend([paper(1, { upvotes: 9 })])
    expect(await room.library.tally()).toMatchObject({ unread: 1 })
    expect(await room.unread()).toEqual([idOf(1)])
  })
})

describe('a paper that was read', () => {
  it.each([
    ['the same feed tells of it again', (room: ReturnType<typeof openRoom>) => room.bring([paper(1, { upvotes: 50 })])],
    ['it trends', (room: ReturnType<typeof openRoom>) => room.trend([paper(1, { upvotes: 50 })])],
    [
      'another source brings it',
      (room: ReturnType<typeof openRoom>) => room.bring([dayless(1)], { feed: 'arxiv/cs.LG' }),
    ],
    [
      'the feed lists it again under another day',
      (room: ReturnType<typeof openRoom>) => room.bring([paper(1, { feedDay: '2026-06-18' })]),
    ],
  ])('stays read when %s', async (_, tell) => {
    const room = await roomWith([paper(1)])
    await room.intake.markSynced('arxiv/cs.LG', NOON)
    await room.library.markRead([idOf(1)])
    room.clock.pass(DAY)
    expect(await tell(room)).toMatchObject({ arrived: [] })
    expect(await room.unread()).toEqual([])
    expect(await room.library.tally()).toMatchObject({ unread: 0, fresh: 0 })
    expect(await room.library.byId([idOf(1)])).toMatchObject([{ read: true }])
  })

  it('stays read when it was removed from the store and comes again', async () => {
    const room = await roomWith([paper(1)])
    await room.library.markRead([idOf(1)])
    await (await room.library.database()).delete('papers', idOf(1))
    expect(await room.bring([paper(1)])).toMatchObject({ written: 1, arrived: [] })
    expect(await room.library.byId([idOf(1)])).toMatchObject([{ read: true }])
    expect(await countUnread(room)).toMatchObject({ counted: { unread: 0 }, tally: { unread: 0 } })
  })

  it('stays read when it was read while it only trended', async () => {
    const room = await roomWith([])
    await room.trend([paper(1)])
    await room.library.markRead([idOf(1)])
    expect(await room.bring([paper(1)])).toMatchObject({ arrived: [] })
    expect(await room.outbox()).toEqual([])
    expect(await room.unread()).toEqual([])
  })
})

describe('an answer that says less', () => {
  it('writes nothing when nothing changed', async () => {
    const room = await roomWith(papersFrom(1, 30))
    const put = vi.spyOn(IDBObjectStore.prototype, 'put')
    room.clock.pass(30 * MINUTE)
    expect(await room.bring(papersFrom(1, 30))).toEqual({ written: 0, arrived: [], reordered: false })
    expect(put).not.toHaveBeenCalled()
    await room.bring([paper(1, { upvotes: 1 })])
    // The paper, and its place among those that are unread.
    expect(put).toHaveBeenCalledTimes(2)
    put.mockRestore()
  })

  it.each([
    ['an empty', []],
    ['a shrunken', [paper(2)]],
  ])('%s answer removes nothing', async (_, papers) => {
    const room = await roomWith(papersFrom(1, 5))
    await room.trend(papersFrom(1, 5))
    await room.bring(papers)
    await room.trend(papers)
    expect(await room.library.tally()).toMatchObject({ unread: 5 })
    expect(await room.unread()).toHaveLength(5)
    expect((await room.readThrough({ kind: 'ranking', feed: 'huggingface/trending' })).flat()).toHaveLength(5)
  })

  it('erases no field that it leaves out', async () => {
    const full = paper(1, {
      submitter: 'Eve',
      organization: 'Lab',
      projectUrl: 'https://example.org/',
      code: { url: 'https://example.org/code', stars: 7 },
      ai: { summary: 'Short.', keywords: ['graphs'] },
      withdrawnOn: TUESDAY,
    })
    const room = await roomWith([full])
    await room.bring([dayless(1, { upvotes: 3 })])
    expect(await room.stored(1)).toMatchObject({ ...full, upvotes: 3 })
  })
})

it('moves a paper to the day under which the feed lists it now', async () => {
  const room = await roomWith([paper(1, { feedDay: TUESDAY }), paper(2)])
  await room.bring([paper(1, { feedDay: WEDNESDAY })])
  expect(await room.readThrough({ kind: 'day', day: TUESDAY })).toEqual([[]])
  expect((await room.readThrough({ kind: 'day', day: WEDNESDAY })).flat().toSorted()).toEqual([idOf(1), idOf(2)])
  expect(await room.library.tally()).toMatchObject({ unread: 2 })
})

describe('a list of arXiv', () => {
  const FEED = 'arxiv/cs.LG'
  const list = { feed: FEED, source: 'arxiv', fillsIn: true }

  it('brings papers that are not unread unless it is followed', async () => {
    const room = await roomWith([])
    await room.intake.markSynced(FEED, NOON)
    await room.bring([paper(1)], { ...list, followed: false })
    await room.bring([paper(2)], { ...list, followed: true })
    expect(await room.unread()).toEqual([idOf(2)])
    expect((await room.outbox()).map(({ id }) => id)).toEqual([idOf(2)])
  })

  it('of days before anybody followed it brings nothing unread', async () => {
    const room = await roomWith([])
    const papers = [paper(1, { feedDay: TUESDAY }), paper(2)]
    await room.bring(papers, { ...list, followed: true, since: WEDNESDAY })
    expect(await room.unread()).toEqual([idOf(2)])
  })

  it('makes a paper neither unread nor announced a second time', async () => {
    const room = await roomWith([paper(1)])
    await room.intake.markSynced(FEED, NOON)
    await room.library.markRead([idOf(1)])
    await room.bring([paper(1)], { ...list, followed: true })
    expect(await room.unread()).toEqual([])
  })

  it('names newer versions: those that are stored take over the text, and no others come', async () => {
    const room = await roomWith([paper(1)])
    const revised = [1, 2].map((number) => paper(number, { title: 'Better', revisedOn: '2026-06-18' }))
    expect(await room.bring(revised, { ...list, followed: true, revisions: true })).toMatchObject({
      written: 1,
      arrived: [],
    })
    expect(await room.stored(1)).toMatchObject({ title: 'Better' })
    expect(await room.stored(2)).toBeUndefined()
  })
})
