import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { Failure } from '@/utils/errors'
import { parseCategories } from '@/utils/papers/category'
import { isFeedDay } from '@/utils/papers/feed-day'
import { parseAtom } from '@/utils/sources/arxiv/parse-atom'
import { parseRss } from '@/utils/sources/arxiv/parse-rss'

const BODIES = fileURLToPath(new URL('../../../../../shared/data/arxiv/', import.meta.url))
const recorded = existsSync(BODIES)
const names = recorded ? readdirSync(BODIES) : []
const body = (part: string) => readFileSync(BODIES + names.find((name) => name.includes(part)), 'utf8')

describe.skipIf(!recorded)('answers recorded from arXiv', () => {
  it.each([
    ['id_0000.0000', 0, []],
    ['id_0808.05394_1707.08567', 1, ['1707.08567']],
    ['id_2104.12255v1', 1, ['2104.12255']],
    ['id_astro-ph_0601001', 1, ['astro-ph/0601001']],
    ['q_testing', 100, ['2202.12139', '2405.13786']],
    ['old-format', 2, ['2510.14968', '2510.14827']],
    ['transformer-cs.LG', 5, ['2606.13677', '2606.13591', '2606.13568']],
  ])('%s of the API is read whole: %i papers', (part, count, first) => {
    const { papers, skipped } = parseAtom(body(part))
    expect([papers.length, skipped]).toEqual([count, 0])
    expect(papers.slice(0, first.length).map(({ id }) => id)).toEqual(first)
    for (const paper of papers) expectWhole(paper)
  })

  it('the refusal is told in words', () => {
    expect(() => parseAtom(body('http400'))).toThrow(new Failure('bad-data', 'arXiv: incorrect id format for abc'))
  })

  it('three items of a list are read whole', () => {
    const { papers, skipped, feedDay } = parseRss(body('3items'))
    expect([skipped, feedDay]).toEqual([0, '2026-04-27'])
    expect(papers.map(({ id, announce }) => [id, announce])).toEqual([
      ['2604.21935', 'new'],
      ['2604.21936', 'new'],
      ['2604.21937', 'new'],
    ])
    expect(papers[0]).toMatchObject({
      title: 'Math Takes Two: A test for emergent mathematical reasoning in communication',
      authors: ['Michael Cooper', 'Samuel Cooper'],
      publishedOn: '2026-04-27',
      categories: ['cs.AI', 'cs.LG'],
    })
    expect(papers[1]?.authors).toHaveLength(18)
    for (const paper of papers) expectWhole(paper)
  })

  it('a weekend is an empty list', () => {
    expect(parseRss(body('weekend-empty'))).toEqual({ papers: [], skipped: 0, feedDay: '2026-08-01' })
  })

  it('the categories are ones that a reader can ask for', () => {
    const told = parseAtom(body('q_testing')).papers.flatMap(({ categories }) => categories)
    // Subject classes of other taxonomies (ACM, MSC) stand among them.
    const archived = told.filter((category) => /^[a-z-]+(\.[A-Za-z-]{2,})?$/.test(category))
    expect(archived.length).toBeGreaterThan(100)
    for (const category of archived) expect(parseCategories(category)).toEqual({ ok: true, categories: category })
  })
})

function expectWhole(paper: ReturnType<typeof parseAtom>['papers'][number]): void {
  expect(paper.title).not.toMatch(/\s{2}|\n|^Error$/)
  expect(paper.abstract).not.toMatch(/\s{2}|\n|^arXiv:|^Abstract:/)
  expect(paper.authors.length).toBeGreaterThan(0)
  expect(paper.categories.length).toBeGreaterThan(0)
  expect(isFeedDay(paper.publishedOn) && isFeedDay(paper.feedDay ?? '')).toBe(true)
}
