import { describe, expect, it } from 'vitest'
import { mergePaper } from '@/utils/library/merge'
import type { Paper } from '@/utils/papers/paper'
import { HOUR } from '@/utils/time'
import { dayless, NOON, paper, TUESDAY, WEDNESDAY } from './support'

const stored = (fields: Partial<Paper> = {}) => mergePaper(undefined, paper(1, fields), { at: NOON })

describe('a paper told of again', () => {
  it('is the very same record when nothing changed', () => {
    const before = stored({ code: { url: 'https://example.org/', stars: 1 }, ai: { keywords: ['a'] } })
    expect(
      mergePaper(before, structuredClone(paper(1, { code: { url: 'https://example.org/', stars: 1 } })), { at: NOON }),
    ).toBe(before)
    expect(mergePaper(before, dayless(1), { at: NOON + HOUR })).toBe(before)
  })

  it.each<[string, Partial<Paper>]>([
    ['title', { title: 'Better' }],
    ['authors', { authors: ['Ada Example', 'Bo Example'] }],
    ['feed day', { feedDay: TUESDAY }],
    ['comments', { comments: 2 }],
    ['withdrawal', { withdrawnOn: TUESDAY }],
  ])('takes over a new %s', (_, change) => {
    const before = stored()
    expect(mergePaper(before, paper(1, change), { at: NOON })).toEqual({ ...before, ...change })
  })

  it('leaves the record that it was given as it is', () => {
    const before = stored()
    const copy = structuredClone(before)
    mergePaper(before, paper(1, { upvotes: 9, title: 'Better' }), { at: NOON })
    expect(before).toEqual(copy)
  })

  it.each<[string, Paper['code'], Paper['code'], Paper['code']]>([
    [
      'stars stay when the same code comes without',
      { url: 'https://a.org/', stars: 5 },
      { url: 'https://a.org/' },
      { url: 'https://a.org/', stars: 5 },
    ],
    [
      'stars of other code do not',
      { url: 'https://a.org/', stars: 5 },
      { url: 'https://b.org/' },
      { url: 'https://b.org/' },
    ],
    [
      'stars follow',
      { url: 'https://a.org/', stars: 5 },
      { url: 'https://a.org/', stars: 6 },
      { url: 'https://a.org/', stars: 6 },
    ],
  ])('%s', (_, before, told, expected) => {
    expect(
      mergePaper(
        stored({ code: before as NonNullable<Paper['code']> }),
        paper(1, { code: told as NonNullable<Paper['code']> }),
        { at: NOON },
      ).code,
    ).toEqual(expected)
  })

  it('keeps a summary when only keywords come', () => {
    const before = stored({ ai: { summary: 'Short.', keywords: ['a'] } })
    expect(mergePaper(before, paper(1, { ai: { keywords: ['b'] } }), { at: NOON }).ai).toEqual({
      summary: 'Short.',
      keywords: ['b'],
    })
  })

  it('keeps that it arrived and is unread', () => {
    const before = { ...stored(), arrivedAt: NOON }
    expect(mergePaper(before, paper(1, { upvotes: 2 }), { at: NOON + HOUR })).toMatchObject({
      arrivedAt: NOON,
    })
  })
})

describe('sightings of upvotes', () => {
  const see = (votes: number[]) =>
    votes.reduce(
      (paperSoFar, upvotes, hour) => mergePaper(paperSoFar, paper(1, { upvotes }), { at: NOON + hour * HOUR }),
      undefined as ReturnType<typeof mergePaper> | undefined,
    )?.sightings

  it.each([
    ['begin with the first poll', [3], [[0, 3]]],
    [
      'grow when upvotes change',
      [3, 5, 9],
      [
        [0, 3],
        [1, 5],
        [2, 9],
      ],
    ],
    [
      'do not grow when they stay',
      [3, 3, 3, 4],
      [
        [0, 3],
        [3, 4],
      ],
    ],
    [
      'tell of a fall too',
      [3, 2],
      [
        [0, 3],
        [1, 2],
      ],
    ],
  ])('%s', (_, votes, expected) => {
    expect(see(votes)).toEqual(expected.map(([hour = 0, upvotes]) => [NOON + hour * HOUR, upvotes]))
  })

  it('are kept to the last sixty', () => {
    const seen = see(Array.from({ length: 100 }, (_, index) => index)) ?? []
    expect(seen).toHaveLength(60)
    expect(seen.map(([, upvotes]) => upvotes)).toEqual(Array.from({ length: 60 }, (_, index) => index + 40))
  })
})

describe('two sources of one paper', () => {
  const arxiv = { at: NOON, source: 'arxiv', fillsIn: true }
  const hugging = { at: NOON }
  const listed = paper(1, { feedDay: TUESDAY, categories: ['cs.LG'] })
  const told = paper(1, { upvotes: 5, code: { url: 'https://example.org/' } })

  it.each([
    ['arXiv first', () => mergePaper(mergePaper(undefined, listed, arxiv), told, hugging)],
    ['Hugging Face first', () => mergePaper(mergePaper(undefined, told, hugging), listed, arxiv)],
  ])('%s: it has the marks of both, and all that either knows', (_, merge) => {
    const { sources = [], ...merged } = merge()
    expect(sources.toSorted()).toEqual(['arxiv', 'huggingface'])
    expect(merged).toEqual({ ...told, categories: ['cs.LG'], sightings: [[NOON, 5]] })
  })

  it('arXiv alone tells no upvotes, and none were seen', () => {
    expect(mergePaper(undefined, listed, arxiv)).toMatchObject({ sources: ['arxiv'], sightings: [] })
  })

  it('no mark is needed while Hugging Face alone told of it', () => {
    expect(mergePaper(undefined, told, hugging)).not.toHaveProperty('sources')
  })

  it('what arXiv lists again changes nothing', () => {
    const before = mergePaper(mergePaper(undefined, told, hugging), listed, arxiv)
    expect(mergePaper(before, structuredClone(listed), { ...arxiv, at: NOON + HOUR })).toBe(before)
  })

  it('a newer version’s text holds against the source that goes on telling the older one', () => {
    const before = mergePaper(undefined, told, hugging)
    const revised = mergePaper(before, { ...listed, title: 'Better', revisedOn: '2026-06-18' }, arxiv)
    expect(revised).toMatchObject({ title: 'Better', revisedOn: '2026-06-18', upvotes: 5, feedDay: WEDNESDAY })
    expect(mergePaper(revised, { ...told, upvotes: 6 }, hugging)).toMatchObject({ title: 'Better', upvotes: 6 })
    const again = mergePaper(revised, { ...listed, title: 'Best', revisedOn: '2026-06-19' }, arxiv)
    expect(again).toMatchObject({ title: 'Best', revisedOn: '2026-06-19' })
  })
})
