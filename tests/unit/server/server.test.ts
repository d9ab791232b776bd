import { once } from 'node:events'
import net from 'node:net'
import { describe, expect, it } from 'vitest'
import { createFeed } from '../../server/feed.ts'
import { startServer } from '../../server/server.ts'
import { get, getTls, serve } from './sockets.ts'
import { WEDNESDAY } from './support.ts'

describe('the server', () => {
  it('speaks HTTP and links on the host and scheme that were asked', async () => {
    const server = await serve()
    const response = await get(server, '/api/daily_papers?limit=10')
    expect(response.status).toBe(200)
    expect(await response.json()).toHaveLength(10)
    const next = `http://127.0.0.1:${server.httpPort}/api/daily_papers?limit=10&p=1`
    expect(response.headers.get('link')).toBe(`<${next}>; rel="next"`)
  })

  it('speaks HTTPS as huggingface.co', async () => {
    const { status, link, body } = await getTls(await serve(), '/api/daily_papers?limit=10')
    expect([status, JSON.parse(body).length]).toEqual([200, 10])
    expect(link).toBe('<https://huggingface.co/api/daily_papers?limit=10&p=1>; rel="next"')
  })

  it('says about limits and caching what upstream says, and nothing for CORS', async () => {
    const { headers } = await get(await serve())
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(headers.get('ratelimit')).toBe('"api";r=499;t=300')
    expect(headers.get('ratelimit-policy')).toBe('"fixed window";"api";q=500;w=300')
    expect(headers.get('etag')).toMatch(/^W\/"/)
    expect(headers.get('date')).toBe(new Date(WEDNESDAY).toUTCString())
    for (const absent of ['cache-control', 'last-modified', 'access-control-allow-origin']) {
      expect(headers.get(absent)).toBeNull()
    }
  })

  it('answers 304 without a body while nothing has changed, and 200 when something has', async () => {
    const server = await serve()
    const first = await get(server)
    const headers = { 'If-None-Match': first.headers.get('etag') ?? '' }
    const again = await get(server, '/api/daily_papers', { headers })
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', headers['If-None-Match']])
    expect(again.headers.get('ratelimit')).toBe('"api";r=498;t=300')

    server.feed.change(server.feed.papersOf('2026-06-17')[0]?.id ?? '', { upvotes: 1000 })
    expect((await get(server, '/api/daily_papers', { headers })).status).toBe(200)
  })

  it('logs API requests in the order they arrived, and no others', async () => {
    const server = await serve()
    await get(server, '/api/daily_papers?date=2026-06-17&limit=100', { headers: { 'X-Test': 'yes' } })
    await get(server, '/papers/2611.90001')
    await get(server, '/api/nothing', { method: 'POST' })
    expect(server.requests).toMatchObject([
      {
        at: WEDNESDAY,
        method: 'GET',
        path: '/api/daily_papers',
        query: { date: '2026-06-17', limit: '100' },
        headers: { 'x-test': 'yes' },
      },
      { method: 'POST', path: '/api/nothing', query: {} },
    ])
  })
})

describe('a given port', () => {
  it('is that of HTTP, and HTTPS takes the one after it', async () => {
    // Whether a port and its neighbour are both free can only be tried.
    for (let tries = 0; tries < 20; tries += 1) {
      const port = await freePort()
      const server = await startServer({ port }).catch(() => undefined)
      if (!server) continue
      expect([server.httpPort, server.httpsPort]).toEqual([port, port + 1])
      return server.close()
    }
    expect.unreachable('no two neighbouring ports were free')
  })

  it('whose neighbour is taken is not kept', async () => {
    const other = await serve()
    const port = Math.min(other.httpPort, other.httpsPort) - 1
    await expect(startServer({ port })).rejects.toThrow('EADDRINUSE')
    await expect(connected(port)).rejects.toThrow('ECONNREFUSED')
  })
})

describe('the rate limit', () => {
  it('answers 429 past the quota until the window ends, pages excepted', async () => {
    let now = WEDNESDAY
    const server = await serve(createFeed({ now: () => now }))
    server.rateLimit = { quota: 2, windowSeconds: 60 }
    const statuses = async () => [(await get(server)).status, (await get(server)).status, (await get(server)).status]
    expect(await statuses()).toEqual([200, 200, 429])

    now += 20_000
    const refused = await get(server)
    expect([refused.status, refused.headers.get('ratelimit')]).toEqual([429, '"api";r=0;t=40'])
    expect(await refused.json()).toEqual({ error: 'Too many requests' })
    const [{ id } = { id: '' }] = server.feed.papersOf('2026-06-17')
    expect((await get(server, `/papers/${id}`)).status).toBe(200)

    now += 40_000
    expect(await statuses()).toEqual([200, 200, 429])
  })
})

describe('renewing', () => {
  it('leaves nothing of before but the ports', async () => {
    const server = await serve()
    server.fault = { kind: 'captcha', status: 403 }
    server.faultFor(() => true, { kind: 'html' })
    server.rateLimit = { quota: 1, windowSeconds: 300 }
    server.titles.set('https://example.org/', 'A page')
    await get(server)
    const { httpPort } = server

    server.renew(createFeed({ now: () => WEDNESDAY, samples: [] }))
    expect([server.requests, server.titles.size, server.httpPort]).toEqual([[], 0, httpPort])
    const answered = await get(server, '/api/daily_papers?date=2026-06-17')
    expect([answered.status, await answered.json()]).toEqual([200, []])
    expect(answered.headers.get('ratelimit')).toBe('"api";r=499;t=300')
  })

  it('cuts off who is waiting', async () => {
    const server = await serve()
    server.fault = { kind: 'slow-first-byte', ms: 60_000 }
    const waiting = get(server).catch(() => 'cut off')
    await expect.poll(() => server.requests.length).toBe(1)
    server.renew(createFeed())
    expect(await waiting).toBe('cut off')
  })
})

describe('closing', () => {
  it('ends connections that are waiting, answering or silent, and frees both ports', async () => {
    const server = await serve()
    await get(server)
    server.fault = { kind: 'slow-body', ms: 3_600_000 }
    const dripping = await get(server)
    server.fault = { kind: 'slow-first-byte', ms: 3_600_000 }
    const waiting = get(server)
    const silent = [await connected(server.httpPort), await connected(server.httpsPort)]
    const ended = silent.map((socket) => once(socket, 'close'))
    const failures = [expect(waiting).rejects.toThrow(), expect(dripping.text()).rejects.toThrow()]

    await server.close()
    await Promise.all([...failures, ...ended])
    for (const port of [server.httpPort, server.httpsPort]) {
      await expect(connected(port)).rejects.toThrow('ECONNREFUSED')
    }
  })

  it('may be asked for twice', async () => {
    const server = await serve()
    await server.close()
    await server.close()
  })
})

async function connected(port: number): Promise<net.Socket> {
  const socket = net.connect(port, '127.0.0.1')
  socket.on('error', () => {})
  await once(socket, 'connect')
  return socket
}

async function freePort(): Promise<number> {
  const server = await serve()
  await server.close()
  return server.httpPort
}
