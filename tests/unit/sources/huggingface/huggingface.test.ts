import { describe, expect, it, vi } from 'vitest'
import { Failure } from '@/utils/errors'
import type { FeedChoice } from '@/utils/feed-choices'
import type { JsonAnswer, Validator } from '@/utils/sources/http/http'
import { createHuggingFace } from '@/utils/sources/huggingface/huggingface'
import type { DailyFeed, Page, RankingFeed } from '@/utils/sources/source'
import { item } from './items'

const BASE = 'https://huggingface.co'
/** Noon in New York on Wednesday 17 June 2026. */
const NOW = Date.parse('2026-06-17T16:00:00Z')

/** A Hugging Face whose pages are answered in the order given; the last answer repeats. */
function huggingFace(answers: JsonAnswer[], base = BASE, feeds: FeedChoice[] = []) {
  const getJson = vi.fn(async (_url: string, _known?: Validator): Promise<JsonAnswer> => {
    const answer = answers[Math.min(getJson.mock.calls.length, answers.length) - 1]
    if (!answer) throw new Failure('server', 'no more answers')
    return answer
  })
  const source = createHuggingFace({ getJson, getXml: vi.fn() }, { baseUrl: base, feeds }, () => NOW)
  const [daily, trending] = source.feeds as [DailyFeed, RankingFeed]
  return { source, daily, trending, getJson, asked: () => getJson.mock.calls.map(([url]) => url) }
}

async function collect(pages: AsyncIterable<Page>): Promise<Page[]> {
  const all: Page[] = []
  for await (const page of pages) all.push(page)
  return all
}

const page = (id: string, next?: string, more: Partial<JsonAnswer> = {}): JsonAnswer => ({
  body: [item({ id, submittedOnDailyAt: undefined })],
  unchanged: false,
  next,
  ...more,
})

describe('what is asked', () => {
  it('a feed day, a hundred at once', async () => {
    const { daily, asked } = huggingFace([page('2606.00001')])
    await collect(daily.pages('2026-06-17', {}))
    expect(asked()).toEqual([`${BASE}/api/daily_papers?date=2026-06-17&limit=100`])
  })

  it("the site's own ranking, a hundred at once", async () => {
    const { trending, asked } = huggingFace([page('2606.00001')])
    await collect(trending.pages({}))
    expect(asked()).toEqual([`${BASE}/api/daily_papers?sort=trending&limit=100`])
  })

  it('a mirror, under its path', async () => {
    const { daily, source, asked } = huggingFace([page('2606.00001')], 'https://mirror.example/hf')
    await collect(daily.pages('2026-06-17', {}))
    expect(asked()).toEqual(['https://mirror.example/hf/api/daily_papers?date=2026-06-17&limit=100'])
    expect(source.origins).toEqual(['https://mirror.example/*'])
  })

  it('nothing before somebody reads', () => {
    const { daily, trending, getJson } = huggingFace([page('2606.00001')])
    daily.pages('2026-06-17', {})
    trending.pages({})
    expect(getJson).not.toHaveBeenCalled()
  })
})

describe('pages', () => {
  it('are followed to the last, and each is handed on as it comes', async () => {
    const { daily, asked } = huggingFace([
      page('2606.00001', `${BASE}/2`),
      page('2606.00002', `${BASE}/3`),
      page('2606.00003'),
    ])
    const pages = await collect(daily.pages('2026-06-17', {}))
    expect(asked().slice(1)).toEqual([`${BASE}/2`, `${BASE}/3`])
    expect(pages.map(({ papers, skipped, last }) => [papers.map(({ id }) => id), skipped, last])).toEqual([
      [['2606.00001'], 0, false],
      [['2606.00002'], 0, false],
      [['2606.00003'], 0, true],
    ])
  })

  it('are asked for one at a time, as they are read', async () => {
    const { trending, getJson } = huggingFace([page('2606.00001', `${BASE}/2`)])
    for await (const { last } of trending.pages({})) {
      expect(last).toBe(false)
      break
    }
    expect(getJson).toHaveBeenCalledOnce()
  })

  it('end after five, though each names another', async () => {
    const { trending, getJson } = huggingFace([page('2606.00001', `${BASE}/again`)])
    const pages = await collect(trending.pages({}))
    expect(getJson).toHaveBeenCalledTimes(5)
    expect(pages.map(({ last }) => last)).toEqual([false, false, false, false, true])
  })

  it('are of the day that was asked for, where they do not say', async () => {
    const { daily, trending } = huggingFace([page('2606.00001')])
    expect((await collect(daily.pages('2026-06-17', {})))[0]?.papers[0]?.feedDay).toBe('2026-06-17')
    expect((await collect(trending.pages({})))[0]?.papers[0]).not.toHaveProperty('feedDay')
  })

  it('that came before one that fails are not lost', async () => {
    const { daily } = huggingFace([page('2606.00001', `${BASE}/2`), { body: { error: 'x' }, unchanged: false }])
    const seen: string[] = []
    const read = async () => {
      for await (const { papers } of daily.pages('2026-06-17', {})) seen.push(...papers.map(({ id }) => id))
    }
    await expect(read()).rejects.toMatchObject({ kind: 'bad-data' })
    expect(seen).toEqual(['2606.00001'])
  })
})

