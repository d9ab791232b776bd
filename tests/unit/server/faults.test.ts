import { describe, expect, it } from 'vitest'
import type { Fault } from '../../server/faults.ts'
import { DAY, faulty, get } from './sockets.ts'
import type { Item } from './support.ts'

describe('what is answered', () => {
  const rateLimited = (how: Extract<Fault, { kind: 'rate-limited' }>['how']): Fault => {
    return { kind: 'rate-limited', how, seconds: 90 }
  }
  it.each<[string, Fault, number, Record<string, string | null>, string]>([
    ['a status', { kind: 'status', status: 500 }, 500, { ratelimit: null }, '{"error":"Internal Server Error"}'],
    [
      'a status with a body and headers of the test',
      { kind: 'status', status: 503, headers: { 'Retry-After': '5' }, body: 'down', contentType: 'text/plain' },
      503,
      { 'retry-after': '5', 'content-type': 'text/plain' },
      'down',
    ],
    [
      '429 with the RateLimit header',
      rateLimited('ratelimit-header'),
      429,
      { ratelimit: '"api";r=0;t=90', 'retry-after': null },
      'Too many requests',
    ],
    [
      '429 with Retry-After in seconds',
      rateLimited('retry-after-seconds'),
      429,
      { ratelimit: null, 'retry-after': '90' },
      'Too many requests',
    ],
    [
      '429 with Retry-After as a date',
      rateLimited('retry-after-date'),
      429,
      { ratelimit: null, 'retry-after': 'Wed, 17 Jun 2026 16:01:30 GMT' },
      'Too many requests',
    ],
    ['429 with nothing', rateLimited('bare'), 429, { ratelimit: null, 'retry-after': null }, 'Too many requests'],
    ['a captcha', { kind: 'captcha', status: 405 }, 405, { 'content-type': 'text/html; charset=utf-8' }, 'Human'],
    ['HTML', { kind: 'html' }, 200, { 'content-type': 'text/html; charset=utf-8' }, '<h1>'],
    [
      'the wrong shape',
      { kind: 'shape', body: { papers: [] } },
      200,
      { ratelimit: '"api";r=499;t=300' },
      '{"papers":[]}',
    ],
    ['an empty array', { kind: 'empty' }, 200, { link: null }, '[]'],
    [
      'a redirect',
      { kind: 'redirect', to: 'https://elsewhere.example/' },
      302,
      { location: 'https://elsewhere.example/' },
      '',
    ],
  ])('%s', async (_, fault, status, headers, body) => {
    const response = await get(await faulty(fault), DAY, { redirect: 'manual' })
    expect(response.status).toBe(status)
    for (const [name, value] of Object.entries(headers)) expect(response.headers.get(name)).toBe(value)
    expect(await response.text()).toContain(body)
  })

  it('only the first items, and no word of a next page', async () => {
    const server = await faulty({ kind: 'partial', count: 2 })
    const response = await get(server, `${DAY}&limit=3`)
    expect(await idsOf(response)).toEqual(['2606.1', '2606.2'])
    expect(response.headers.get('link')).toBeNull()
  })

  it('the items as the test changes them', async () => {
    const server = await faulty({ kind: 'mangle', change: (items) => [null, ...items.slice(3)] })
    expect(await (await get(server, DAY)).json()).toEqual([null, expect.objectContaining({ title: 'Paper 4' })])
  })

  it('a single paper as the test changes it', async () => {
    const server = await faulty({ kind: 'mangle', change: () => [{ id: 7 }] })
    expect(await (await get(server, '/api/papers/2606.1')).json()).toEqual({ id: 7 })
  })

  it('never 304 for a body that a fault has changed', async () => {
    const server = await faulty(undefined)
    const headers = { 'If-None-Match': (await get(server, DAY)).headers.get('etag') ?? '' }
    expect((await get(server, DAY, { headers })).status).toBe(304)
    for (const fault of [{ kind: 'empty' }, { kind: 'truncated' }, { kind: 'slow-body', ms: 1 }] satisfies Fault[]) {
      server.fault = fault
      expect((await get(server, DAY, { headers })).status).toBe(200)
    }
  })
})

async function idsOf(response: Response): Promise<string[]> {
  const items = (await response.json()) as Item[]
  return items.map((item) => item.paper.id)
}
