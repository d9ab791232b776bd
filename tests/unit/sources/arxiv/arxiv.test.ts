import { describe, expect, it, vi } from 'vitest'
import { createArxiv } from '@/utils/sources/arxiv/arxiv'
import type { Answer } from '@/utils/sources/http/http'
import type { Page, RankingFeed } from '@/utils/sources/source'
import { SECOND } from '@/utils/time'
import { atom, entry, item, rss } from './bodies'

/** Noon in New York on Wednesday 17 June 2026. */
const NOW = Date.parse('2026-06-17T16:00:00Z')
const LIST = 'https://rss.arxiv.org/rss/cs.LG'

/** arXiv with the answers in the order given. */
function arxiv(...answers: (string | Answer<string>)[]) {
  const getXml = vi.fn(async (_url: string, _spacing: number): Promise<Answer<string>> => {
    const answer = answers.shift() ?? atom()
    return typeof answer === 'string' ? { body: answer, unchanged: false, validator: { etag: '"1"' } } : answer
  })
  const settings = { baseUrl: 'https://huggingface.co', feeds: [{ id: 'arxiv/cs.LG', unread: 'all' as const }] }
  const source = createArxiv({ getXml, getJson: vi.fn() }, settings, () => NOW)
  const [feed] = source.feeds as [RankingFeed]
  return { source, feed, asked: () => getXml.mock.calls.map(([url]) => url), getXml }
}

async function collect(pages: AsyncIterable<Page>): Promise<Page[]> {
  const all: Page[] = []
  for await (const page of pages) all.push(page)
  return all
}

const numbered = (count: number, announce = 'new') =>
  Array.from({ length: count }, (_, index) =>
    item({
      guid: `oai:arXiv.org:2606.${String(index).padStart(5, '0')}v1`,
      link: '',
      announce,
      description: 'arXiv: Abstract: Words.',
    }),
  )
const ids = (pages: Page[]) => pages.flatMap(({ papers }) => papers.map(({ id }) => id))

describe('a list', () => {
  it('is one request, three seconds after the last, in steps of at most a hundred papers', async () => {
    const { feed, getXml } = arxiv(rss(numbered(230)))
    const pages = await collect(feed.pages({}))
    expect(getXml.mock.calls.map(([url, spacing]) => [url, spacing])).toEqual([[LIST, 3 * SECOND]])
    expect(pages.map(({ papers }) => papers.length)).toEqual([100, 100, 30, 0])
    expect(pages.map(({ last }) => last)).toEqual([false, false, false, true])
  })

  it('is known by its ETag only when all of it was read', async () => {
    const { feed } = arxiv(rss(numbered(2)))
    expect((await collect(feed.pages({}))).map(({ validator }) => validator)).toEqual([undefined, { etag: '"1"' }])
  })

  it('that is as it was is not read again', async () => {
    const { feed } = arxiv({ body: undefined, unchanged: true, validator: { etag: '"1"' } })
    const pages = await collect(feed.pages({ [LIST]: { etag: '"1"' } }))
    expect(pages).toEqual([expect.objectContaining({ unchanged: true, last: true, papers: [] })])
  })

  it('tells new and cross-listed papers apart from other versions of old ones', async () => {
    const [first, second, third] = [
      ...numbered(1),
      ...numbered(2, 'cross').slice(1),
      ...numbered(3, 'replace').slice(2),
    ]
    const { feed } = arxiv(rss([first ?? '', second ?? '', third ?? '']))
    const pages = await collect(feed.pages({}))
    expect(
      pages.map(({ revisions, papers }) => [revisions, papers.map(({ id, revisedOn }) => [id, revisedOn])]),
    ).toEqual([
      [
        undefined,
        [
          ['2606.00000', undefined],
          ['2606.00001', undefined],
        ],
      ],
      [true, [['2606.00002', '2026-06-17']]],
      [undefined, []],
    ])
  })

  it('says its day, and nothing that only a list says stays on a paper', async () => {
    const { feed } = arxiv(rss(numbered(1)))
    const [page] = await collect(feed.pages({}))
    expect(page?.day).toBe('2026-06-17')
    expect(page?.papers[0]).not.toHaveProperty('announce')
    expect(page?.papers[0]).not.toHaveProperty('publishedIsGuess')
  })

  it('at a weekend is empty, and that is no failure', async () => {
    const { feed } = arxiv(rss())
    expect(await collect(feed.pages({}))).toEqual([expect.objectContaining({ papers: [], last: true, skipped: 0 })])
  })
})

describe('days that were missed', () => {
  const old = (day: string, id: string) => entry({ id: `http://arxiv.org/abs/${id}v1`, published: `${day}T12:00:00Z` })

  it('are asked of the API, and only they are taken', async () => {
    const { feed, asked } = arxiv(
      rss(numbered(1)),
      atom(old('2026-06-16', '2606.11111'), old('2026-06-15', '2606.22222'), old('2026-06-11', '2606.33333')),
    )
    const pages = await collect(feed.pages({}, '2026-06-12'))
    // What was submitted on the 16th is in the list of the 17th, and what was on the 11th in that of the 12th.
    expect(ids(pages)).toEqual(['2606.00000', '2606.22222'])
    expect(asked()).toHaveLength(2)
  })

  it.each(['2026-06-16', '2026-06-17'])('are none after the list of %s', async (since) => {
    const { feed, asked } = arxiv(rss(numbered(1)))
    await collect(feed.pages({}, since))
    expect(asked()).toEqual([LIST])
  })

  it('are asked for a hundred papers at a time, and not without end', async () => {
    const full = atom(...Array.from({ length: 100 }, (_, index) => old('2026-06-15', `2606.${50_000 + index}`)))
    const { feed, asked } = arxiv(rss(), ...Array.from({ length: 30 }, () => full))
    await collect(feed.pages({}, '2026-01-05'))
    expect(
      asked()
        .slice(1)
        .map((url) => new URL(url).searchParams.get('start')),
    ).toEqual(Array.from({ length: 10 }, (_, index) => String(index * 100)))
  })
})

it('fills in what others did not tell, asks two hosts, and has one feed a choice', () => {
  const { source, feed } = arxiv()
  expect(source).toMatchObject({ id: 'arxiv', fillsIn: true })
  expect(source.origins).toEqual(['https://rss.arxiv.org/*', 'https://export.arxiv.org/*'])
  expect([source.feeds.length, feed.id, feed.followed]).toEqual([1, 'arxiv/cs.LG', true])
})

describe('one paper', () => {
  it('is asked for by its id, three seconds after the last request', async () => {
    const { source, getXml } = arxiv(atom(entry()))
    const told = await source.paper?.('2606.01234')
    expect(getXml).toHaveBeenCalledExactlyOnceWith(
      'https://export.arxiv.org/api/query?id_list=2606.01234&max_results=1',
      3 * SECOND,
    )
    expect(told?.id).toBe('2606.01234')
  })

  it('may be unknown', async () => {
    expect(await arxiv(atom()).source.paper?.('2606.28322')).toBeUndefined()
  })
})
