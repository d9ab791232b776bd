import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Failure } from '@/utils/errors'
import { isFeedDay } from '@/utils/papers/feed-day'
import type { Paper } from '@/utils/papers/paper'
import { parseDailyPapers } from '@/utils/sources/huggingface/parse'
import { item } from './items'

const only = (candidate: unknown, asked?: string): Paper | undefined => parseDailyPapers([candidate], asked).papers[0]

describe('an item with everything', () => {
  it('becomes a paper that holds what is shown, and nothing of people but names', () => {
    expect(parseDailyPapers([item()], '2026-06-17')).toEqual({
      skipped: 0,
      papers: [
        {
          id: '2606.28322',
          title: 'A Title',
          abstract: 'An abstract.',
          authors: ['Ada Example', 'Björn Beispiel'],
          publishedOn: '2026-06-15',
          feedDay: '2026-06-17',
          upvotes: 7,
          comments: 2,
          submitter: 'Cleo',
          organization: 'Example Institute',
          projectUrl: 'https://project.example/',
          code: { url: 'https://github.com/example/code', stars: 12 },
          ai: { summary: 'In short.', keywords: ['things', 'more things'] },
        },
      ],
    })
  })
})

describe('an item with only what every item has', () => {
  const { id, authors, publishedAt, title, summary, upvotes } = item().paper
  const bare = { paper: { id, authors, publishedAt, title, summary, upvotes }, publishedAt, title, numComments: 0 }

  it('becomes a paper in which absence is a missing key', () => {
    expect(Object.keys(only(bare) ?? {}).sort()).toEqual(
      ['abstract', 'authors', 'comments', 'id', 'publishedOn', 'title', 'upvotes'].sort(),
    )
  })

  it('is of the day that was asked for', () => {
    expect(only(bare, '2026-06-16')?.feedDay).toBe('2026-06-16')
  })
})

describe('the feed day', () => {
  it.each([
    ['is the submission date since May 2026', '2026-06-16T00:00:00.000Z', '2026-06-17', '2026-06-16'],
    ['is the submission date where no day was asked for', '2026-06-16T00:00:00.000Z', undefined, '2026-06-16'],
    ['is the day asked for when the submission has a time', '2025-06-03T14:11:12.345Z', '2025-06-03', '2025-06-03'],
    ['is that of the instant otherwise', '2025-06-03T14:11:12.345Z', undefined, '2025-06-03'],
    ['is the next one after the roll-over', '2025-06-04T01:30:00.000Z', undefined, '2025-06-04'],
    ['is unknown when nothing says it', undefined, undefined, undefined],
    ['is the day asked for when the submission date is none', '2026-02-31T00:00:00.000Z', '2026-06-17', '2026-06-17'],
    ['is unknown when the instant is none', '2026-06-16T14:00:00+01', undefined, undefined],
  ])('%s', (_, submittedOnDailyAt, asked, day) => {
    expect(only(item({ submittedOnDailyAt }), asked)?.feedDay).toBe(day)
  })
})

describe('texts', () => {
  it.each([
    ['line breaks', 'A Title\n  That Was\n  Wrapped', 'A Title That Was Wrapped'],
    ['tags that are none', 'Between <think> and </think>', 'Between <think> and </think>'],
    ['escaped signs', String.raw`12\% better`, '12% better'],
  ])('%s are tidied in title and abstract alike', (_, raw, tidy) => {
    expect(only(item({ title: raw, summary: raw }))).toMatchObject({ title: tidy, abstract: tidy })
  })

  it.each([
    ['the full name of who submitted it', { fullname: 'Cleo', user: 'cleo' }, {}, 'Cleo'],
    ['the user name', { user: 'cleo' }, {}, 'cleo'],
    ['who the item says', undefined, { submittedBy: { name: 'dora' } }, 'dora'],
    ['nobody', undefined, { submittedBy: undefined }, undefined],
    ['nobody whose name cannot be seen', { fullname: '\u200b' }, {}, undefined],
  ])('the submitter is %s', (_, submittedOnDailyBy, more, submitter) => {
    expect(only(item({ submittedOnDailyBy }, more))?.submitter).toBe(submitter)
  })

  it('the organisation is the name people write, of the paper or of the item', () => {
    const organization = { name: 'example', fullname: 'Example Institute' }
    expect(only(item({ organization: { name: 'short' } }, { organization }))?.organization).toBe('short')
    expect(only(item({ organization: undefined }, { organization }))?.organization).toBe('Example Institute')
  })
})

