import http from 'node:http'
import https from 'node:https'
import { isApiRequest } from './api.ts'
import { isArxivRequest } from './arxiv.ts'
import { type Arxiv, createArxiv } from './arxiv-papers.ts'
import { certificate } from './certificate.ts'
import { deliver } from './delivery.ts'
import { createFaultRules } from './fault-rules.ts'
import type { Fault } from './faults.ts'
import { createFeed, type Feed } from './feed.ts'
import { handle } from './handle.ts'
import { closeAll, cutOff, listenAll } from './listeners.ts'
import { createMeter, HUGGING_FACE_LIMIT, type RateLimit } from './ratelimit.ts'
import { problem } from './reply.ts'
import { sitePage, type Titles } from './sites.ts'

export interface LoggedRequest {
  /** ms, by the feed's clock. */
  at: number
  method: string
  host: string
  path: string
  query: Record<string, string>
  headers: http.IncomingHttpHeaders
}

export interface FeedServer {
  feed: Feed
  arxiv: Arxiv
  httpPort: number
  httpsPort: number
  /** API requests in the order they arrived. A test may empty it: `requests.length = 0`. */
  requests: LoggedRequest[]
  /** Pages of other sites, by address: what a reader has open. */
  titles: Titles
  /** For every API request; undefined switches off. */
  fault: Fault | undefined
  /**
   * For matching API requests, before `fault`. What is said last counts: undefined takes back what was said before
   * about the requests it matches.
   */
  faultFor(match: (url: URL) => boolean, fault: Fault | undefined): void
  /** Counted for real, in fixed windows: past the quota, 429. May be assigned at any time. */
  rateLimit: RateLimit
  /** Everything as at its start, with another feed, at the same ports. Whoever is connected is cut off. */
  renew(feed: Feed): void
  /** Ends open connections too; resolves when both servers are closed. */
  close(): Promise<void>
}

/** Serves a feed on 127.0.0.1. HTTP takes `port` and HTTPS the one after it; without `port` both are free ones. */
export async function startServer(options: { feed?: Feed; port?: number } = {}): Promise<FeedServer> {
  const { feed = createFeed(), port = 0 } = options
  let rules = createFaultRules()
  let meter = createMeter()

  function serve(scheme: 'http' | 'https', request: http.IncomingMessage, response: http.ServerResponse): void {
    const { method = 'GET', headers } = request
    const { feed, arxiv } = server
    const gone = new AbortController()
    response.on('close', () => gone.abort())
    response.setHeader('Date', new Date(feed.now()).toUTCString())
    const url = URL.parse(`${scheme}://${headers.host}${request.url}`)
    if (!url) {
      void deliver(response, { reply: problem(400, 'Bad request') }, gone.signal)
      return
    }
    if (isApiRequest(url) || isArxivRequest(url)) {
      const query = Object.fromEntries(url.searchParams)
      server.requests.push({ at: feed.now(), method, host: url.hostname, path: url.pathname, query, headers })
    }
    const page = sitePage(server.titles, url)
    if (page) {
      void deliver(response, { reply: page }, gone.signal)
      return
    }
    const faultOf = (asked: URL) => rules.for(asked) ?? server.fault
    const state = { feed, arxiv, rateLimit: server.rateLimit, faultOf, count: meter.count }
    Promise.try(() => deliver(response, handle(state, { method, url, headers }), gone.signal)).catch((error) => {
      if (gone.signal.aborted) return
      // A mistake in a test's own `mangle` or `match`, or in here: never to be taken for an answer of the feed.
      console.error(error)
      response.destroy()
    })
  }

  const servers = [
    http.createServer((request, response) => serve('http', request, response)),
    https.createServer(await certificate(), (request, response) => serve('https', request, response)),
  ]
  const server: FeedServer = {
    ...blank(feed),
    httpPort: 0,
    httpsPort: 0,
    faultFor: (match, fault) => rules.add(match, fault),
    renew(another) {
      cutOff(servers)
      rules = createFaultRules()
      meter = createMeter()
      Object.assign(server, blank(another))
    },
    close: () => closeAll(servers),
  }
  const [httpPort = 0, httpsPort = 0] = await listenAll(servers, port)
  return Object.assign(server, { httpPort, httpsPort })
}

/** What a server knows before anybody has asked or told it anything. */
function blank(feed: Feed) {
  return {
    feed,
    arxiv: createArxiv({ now: feed.now }),
    requests: [],
    titles: new Map(),
    fault: undefined,
    rateLimit: { ...HUGGING_FACE_LIMIT },
  } satisfies Partial<FeedServer>
}
