import { expect, it, vi } from 'vitest'
import { createPaperSources, createSources, SOURCES } from '@/utils/sources/registry'

const http = { getJson: vi.fn(), getXml: vi.fn() }
const now = () => Date.parse('2026-06-17T16:00:00Z')
const HUGGING_FACE = { baseUrl: 'https://huggingface.co', feeds: [] }
const CHOSEN = ['arxiv/cs.LG', 'arxiv/stat.ML', 'huggingface/week', 'huggingface/month', 'huggingface/submitter/ada']

it.each([
  ['https://huggingface.co', 'https://huggingface.co/*'],
  ['https://mirror.example/hf', 'https://mirror.example/*'],
])('with %s as base address, and nothing chosen, the sources ask %s alone', (baseUrl, origin) => {
  const sources = createSources(http, { baseUrl, feeds: [] }, now)
  expect(sources.map(({ id, origins }) => [id, origins])).toEqual([['huggingface', [origin]]])
})

it('no two sources and no two feeds share an id, and a feed is named after its source', () => {
  const settings = { ...HUGGING_FACE, feeds: CHOSEN.map((id) => ({ id, unread: 'none' as const })) }
  const sources = createSources(http, settings, now)
  expect(sources).toHaveLength(SOURCES.length)
  const feeds = sources.flatMap((source) => source.feeds.map(({ id }) => ({ id, source: source.id })))
  expect(feeds).toHaveLength(2 + CHOSEN.length)
  expect(new Set(feeds.map(({ id }) => id)).size).toBe(feeds.length)
  for (const { id, source } of feeds) expect(id.startsWith(`${source}/`)).toBe(true)
})

it('all can be asked for one paper, whether or not anything of theirs is followed; Hugging Face first', () => {
  expect(createPaperSources(http, HUGGING_FACE, now).map(({ id }) => id)).toEqual(['huggingface', 'arxiv'])
})