describe('an id that stands twice', () => {
  it('is one paper, the first, and nothing is counted as lost', () => {
    const parsed = parseDailyPapers([item({ upvotes: 9 }), item({ id: '2606.00001' }), item({ upvotes: 3 })])
    expect(parsed.papers.map(({ id, upvotes }) => [id, upvotes])).toEqual([
      ['2606.28322', 9],
      ['2606.00001', 7],
    ])
    expect(parsed.skipped).toBe(0)
  })

  it('is one paper in two versions', () => {
    expect(parseDailyPapers([item(), item({ id: '2606.28322v2' })]).papers).toHaveLength(1)
  })
})

describe('a body that is not a list of papers', () => {
  it.each([
    ['an object', {}],
    ['an error', { error: 'Invalid date' }],
    ['null', null],
    ['a text', '[]'],
    ['a number', 0],
    ['nothing', undefined],
    ['an object that looks like a list', { length: 1, 0: item() }],
    ['items of which none is a paper', [{}, null, 'paper']],
  ])('%s is bad data', (_, body) => {
    expect(() => parseDailyPapers(body)).toThrow(expect.objectContaining({ name: 'Failure', kind: 'bad-data' }))
  })

  it('but no papers at all are a weekend', () => {
    expect(parseDailyPapers([])).toEqual({ papers: [], skipped: 0 })
  })
})

describe('any JSON at all', () => {
  const anyItem = fc.oneof(
    fc.jsonValue(),
    fc.record({ paper: fc.jsonValue() }),
    fc.dictionary(fc.constantFrom(...Object.keys(item().paper)), fc.jsonValue()).map((paper) => item(paper)),
    fc
      .stringMatching(/^2026-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:00(\.000)?(Z|[+-]\d\d(:\d\d)?)$/)
      .map((instant) => item({ submittedOnDailyAt: instant, publishedAt: instant, withdrawnAt: instant })),
  )

  it('gives papers and a count of the rest, or says that the data is bad', () => {
    fc.assert(
      fc.property(fc.oneof(fc.array(anyItem), fc.jsonValue()), (body) => {
        try {
          const { papers, skipped } = parseDailyPapers(body)
          expect(papers.length + skipped).toBeLessThanOrEqual((body as unknown[]).length)
          for (const paper of papers) expectSound(paper)
        } catch (error) {
          if (!(error instanceof Failure)) throw error
          expect(error.kind).toBe('bad-data')
        }
      }),
      { numRuns: 500 },
    )
  })

  it('around a good item takes nothing from it', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.array(fc.jsonValue()), (before, after) => {
        const { papers, skipped } = parseDailyPapers([...before, item(), ...after])
        expect(papers).toEqual(parseDailyPapers([item()]).papers)
        expect(skipped).toBe(before.length + after.length)
      }),
    )
  })
})

function expectSound(paper: Paper): void {
  expect(paper.title).not.toBe('')
  expect(paper.abstract).not.toBe('')
  expect(isFeedDay(paper.publishedOn)).toBe(true)
  for (const day of [paper.feedDay, paper.withdrawnOn]) expect(day === undefined || isFeedDay(day)).toBe(true)
  for (const link of [paper.projectUrl, paper.code?.url]) expect(link ?? 'https://').toMatch(/^https?:\/\//)
  expect(Object.values(paper)).not.toContain(undefined)
}
