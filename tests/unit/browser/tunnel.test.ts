import { once } from 'node:events'
import { request } from 'node:http'
import type { Socket } from 'node:net'
import { connect } from 'node:tls'
import { afterEach, expect, it } from 'vitest'
import { openTunnel } from '../../browser/tunnel.ts'
import { createFeed } from '../../server/feed.ts'
import { startServer } from '../../server/server.ts'

const open: (() => Promise<void>)[] = []

afterEach(async () => {
  while (open.length > 0) await open.pop()?.()
})

/** Asks the tunnel for a way to `authority`. Resolves with its answer's status and the connection. */
async function ask(authority: string): Promise<[status: number | undefined, socket: Socket]> {
  const server = await startServer({ feed: createFeed() })
  open.push(server.close)
  const tunnel = await openTunnel(server)
  open.push(tunnel.close)
  const asked = request({ port: tunnel.port, host: '127.0.0.1', method: 'CONNECT', path: authority })
  asked.end()
  const [{ statusCode }, socket] = await once(asked, 'connect')
  return [statusCode, socket]
}

it('the tunnel leads to the feed at Hugging Face’s name', async () => {
  const [status, socket] = await ask('huggingface.co:443')
  expect(status).toBe(200)
  const secure = connect({ socket, servername: 'huggingface.co', rejectUnauthorized: false })
  secure.write('GET /api/daily_papers HTTP/1.1\r\nHost: huggingface.co\r\n\r\n')
  const [answer] = await once(secure, 'data')
  expect(String(answer)).toMatch(/^HTTP\/1\.1 200 OK/)
  secure.destroy()
})

it.each([['example.com:443'], ['huggingface.co:80'], ['127.0.0.1:443']])(
  'the tunnel leads nowhere at %s',
  async (to) => {
    const [status] = await ask(to)
    expect(status).toBe(403)
  },
)
