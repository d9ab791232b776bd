import { describe, expect, it } from 'vitest'
import { HOUR } from '@/utils/time'
import { DAILY, idOf, NOON, openRoom, paper, papersFrom, roomWith, TRENDING, TUESDAY, WEDNESDAY } from './support'

const ranking = { kind: 'ranking', feed: TRENDING } as const

describe('the order of a ranking', () => {
  it('is as told, best first', async () => {
    const room = openRoom()
    expect(await room.trend([paper(3), paper(1), paper(2)])).toMatchObject({ reordered: true })
    expect(await room.readThrough(ranking)).toEqual([[idOf(3), idOf(1), idOf(2)]])
  })

  it.each([
    ['a new order replaces the old one', [4, 3, 2, 1], [4, 3, 2, 1]],
    ['a short answer goes before what it did not reach', [3], [3, 1, 2, 4]],
    ['a newcomer pushes the others down', [5, 1], [5, 1, 2, 3, 4]],
    ['an id told twice stands where it was told first', [2, 4, 2], [2, 4, 1, 3]],
    ['an empty answer changes nothing', [], [1, 2, 3, 4]],
  ])('%s', async (_, told, expected) => {
    const room = openRoom()
    await room.trend(papersFrom(1, 4))
    await room.trend(papersFrom(1, 5), told.map(idOf))
    expect((await room.readThrough(ranking)).flat()).toEqual(expected.map(idOf))
  })

  it('is not written when it is the same', async () => {
    const room = openRoom()
    await room.trend(papersFrom(1, 4))
    room.told()
    expect(await room.trend(papersFrom(1, 4))).toEqual({ written: 0, arrived: [], reordered: false })
    expect(room.told()).toEqual([])
  })

  it('grows with the pages of a poll', async () => {
    const room = openRoom()
    const all = papersFrom(1, 6)
    const order = all.map(({ id }) => id)
    await room.trend(all.slice(0, 3), order.slice(0, 3))
    await room.trend(all.slice(3), order)
    expect((await room.readThrough(ranking)).flat()).toEqual(order)
  })

  it('is kept to five hundred papers', async () => {
    const room = openRoom()
    const order = papersFrom(1, 600).map(({ id }) => id)
    await room.trend([], order)
    expect((await room.intake.feed(TRENDING))?.order).toEqual(order.slice(0, 500))
  })

  it('keeps what else is known of the feed', async () => {
    const room = openRoom()
    await room.intake.markSynced(TRENDING, NOON)
    await room.trend([paper(1)])
    expect(await room.intake.feed(TRENDING)).toEqual({ id: TRENDING, syncedAt: NOON, order: [idOf(1)] })
  })
})

describe('what is known of a feed', () => {
  it('is nothing at first', async () => {
    expect(await openRoom().intake.feed(DAILY)).toBeUndefined()
  })

  it('is when its first sync was whole, and the last day that was asked for', async () => {
    const room = openRoom()
    await room.intake.markSynced(DAILY, NOON, TUESDAY)
    await room.intake.markSynced(DAILY, NOON + HOUR, WEDNESDAY)
    expect(await room.intake.feed(DAILY)).toEqual({ id: DAILY, syncedAt: NOON, lastDay: WEDNESDAY })
  })

  it('is which days were asked for after they had closed, each once', async () => {
    const room = openRoom()
    await room.intake.markClosed(DAILY, TUESDAY)
    await room.intake.markClosed(DAILY, TUESDAY)
    await room.intake.markSynced(DAILY, NOON)
    expect(await room.intake.feed(DAILY)).toEqual({ id: DAILY, syncedAt: NOON, closedDays: [TUESDAY] })
  })

  it('does not begin with a day that the reader looked at', async () => {
    const room = openRoom()
    await room.intake.markClosed(DAILY, TUESDAY)
    await room.bring([paper(1)])
    expect(await room.outbox()).toEqual([])
  })
})

describe('feeds that are asked no more', () => {
  it('are forgotten, and keep no paper from growing old', async () => {
    const room = openRoom()
    await room.trend([paper(1, { feedDay: '2026-01-05' })])
    await room.intake.markSynced(DAILY, NOON, WEDNESDAY)
    expect(await room.intake.removeOld(TUESDAY, NOON)).toBe(0)
    await room.intake.keepFeeds([DAILY])
    expect([await room.intake.feed(DAILY), await room.intake.feed(TRENDING)]).toEqual([expect.anything(), undefined])
    expect(await room.intake.removeOld(TUESDAY, NOON)).toBe(1)
  })
})

describe('taking in', () => {
  it.each([
    ['new papers are told of', [paper(2)], ['papers']],
    ['changed papers are told of', [paper(1, { upvotes: 1 })], ['papers']],
    ['known papers are not', [paper(1)], []],
  ])('%s', async (_, papers, expected) => {
    const room = await roomWith([paper(1)])
    await room.bring(papers)
    expect(room.told()).toEqual(expected)
  })
})
