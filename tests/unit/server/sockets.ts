import https from 'node:https'
import { afterEach } from 'vitest'
import type { Fault } from '../../server/faults.ts'
import { type FeedServer, startServer } from '../../server/server.ts'
import { feedOn, paper, WEDNESDAY } from './support.ts'

const running: FeedServer[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()))
})

/** A server for one test, closed after it. Its clock stands still on the Wednesday unless a feed is given. */
export async function serve(feed = feedOn()): Promise<FeedServer> {
  const server = await startServer({ feed })
  running.push(server)
  return server
}

/** Asks over HTTP. */
export function get(server: FeedServer, path = '/api/daily_papers', init: RequestInit = {}): Promise<Response> {
  return fetch(`http://127.0.0.1:${server.httpPort}${path}`, init)
}

/** Asks over HTTPS as a browser does whose huggingface.co is mapped to the server. */
export async function getTls(server: FeedServer, path = '/api/daily_papers') {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; link: string; body: string }>()
  const options = {
    host: '127.0.0.1',
    port: server.httpsPort,
    path,
    servername: 'huggingface.co',
    headers: { host: 'huggingface.co' },
    rejectUnauthorized: false,
    agent: false,
  }
  https
    .get(options, async (response) => {
      try {
        const body = (await response.toArray()).join('')
        resolve({ status: response.statusCode ?? 0, link: String(response.headers.link), body })
      } catch (error) {
        reject(error)
      }
    })
    .on('error', reject)
  return promise
}

export const DAY = '/api/daily_papers?date=2026-06-17'

/** A server whose day holds four papers, with a fault switched on. */
export async function faulty(fault: Fault | undefined): Promise<FeedServer> {
  const feed = feedOn(WEDNESDAY, { samples: [] })
  feed.setDay(
    '2026-06-17',
    [1, 2, 3, 4].map((number) => paper(number, { abstract: 'ü'.repeat(1000) })),
  )
  const server = await serve(feed)
  server.fault = fault
  return server
}
