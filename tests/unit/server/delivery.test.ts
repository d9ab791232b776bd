import { describe, expect, it, vi } from 'vitest'
import { DAY, faulty, get, getTls } from './sockets.ts'

describe('what happens on the way', () => {
  it('truncated: whole for HTTP, JSON cut in the middle', async () => {
    const response = await get(await faulty({ kind: 'truncated' }), DAY)
    const body = await response.arrayBuffer()
    expect(response.headers.get('content-length')).toBe(String(body.byteLength))
    expect(body.byteLength).toBeGreaterThan(1000)
    expect(() => JSON.parse(new TextDecoder().decode(body))).toThrow(SyntaxError)
  })

  it('reset: status 200, some bytes, then the connection breaks', async () => {
    const response = await get(await faulty({ kind: 'reset' }), DAY)
    expect(response.status).toBe(200)
    const reader = response.body?.getReader()
    expect((await reader?.read())?.value?.length).toBeGreaterThan(0)
    await expect(
      (async () => {
        while (!(await reader?.read())?.done);
      })(),
    ).rejects.toThrow('terminated')
  })

  it('reset over HTTPS', async () => {
    await expect(getTls(await faulty({ kind: 'reset' }), DAY)).rejects.toThrow('aborted')
  })

  it('slow first byte: not even headers before its time', async () => {
    const server = await faulty({ kind: 'slow-first-byte', ms: 60 })
    const start = performance.now()
    await get(server, DAY)
    expect(performance.now() - start).toBeGreaterThan(50)
  })

  it('slow body: in many pieces over its time', async () => {
    const server = await faulty({ kind: 'slow-body', ms: 200 })
    const start = performance.now()
    const response = await get(server, DAY)
    let pieces = 0
    for await (const _ of response.body ?? []) pieces += 1
    expect(performance.now() - start).toBeGreaterThan(150)
    expect(pieces).toBeGreaterThan(3)
  })

  it.each([[2], [3], [10_000], [5_000_000]])('huge: valid JSON of exactly %d bytes, unannounced', async (bytes) => {
    const response = await get(await faulty({ kind: 'huge', bytes }), DAY)
    expect(response.headers.get('content-length')).toBeNull()
    const body = await response.bytes()
    expect(body.length).toBe(bytes)
    expect(Array.isArray(JSON.parse(new TextDecoder().decode(body)))).toBe(true)
  })

  it('huge: ends when the client has had enough', async () => {
    const server = await faulty({ kind: 'huge', bytes: 10_000_000_000 })
    const enough = new AbortController()
    const response = await get(server, DAY, { signal: enough.signal })
    await response.body?.getReader().read()
    enough.abort()
    await server.close()
  })

  it('a change that throws breaks the connection and is printed, so that it is not taken for an answer', async () => {
    const printed = vi.spyOn(console, 'error').mockImplementation(() => {})
    const mistake = new Error('a mistake in a test')
    const server = await faulty({
      kind: 'mangle',
      change: () => {
        throw mistake
      },
    })
    await expect(get(server, DAY)).rejects.toThrow('fetch failed')
    expect(printed).toHaveBeenCalledWith(mistake)
    printed.mockRestore()
  })
})
