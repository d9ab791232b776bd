import { describe, expect, it } from 'vitest'
import type { Sample } from '../../server/samples/sample.ts'
import { feedOn, paper, WEDNESDAY } from './support.ts'

const DAY = 24 * 60 * 60 * 1000
const ids = (papers: Iterable<Sample>) => [...papers].map(({ id }) => id)
const upvotes = (papers: Iterable<Sample>) => [...papers].map((sample) => sample.upvotes)
const descending = (numbers: number[]) => numbers.toSorted((a, b) => b - a)

describe('newest first', () => {
  it('goes across days, the last submitted first, each paper once', () => {
    const feed = feedOn(WEDNESDAY, { samples: [] })
    feed.publish([paper(1, { upvotes: 9 }), paper(2)])
    feed.publish([paper(3)], '2026-06-16')
    feed.publish([paper(4)])
    expect(ids(feed.newestFirst().take(4))).toEqual(['2606.4', '2606.2', '2606.1', '2606.3'])
  })

  it('holds every paper of the three days once', () => {
    const newest = ids(feedOn().newestFirst().take(60))
    expect(new Set(newest).size).toBe(60)
  })

  it('starts with Friday at a weekend', () => {
    const sunday = feedOn('2026-06-21T16:00:00Z')
    expect(ids(sunday.papersOf('2026-06-19'))).toContain(ids(sunday.newestFirst().take(1))[0])
  })

  it('lists a paper that moved to another day there only, though both days still list it', () => {
    const feed = feedOn(WEDNESDAY, { samples: [] })
    feed.publish([paper(1)], '2026-06-16')
    feed.publish([paper(1)], '2026-06-17')
    expect(ids(feed.papersOf('2026-06-16'))).toEqual(['2606.1'])
    expect(ids(feed.newestFirst().take(2)).filter((id) => id === '2606.1')).toHaveLength(1)
    expect(feed.datesOf('2606.1')).toEqual({ submittedOn: '2026-06-17', publishedOn: '2026-06-15' })
  })
})

describe('trending', () => {
  it('is an order of its own of about 150 papers, recent ones and some old', () => {
    const feed = feedOn()
    const trending = feed.trending()
    expect(trending.length).toBeGreaterThan(140)
    expect(new Set(ids(trending)).size).toBe(trending.length)
    expect(upvotes(trending)).not.toEqual(descending(upvotes(trending)))
    const old = trending.filter(({ id }) => (feed.datesOf(id).submittedOn ?? '') < '2026-05-29')
    expect(old).toHaveLength(15)
    expect(ids(trending.slice(0, 20))).toContain(old[0]?.id)
  })

  it('is the same for the same clock', () => {
    expect(ids(feedOn().trending())).toEqual(ids(feedOn().trending()))
  })

  it('moves with upvotes', () => {
    const feed = feedOn()
    const last = feed.papersOf('2026-06-16').at(-1)
    feed.change(last?.id ?? '', { upvotes: 100_000 })
    expect(feed.trending()[0]?.id).toBe(last?.id)
  })

  it('is what a test sets', () => {
    const feed = feedOn(WEDNESDAY, { samples: [paper(1), paper(2), paper(3)] })
    feed.setTrending(['2606.3', '2606.1'])
    expect(ids(feed.trending())).toEqual(['2606.3', '2606.1'])
  })
})

describe('finding a paper', () => {
  it('knows one of a day that nobody has looked at yet', () => {
    const [old] = feedOn().papersOf('2024-02-29')
    expect(feedOn().find(old?.id ?? '')).toEqual(old)
  })

  it('still knows one that was taken off its day', () => {
    const feed = feedOn(WEDNESDAY, { samples: [paper(1)] })
    feed.setDay('2026-06-17', [])
    expect(feed.find('2606.1')).toEqual(paper(1))
    expect(feed.datesOf('2606.1')).toEqual({ submittedOn: undefined, publishedOn: '2026-06-16' })
  })

  it('knows nothing of a day to come', () => {
    const [tomorrow] = feedOn(WEDNESDAY + DAY, { samples: [] }).papersOf('2026-06-10')
    expect(feedOn('2026-06-09T16:00:00Z').find(tomorrow?.id ?? '')).toBeUndefined()
  })

  it.each([
    ['change', () => feedOn().change('2606.00001', { upvotes: 1 })],
    ['setTrending', () => feedOn().setTrending(['2606.00001'])],
    ['datesOf', () => feedOn().datesOf('2606.00001')],
  ])('%s says so when there is no such paper', (_, call) => {
    expect(call).toThrow('no paper 2606.00001')
  })
})