describe('what is known of earlier answers', () => {
  const first = `${BASE}/api/daily_papers?date=2026-06-17&limit=100`
  const known = { [first]: { etag: 'W/"1"', next: `${BASE}/2` }, [`${BASE}/2`]: { etag: 'W/"2"' } }

  it('is said for each page at its own address, and for no other', async () => {
    const { daily, getJson } = huggingFace([page('2606.00001', `${BASE}/2`), page('2606.00002')])
    await collect(daily.pages('2026-06-17', known))
    await collect(daily.pages('2026-06-16', known))
    expect(getJson.mock.calls.map(([, given]) => given?.etag)).toEqual(['W/"1"', 'W/"2"', undefined])
  })

  it('spares reading a page that is as it was, and the pages after it are asked all the same', async () => {
    const { daily } = huggingFace([
      { body: undefined, unchanged: true, next: `${BASE}/2`, validator: known[first] },
      page('2606.00002'),
    ])
    const pages = await collect(daily.pages('2026-06-17', known))
    expect(pages.map(({ papers, unchanged, last }) => [papers.length, unchanged, last])).toEqual([
      [0, true, false],
      [1, false, true],
    ])
  })

  it('comes with each page, with its address and what is left of the allowance', async () => {
    const quota = { left: 499, resetsAt: 1 }
    const { trending } = huggingFace([page('2606.00001', undefined, { validator: { etag: '"1"' }, quota })])
    const [only] = await collect(trending.pages({}))
    const url = `${BASE}/api/daily_papers?sort=trending&limit=100`
    expect(only).toMatchObject({ url, validator: { etag: '"1"' }, quota })
  })

  it('is nothing where the answer says nothing', async () => {
    const { trending } = huggingFace([page('2606.00001')])
    const [only] = await collect(trending.pages({}))
    expect([only && 'validator' in only, only && 'quota' in only]).toEqual([false, false])
  })
})

it('the daily feed is asked before the ranking', () => {
  const { source } = huggingFace([])
  expect([source.id, source.origins]).toEqual(['huggingface', ['https://huggingface.co/*']])
  expect(source.feeds.map(({ kind, id }) => [kind, id])).toEqual([
    ['daily', 'huggingface/daily'],
    ['ranking', 'huggingface/trending'],
  ])
})

describe('what the reader added', () => {
  const added = (...feeds: FeedChoice[]) => {
    const { source, asked } = huggingFace([page('2606.00001', `${BASE}/2`)], BASE, feeds)
    return { feeds: source.feeds.slice(2) as RankingFeed[], asked }
  }

  it.each([
    ['a week', 'huggingface/week', 'huggingface/week/2026-W25', 'week=2026-W25'],
    ['a month', 'huggingface/month', 'huggingface/month/2026-06', 'month=2026-06'],
    ['a submitter', 'huggingface/submitter/ada', 'huggingface/submitter/ada', 'submitter=ada'],
  ])('%s is one request for a hundred', async (_, chosen, id, query) => {
    const { feeds, asked } = added({ id: chosen, unread: 'none' })
    const [feed] = feeds
    expect(feed?.id).toBe(id)
    expect(feed && (await collect(feed.pages({}))).map(({ last }) => last)).toEqual([true])
    expect(asked()).toEqual([`${BASE}/api/daily_papers?${query}&limit=100`])
  })

  it.each([
    ['all', true],
    ['none', false],
  ] as const)('of a submitter counts as unread as the reader says: %s', (unread, followed) => {
    expect(added({ id: 'huggingface/submitter/ada', unread }).feeds[0]?.followed).toBe(followed)
  })

  it('of a week or a month never counts as unread: it is an order, not news', () => {
    const feeds = added({ id: 'huggingface/week', unread: 'all' }, { id: 'huggingface/month', unread: 'all' }).feeds
    expect(feeds.map(({ followed = false }) => followed)).toEqual([false, false])
  })

  it('need not be asked at each poll', () => {
    const choices = ['week', 'month', 'submitter/ada'].map((what) => ({
      id: `huggingface/${what}`,
      unread: 'none' as const,
    }))
    for (const feed of added(...choices).feeds) expect(feed.nextAt?.(NOW)).toBeGreaterThan(NOW + 30 * 60_000)
  })

  it("that is another source's is left to it", () => {
    expect(added({ id: 'arxiv/cs.LG', unread: 'all' }, { id: 'huggingface/else', unread: 'all' }).feeds).toEqual([])
  })
})

describe('one paper', () => {
  const answer = (body: unknown): JsonAnswer => ({ body, unchanged: false })

  it('is asked for by its id, and told without anything around it', async () => {
    const { source, asked } = huggingFace([answer({ ...item().paper, linkedModels: [] })])
    expect(await source.paper?.('2606.28322')).toMatchObject({ id: '2606.28322', title: 'A Title', upvotes: 7 })
    expect(asked()).toEqual([`${BASE}/api/papers/2606.28322`])
  })

  it('may be unknown, and one of the years when ids had a slash always is', async () => {
    const { source, getJson } = huggingFace([])
    getJson.mockRejectedValueOnce(new Failure('not-found', ''))
    expect(await source.paper?.('2606.28322')).toBeUndefined()
    expect(await source.paper?.('cs.CL/0601001')).toBeUndefined()
    expect(getJson).toHaveBeenCalledTimes(1)
  })

  it.each([[[]], [null], ['<html>'], [{ id: '2606.28322' }]])('is bad data when the answer is %j', async (body) => {
    await expect(huggingFace([answer(body)]).source.paper?.('2606.28322')).rejects.toMatchObject({ kind: 'bad-data' })
  })

  it('is searched for by its title, cut to what the server takes, and found wrapped or not', async () => {
    const { source, asked } = huggingFace([answer([item({ id: '2606.00001' }), item({ id: '2606.00002' }).paper])])
    const found = await source.search?.(`A & B ${'x'.repeat(300)}`, 10)
    expect(found?.map(({ id }) => id)).toEqual(['2606.00001', '2606.00002'])
    expect(asked()).toEqual([`${BASE}/api/papers/search?q=A+%26+B+${'x'.repeat(244)}&limit=10`])
  })
})
