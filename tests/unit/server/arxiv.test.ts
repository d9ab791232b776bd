import { describe, expect, it } from 'vitest'
import { Failure } from '@/utils/errors'
import { tidyText } from '@/utils/papers/text'
import { listAddress, newestAddress, paperAddresses } from '@/utils/sources/arxiv/addresses'
import { parseAtom } from '@/utils/sources/arxiv/parse-atom'
import { parseRss } from '@/utils/sources/arxiv/parse-rss'
import { answerArxiv, isArxivRequest } from '../../server/arxiv.ts'
import { type Announcement, createArxiv } from '../../server/arxiv-papers.ts'
import { samples } from '../../server/samples/index.ts'
import { paper, WEDNESDAY } from './support.ts'

const TODAY = '2026-06-17'
const SATURDAY = Date.parse('2026-06-20T16:00:00Z')

/** An arXiv on the Wednesday, with an announcement of each kind. */
function arxivWith(announcements: Announcement[] = KINDS, now = WEDNESDAY) {
  const clock = { now }
  const arxiv = createArxiv({ now: () => clock.now })
  arxiv.announce(announcements, TODAY)
  return { arxiv, clock }
}

const KINDS: Announcement[] = [
  { sample: paper(10_001), categories: ['cs.LG'] },
  { sample: paper(10_002), categories: ['cs.CV', 'cs.LG'] },
  { sample: paper(10_003, { publishedDaysBefore: 9 }), action: 'cross', categories: ['math.OC', 'cs.LG'] },
  { sample: paper(10_004, { publishedDaysBefore: 90 }), action: 'replace', categories: ['cs.LG'] },
  { sample: paper(10_005, { publishedDaysBefore: 90 }), action: 'replace', categories: ['hep-th', 'cs.LG'] },
]

function list(arxiv: ReturnType<typeof createArxiv>, categories: string) {
  return parseRss(answerArxiv(arxiv, 'GET', new URL(listAddress(categories))).body)
}

function kinds(arxiv: ReturnType<typeof createArxiv>, categories: string) {
  return list(arxiv, categories).papers.map(({ id, announce }) => [id.slice(-1), announce])
}

describe('the list of the day', () => {
  it.each([
    [
      'cs.LG',
      [
        ['1', 'new'],
        ['2', 'cross'],
        ['3', 'cross'],
        ['4', 'replace'],
        ['5', 'replace-cross'],
      ],
    ],
    ['cs.CV', [['2', 'new']]],
    [
      'cs.CV+hep-th',
      [
        ['2', 'new'],
        ['5', 'replace'],
      ],
    ],
    [
      'cs',
      [
        ['1', 'new'],
        ['2', 'new'],
        ['3', 'cross'],
        ['4', 'replace'],
        ['5', 'replace-cross'],
      ],
    ],
    ['stat.ML', []],
  ])('of %s says why each paper is in it', (categories, expected) => {
    expect(kinds(arxivWith().arxiv, categories)).toEqual(expected)
  })

  it('is read as what the samples say', () => {
    const { arxiv } = arxivWith(samples.map((sample) => ({ sample, categories: ['cs.LG', 'stat.ML'] })))
    const { papers, skipped, feedDay } = list(arxiv, 'stat.ML')
    expect([papers.length, skipped, feedDay]).toEqual([samples.length, 0, TODAY])
    for (const { id, title, authors, categories } of papers) {
      const sample = arxiv.find(id)?.sample
      expect([title, categories]).toEqual([tidyText(sample?.title ?? ''), ['cs.LG', 'stat.ML']])
      expect(authors).toHaveLength(sample?.authors.length ?? 0)
    }
  })

  it('begins at midnight in New York and ends at the next', () => {
    const { arxiv, clock } = arxivWith()
    for (const [time, count] of [
      ['17T03:59:59', 0],
      ['17T04:00:00', 5],
      ['18T03:59:59', 5],
      ['18T04:00:00', 0],
    ]) {
      clock.now = Date.parse(`2026-06-${time}Z`)
      expect(list(arxiv, 'cs').papers).toHaveLength(Number(count))
    }
  })

  it('is empty at weekends, and dated all the same', () => {
    const { arxiv } = arxivWith(KINDS, SATURDAY)
    expect(list(arxiv, 'cs')).toEqual({ papers: [], skipped: 0, feedDay: '2026-06-20' })
    expect(() => arxiv.announce(KINDS)).toThrow('weekend')
  })

  it.each([
    ['2026-01-14', '<pubDate>Wed, 14 Jan 2026 00:00:00 -0500</pubDate>', 'Wed, 14 Jan 2026 05:00:00 +0000'],
    ['2026-06-17', '<pubDate>Wed, 17 Jun 2026 00:00:00 -0400</pubDate>', 'Wed, 17 Jun 2026 04:00:00 +0000'],
  ])('of %s is dated in New York', (day, published, built) => {
    const arxiv = createArxiv({ now: () => Date.parse(`${day}T16:00:00Z`) })
    const { body } = answerArxiv(arxiv, 'GET', new URL(listAddress('cs')))
    expect(body).toContain(published)
    expect(body).toContain(built)
  })

  it.each([['foo'], ['cs.XX'], ['cs.LG+foo'], ['cs.LG+']])('of %s is refused', (categories) => {
    expect(answerArxiv(arxivWith().arxiv, 'GET', new URL(`https://rss.arxiv.org/rss/${categories}`)).status).toBe(400)
  })
})

