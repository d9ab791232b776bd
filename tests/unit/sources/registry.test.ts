import { expect, it, vi } from 'vitest'
import { createSources } from '@/utils/sources/registry'

const http = { getJson: vi.fn() }

it.each([
  ['https://huggingface.co', 'https://huggingface.co/*'],
  ['https://mirror.example/hf', 'https://mirror.example/*'],
])('with %s as base address the sources ask %s', (baseUrl, origin) => {
  expect(createSources(http, { baseUrl }).map((source) => [source.id, source.origin])).toEqual([
    ['huggingface', origin],
  ])
})

it('no two sources and no two feeds share an id, and a feed is named after its source', () => {
  const sources = createSources(http, { baseUrl: 'https://huggingface.co' })
  const feeds = sources.flatMap((source) => source.feeds.map(({ id }) => ({ id, source: source.id })))
  expect(new Set(feeds.map(({ id }) => id)).size).toBe(feeds.length)
  for (const { id, source } of feeds) expect(id.startsWith(`${source}/`)).toBe(true)
})
