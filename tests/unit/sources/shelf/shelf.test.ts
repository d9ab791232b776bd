import { expect, it, vi } from 'vitest'
import { createHealthStore } from '@/utils/polling/health'
import { createPoller } from '@/utils/polling/poller'
import { createHttp } from '@/utils/sources/http/http'
import { createSources, SOURCES } from '@/utils/sources/registry'
import { memoryArea, openLibrary, WEDNESDAY } from '../../polling/support'
import { createShelf } from './shelf'

const settings = { baseUrl: 'https://huggingface.co', feeds: [] }
const json = (body: unknown) =>
  new Response(JSON.stringify(body), {
    headers: { 'content-type': 'application/json', etag: `"${JSON.stringify(body).length}"` },
  })

it('a third source is a folder and a line of the registry: its papers are stored, counted and announced', async () => {
  const shelf = [{ arxiv: '2606.00001', name: 'One' }]
  const fetch = vi.fn(async (url: RequestInfo | URL) => json(String(url).includes('shelf.example') ? shelf : []))
  const [now, pause] = [() => WEDNESDAY, async () => {}]
  const http = createHttp({ fetch, now, online: () => true, pause })
  const { intake, library, waiting } = openLibrary(now)
  const health = createHealthStore(memoryArea(), now)
  const allowed = vi.fn(async () => true)
  const sources = async () => createSources(http, settings, now, [...SOURCES, createShelf])
  const poller = createPoller({ intake, health, sources, allowed, now, pause })

  await poller.poll()
  expect(await library.tally()).toMatchObject({ unread: 1 })
  expect(await waiting()).toEqual([])
  shelf.push({ arxiv: '2606.00002', name: 'Two' })
  await poller.poll()
  expect(await waiting()).toEqual(['2606.00002'])
  expect(
    (await library.page({ kind: 'ranking', feed: 'shelf/newest' })).entries.map(({ paper }) => paper),
  ).toMatchObject([
    { id: '2606.00001', title: 'One', sources: ['shelf'] },
    { id: '2606.00002', title: 'Two', sources: ['shelf'] },
  ])
  expect(allowed).toHaveBeenCalledWith(['https://shelf.example/*'])
  expect(await health.read()).toMatchObject({ 'shelf/newest': { received: 2, succeededAt: WEDNESDAY } })
})