describe('a replacement', () => {
  it('is another version of the same paper, on another day', () => {
    const { arxiv, clock } = arxivWith()
    clock.now += 24 * 60 * 60 * 1000
    arxiv.announce([{ sample: paper(10_001, { title: 'Better' }), action: 'replace' }])
    expect(list(arxiv, 'cs.LG').papers).toMatchObject([{ id: '2606.10001', title: 'Better', announce: 'replace' }])
    const body = ask('id_list=2606.10001').body
    expect(body).toContain('<id>http://arxiv.org/abs/2606.10001v2</id>')
    expect(parseAtom(body).papers).toMatchObject([{ title: 'Better', publishedOn: '2026-06-16' }])

    function ask(query: string) {
      return answerArxiv(arxiv, 'GET', new URL(`https://export.arxiv.org/api/query?${query}`))
    }
  })
})

describe('the API', () => {
  const { arxiv } = arxivWith()
  const ask = (address: string) => answerArxiv(arxiv, 'GET', new URL(address))
  const ids = (address: string) => parseAtom(ask(address).body).papers.map(({ id }) => id.slice(-1))

  it('tells papers by id, in the order asked, and leaves out those nobody knows', () => {
    const [address = ''] = paperAddresses(['2606.10005', '2606.99999', '2606.10001'])
    expect(ids(address)).toEqual(['5', '1'])
  })

  it.each([
    ['cs.CV', 0, ['2']],
    ['cs.CV+hep-th', 0, ['2', '5']],
    ['math', 0, ['3']],
    ['cs', 0, ['2', '1', '3', '5', '4']],
    ['cs', 3, ['5', '4']],
    ['cs', 5, []],
  ])('tells the newest of %s from %i on', (categories, start, expected) => {
    expect(ids(newestAddress(categories, start))).toEqual(expected)
  })

  it('tells ten unless asked for more', () => {
    const busy = arxivWith(Array.from({ length: 30 }, (_, n) => ({ sample: paper(20_000 + n), categories: ['cs.LG'] })))
    const { body } = answerArxiv(
      busy.arxiv,
      'GET',
      new URL('https://export.arxiv.org/api/query?search_query=cat:cs.LG'),
    )
    expect(parseAtom(body).papers).toHaveLength(10)
    expect(body).toContain('<opensearch:totalResults>30</opensearch:totalResults>')
  })

  it('tells what the samples say', () => {
    const full = arxivWith(samples.map((sample) => ({ sample })))
    for (const address of paperAddresses(samples.map(({ id }) => id))) {
      const { papers, skipped } = parseAtom(answerArxiv(full.arxiv, 'GET', new URL(address)).body)
      expect([papers.length, skipped]).toEqual([samples.length, 0])
    }
  })

  it.each([
    ['id_list=abc', 'incorrect id format for abc'],
    ['search_query=cat:cs.LG&start=x', 'start must be an integer'],
    ['search_query=cat:cs.LG&max_results=-1', 'max_results must be an integer'],
  ])('%s is refused in words', (query, words) => {
    const { status, body } = ask(`https://export.arxiv.org/api/query?${query}`)
    expect(status).toBe(400)
    expect(() => parseAtom(body)).toThrow(new Failure('bad-data', `arXiv: ${words}`))
  })
})

it.each([
  ['https://rss.arxiv.org/'],
  ['https://rss.arxiv.org/rss/'],
  ['https://rss.arxiv.org/api/query'],
  ['https://export.arxiv.org/rss/cs'],
  ['https://export.arxiv.org/api'],
])('%s is 404', (address) => {
  expect(answerArxiv(arxivWith().arxiv, 'GET', new URL(address)).status).toBe(404)
})

it('only reading is offered, and only under the names of arXiv', () => {
  const address = new URL(listAddress('cs'))
  expect(answerArxiv(arxivWith().arxiv, 'POST', address).status).toBe(404)
  expect([isArxivRequest(address), isArxivRequest(new URL('https://huggingface.co/rss/cs'))]).toEqual([true, false])
})
