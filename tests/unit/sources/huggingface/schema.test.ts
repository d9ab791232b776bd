import { describe, expect, it } from 'vitest'
import { parseDailyPapers } from '@/utils/sources/huggingface/parse'
import { item, itemWithout } from './items'

const GOOD = item({ id: '2606.00001' })
const HUGE = 'x'.repeat(100_000)

/** What becomes of an item that stands beside a good one. */
function fate(candidate: unknown): 'kept' | 'counted' {
  const { papers, skipped } = parseDailyPapers([GOOD, candidate])
  expect(papers[0]).toEqual(parseDailyPapers([GOOD]).papers[0])
  expect(papers.length + skipped).toBe(2)
  return skipped ? 'counted' : 'kept'
}

describe('an item that lacks what a paper must have is left out and counted', () => {
  it.each(['id', 'authors', 'publishedAt', 'title', 'summary', 'upvotes'])('no %s', (key) => {
    expect(fate(itemWithout(key))).toBe('counted')
    expect(fate(item({ [key]: null }))).toBe('counted')
    expect(fate(item({ [key]: { surprise: true } }))).toBe('counted')
  })

  it.each<[string, unknown]>([
    ['no object', null],
    ['a text', 'paper'],
    ['a list', []],
    ['no paper', {}],
    ['a paper that is null', { paper: null }],
    ['an id that is not of arXiv', item({ id: 'not-an-id' })],
    ['an id as a number', item({ id: 2606.28322 })],
    ['an id with a path', item({ id: '../../2606.28322' })],
    ['an empty title', item({ title: '' })],
    ['a title of white space', item({ title: ' \n ' })],
    ['a title that cannot be seen', item({ title: '\u200b\u202e' })],
    ['a title of 100 kB', item({ title: HUGE })],
    ['an abstract of 100 kB', item({ summary: HUGE })],
    ['upvotes as a text', item({ upvotes: '7' })],
    ['upvotes below nothing', item({ upvotes: -1 })],
    ['half an upvote', item({ upvotes: 0.5 })],
    ['more upvotes than can be counted', item({ upvotes: 1e300 })],
    ['more upvotes than numbers', item({ upvotes: Number.POSITIVE_INFINITY })],
    ['a date that is none', item({ publishedAt: 'yesterday' })],
    ['a day that is none', item({ publishedAt: '2026-02-31T00:00:00.000Z' })],
    ['a time zone that is none', item({ publishedAt: '2026-06-15T00:00:00+99:99' })],
    ['a date as a number', item({ publishedAt: 1_781_481_600_000 })],
    ['authors as a text', item({ authors: 'Ada Example' })],
    ['100,000 authors', item({ authors: Array(100_000).fill({ name: 'Ada' }) })],
  ])('%s', (_, candidate) => {
    expect(fate(candidate)).toBe('counted')
  })
})

describe('whatever is wrong with the rest, the paper is kept without it', () => {
  const optional = [
    ['submittedOnDailyAt', 'feedDay'],
    ['submittedOnDailyBy', undefined],
    ['organization', 'organization'],
    ['projectPage', 'projectUrl'],
    ['githubRepo', 'code'],
    ['withdrawnAt', 'withdrawnOn'],
  ] as const
  const wrong = [null, 7, '', '  ', HUGE, [], {}, [null], true, 'javascript:alert(1)', Array(100_000).fill('x')]

  it.each(optional)('%s', (key, field) => {
    for (const value of wrong) {
      const { papers, skipped } = parseDailyPapers([item({ [key]: value })])
      expect([papers.length, skipped]).toEqual([1, 0])
      if (field) expect(papers[0]).not.toHaveProperty(field)
    }
  })

  it.each([[null], [-1], [0.5], ['12'], [{}], [[12]]])('stars that are %j', (githubStars) => {
    expect(parseDailyPapers([item({ githubStars })]).papers[0]?.code).toEqual({
      url: 'https://github.com/example/code',
    })
  })

  it.each([
    ['a summary', { ai_summary: 7 }, { keywords: ['things', 'more things'] }],
    ['a summary of 100 kB', { ai_summary: HUGE }, { keywords: ['things', 'more things'] }],
    ['keywords', { ai_keywords: ['things', null] }, { summary: 'In short.' }],
    ['keywords without number', { ai_keywords: Array(100_000).fill('x') }, { summary: 'In short.' }],
    ['both', { ai_summary: null, ai_keywords: null }, undefined],
  ])('%s made by a model', (_, paper, ai) => {
    expect(parseDailyPapers([item(paper)]).papers[0]?.ai).toEqual(ai)
  })

  it.each([
    ['null', null],
    ['a text', 'many'],
    ['missing', undefined],
    ['below nothing', -3],
  ])('comments that are %s are none', (_, numComments) => {
    expect(parseDailyPapers([item({}, { numComments })]).papers[0]?.comments).toBe(0)
  })

  it('keys that nobody knows', () => {
    expect(fate(item({ votesByPlanet: { mars: 1 } }, { __proto__: null, constructor: 'x', toString: 1 }))).toBe('kept')
  })
})

describe('great numbers', () => {
  it('as many authors as the largest collaboration ever seen are all kept', () => {
    const authors = Array.from({ length: 3_303 }, (_, index) => ({ name: `Author ${index}`, hidden: false }))
    expect(parseDailyPapers([item({ authors })]).papers[0]?.authors).toHaveLength(3_303)
  })

  it('a paper without authors is a paper, and an author without a name is none', () => {
    expect(parseDailyPapers([item({ authors: [] })]).papers[0]?.authors).toEqual([])
    expect(parseDailyPapers([item({ authors: [{ name: '' }, { name: 'Ada' }] })]).papers[0]?.authors).toEqual(['Ada'])
  })

  it('ten thousand items are read, whatever stands among them', () => {
    const items = Array.from({ length: 10_000 }, (_, index) =>
      index % 10 ? item({ id: `2606.${String(index).padStart(5, '0')}` }) : { paper: HUGE },
    )
    const { papers, skipped } = parseDailyPapers(items)
    expect([papers.length, skipped]).toEqual([9_000, 1_000])
  })
})
