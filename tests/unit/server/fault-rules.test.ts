import { describe, expect, it } from 'vitest'
import type { Fault } from '../../server/faults.ts'
import type { FeedServer } from '../../server/server.ts'
import { DAY, faulty, get, getTls } from './sockets.ts'

describe('which requests', () => {
  const statuses = async (server: FeedServer) => [
    (await get(server, DAY)).status,
    (await get(server, '/api/papers/2606.1')).status,
    (await get(server, '/papers/2606.1')).status,
  ]
  const daily = (url: URL) => url.pathname === '/api/daily_papers'
  const failing: Fault = { kind: 'status', status: 500 }
  const blocked: Fault = { kind: 'captcha', status: 403 }

  it('fault: all of the API, until switched off; pages never', async () => {
    const server = await faulty(failing)
    expect(await statuses(server)).toEqual([500, 500, 200])
    server.fault = undefined
    expect(await statuses(server)).toEqual([200, 200, 200])
  })

  it('faultFor: those that match, before fault, until taken back', async () => {
    const server = await faulty(failing)
    server.faultFor(daily, blocked)
    expect(await statuses(server)).toEqual([403, 500, 200])
    server.faultFor((url) => daily(url), undefined)
    expect(await statuses(server)).toEqual([500, 500, 200])
  })

  it('faultFor: matches the address the client asked for', async () => {
    const server = await faulty(undefined)
    server.faultFor((url) => url.protocol === 'https:' && url.host === 'huggingface.co', blocked)
    expect([(await getTls(server, DAY)).status, (await get(server, DAY)).status]).toEqual([403, 200])
  })

  it('are counted and logged all the same', async () => {
    const server = await faulty(failing)
    server.rateLimit.quota = 1
    expect((await get(server, DAY)).status).toBe(500)
    server.fault = undefined
    expect((await get(server, DAY)).status).toBe(429)
    expect(server.requests).toHaveLength(2)
  })
})
