import { describe, expect, it } from 'vitest'
import { makeDigest } from '@/utils/attention/digest/digest'
import { parseTopics } from '@/utils/topics'
import { idOf, papersFrom } from '../../library/support'

const { topics } = parseTopics({
  topics: [
    { id: 'maps', name: 'Maps', query: 'maps' },
    { id: 'spam', name: 'Spam', query: 'spam', mute: true },
    { id: 'roads', name: 'Roads', query: 'roads' },
  ],
})
const stored = (count: number, of: Record<number, { topics?: string[]; muted?: 1 }> = {}) =>
  papersFrom(0, count).map((paper, at) => ({ ...paper, sightings: [], ...of[at] }))
const said = (digest: ReturnType<typeof makeDigest>) =>
  digest.sections.map(({ topic, papers }) => [topic?.name, ...papers.map(({ id }) => id)])

describe('a digest', () => {
  it('tells the best six in full and some more by their titles, best first', () => {
    const papers = stored(30)
    const digest = makeDigest(
      papers,
      papers.map((_, at) => at),
      [],
    )
    expect(said(digest)).toEqual([[undefined, ...[29, 28, 27, 26, 25, 24].map(idOf)]])
    expect(digest.more.map(({ id }) => id)).toEqual(Array.from({ length: 14 }, (_, at) => idOf(23 - at)))
    expect(digest.count).toBe(30)
  })

  it('has each paper once, under its first topic, topics in their order and the others at the end', () => {
    const papers = stored(4, { 0: { topics: ['roads'] }, 1: { topics: ['roads', 'maps'] }, 3: { topics: ['roads'] } })
    const digest = makeDigest(papers, [1, 2, 9, 4], topics)
    expect(said(digest)).toEqual([
      ['Maps', idOf(1)],
      ['Roads', idOf(3), idOf(0)],
      [undefined, idOf(2)],
    ])
  })

  it('goes by upvotes where nothing is learned, and says so', () => {
    const digest = makeDigest(
      stored(3).map((paper, at) => ({ ...paper, upvotes: [4, 9, 5][at] ?? 0 })),
      undefined,
      [],
    )
    expect(said(digest)).toEqual([[undefined, ...[1, 2, 0].map(idOf)]])
    expect(digest.learned).toBe(false)
  })

  it('leaves out what is muted, and is empty where nothing is', () => {
    const papers = stored(2, { 1: { topics: ['spam'], muted: 1 } })
    expect(said(makeDigest(papers, [0, 9], topics))).toEqual([[undefined, idOf(0)]])
    expect(makeDigest([], [], topics)).toEqual({ sections: [], more: [], count: 0, learned: true })
  })
})
