import { describe, expect, it } from 'vitest'
import { createFeed } from '../../server/feed.ts'
import type { Sample } from '../../server/samples/sample.ts'
import { feedOn, paper, WEDNESDAY } from './support.ts'

const ids = (papers: Iterable<Sample>) => [...papers].map(({ id }) => id)
const upvotes = (papers: Iterable<Sample>) => [...papers].map((sample) => sample.upvotes)
const descending = (numbers: number[]) => numbers.toSorted((a, b) => b - a)

describe('the feed day', () => {
  it.each([
    ['noon', '2026-06-17T16:00:00Z', '2026-06-17'],
    ['a minute before the roll-over at 21:30 in New York', '2026-06-18T01:29:00Z', '2026-06-17'],
    ['the roll-over', '2026-06-18T01:30:00Z', '2026-06-18'],
    ['Friday after the roll-over', '2026-06-20T01:30:00Z', '2026-06-20'],
    ['the roll-over in winter, an hour later in UTC', '2026-01-15T02:30:00Z', '2026-01-15'],
  ])('at %s', (_, instant, day) => {
    expect(feedOn(instant).today()).toBe(day)
  })
})

describe('the calendar', () => {
  const sixty = createFeed({ now: () => WEDNESDAY })

  it('deals the samples to the three most recent feed days, the best-upvoted not all to one', () => {
    const days = ['2026-06-17', '2026-06-16', '2026-06-15'].map(sixty.papersOf)
    expect(days.map(({ length }) => length)).toEqual([20, 20, 20])
    expect(new Set(ids(days.flat())).size).toBe(60)
    const best = descending(upvotes(days.flat()))
    expect(days.map((papers) => papers[0]?.upvotes)).toEqual(best.slice(0, 3))
  })

  it.each([
    ['an earlier weekday has papers', '2026-06-12', 5, 50],
    ['the first feed day ever has papers', '2023-05-04', 5, 50],
    ['before it there are none', '2023-05-03', 0, 0],
    ['a Saturday has none', '2026-06-13', 0, 0],
    ['a day to come has none', '2026-06-18', 0, 0],
  ])('%s', (_, day, fewest, most) => {
    const { length } = sixty.papersOf(day)
    expect(length).toBeGreaterThanOrEqual(fewest)
    expect(length).toBeLessThanOrEqual(most)
  })

  it('lists papers on weekends when told to', () => {
    const saturday = feedOn('2026-06-20T16:00:00Z', { weekends: true })
    expect(saturday.today()).toBe('2026-06-20')
    expect(saturday.papersOf('2026-06-20')).toHaveLength(20)
    expect(saturday.papersOf('2026-06-14').length).toBeGreaterThan(0)
  })

  it('made on a Saturday has the samples from Friday back, and nothing today', () => {
    const saturday = feedOn('2026-06-20T16:00:00Z')
    expect(saturday.papersOf(saturday.today())).toEqual([])
    expect(saturday.papersOf('2026-06-19')).toHaveLength(20)
  })

  it('goes on with the clock: a day to come fills when it has come', () => {
    let now = Date.parse('2026-06-18T01:29:59Z')
    const feed = createFeed({ now: () => now })
    expect(feed.papersOf('2026-06-18')).toEqual([])
    now += 1000
    expect(feed.today()).toBe('2026-06-18')
    expect(feed.papersOf('2026-06-18').length).toBeGreaterThanOrEqual(5)
    expect(feed.papersOf('2026-06-17')).toHaveLength(20)
  })
})

describe('the papers of a day', () => {
  it('stand by upvotes, descending', () => {
    const feed = feedOn()
    for (const day of ['2026-06-17', '2026-06-12', '2024-02-29']) {
      expect(upvotes(feed.papersOf(day))).toEqual(descending(upvotes(feed.papersOf(day))))
    }
  })

  it('come once each, though the newest sample day lists its last paper twice', () => {
    const feed = feedOn()
    const papers = ids(feed.papersOf('2026-06-17'))
    expect(new Set(papers).size).toBe(papers.length)
    expect(ids(feed.listing('2026-06-17'))).toEqual([...papers, papers.at(-1)])
    for (const day of ['2026-06-16', '2026-06-15', '2026-06-12']) expect(feed.listing(day)).toEqual(feed.papersOf(day))
  })

  it('are those a test sets, on any day', () => {
    const feed = feedOn()
    feed.setDay('2026-06-17', [paper(1, { upvotes: 3 }), paper(2, { upvotes: 8 })])
    feed.setDay('2026-06-13', [paper(3)])
    expect(ids(feed.listing('2026-06-17'))).toEqual(['2606.2', '2606.1'])
    expect(ids(feed.listing('2026-06-13'))).toEqual(['2606.3'])
  })

  it('grow when papers are published, today unless told otherwise', () => {
    const feed = feedOn(WEDNESDAY, { samples: [] })
    feed.publish([paper(1), paper(2)])
    feed.publish([paper(3)], '2026-06-16')
    expect(ids(feed.papersOf('2026-06-17'))).toEqual(['2606.1', '2606.2'])
    expect(ids(feed.papersOf('2026-06-16'))).toEqual(['2606.3'])
  })

  it('take a new rank when their upvotes change', () => {
    const feed = feedOn(WEDNESDAY, { samples: [] })
    feed.publish([paper(1, { upvotes: 5 }), paper(2, { upvotes: 4 })])
    feed.change('2606.2', { upvotes: 6 })
    expect(ids(feed.papersOf('2026-06-17'))).toEqual(['2606.2', '2606.1'])
  })

  it('leave the samples of the test as they were', () => {
    const mine = paper(1)
    const feed = feedOn(WEDNESDAY, { samples: [mine] })
    feed.change('2606.1', { upvotes: 6 })
    expect(mine.upvotes).toBe(0)
  })
})
