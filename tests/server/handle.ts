import type { IncomingHttpHeaders } from 'node:http'
import { answer, isApiRequest } from './api.ts'
import { answerArxiv, isArxivRequest } from './arxiv.ts'
import type { Arxiv } from './arxiv-papers.ts'
import { conditional, withEtag } from './etag.ts'
import { disturb, type Fault } from './faults.ts'
import type { Feed } from './feed.ts'
import { limitHeaders, type RateLimit, type Standing } from './ratelimit.ts'
import { problem, type Reply } from './reply.ts'

export interface FeedRequest {
  method: string
  url: URL
  headers: IncomingHttpHeaders
}

export interface State {
  feed: Feed
  arxiv: Arxiv
  rateLimit: RateLimit
  /** The fault switched on for a request, if any. */
  faultOf: (url: URL) => Fault | undefined
  /** Counts an API request against the limit. */
  count: (now: number, limit: RateLimit) => Standing
}

/** What goes out, and the fault that still is to be done to it on the way. */
export interface Outcome {
  reply: Reply
  fault?: Fault | undefined
}

/** These are done to a body, so a 304 would let the client off. */
const NEEDS_BODY: ReadonlySet<Fault['kind']> = new Set(['truncated', 'reset', 'slow-body', 'huge'])

/** A request's whole way through the house: counted, answered, disturbed, and spared its body when the client has it. */
export function handle(state: State, request: FeedRequest): Outcome {
  return isArxivRequest(request.url) ? handleArxiv(state, request) : handleHuggingFace(state, request)
}

/** arXiv counts nobody's requests in headers: whoever asks too often gets a 429 or a page of HTML. */
function handleArxiv({ arxiv, faultOf }: State, { method, url, headers }: FeedRequest): Outcome {
  const fault = faultOf(url)
  const answered = answerArxiv(arxiv, method, url)
  const reply = withEtag(fault ? disturb(answered, fault, { now: arxiv.now(), limits: {} }) : answered)
  return NEEDS_BODY.has(fault?.kind ?? 'status')
    ? { reply, fault }
    : { reply: conditional(reply, headers['if-none-match']), fault }
}

function handleHuggingFace({ feed, rateLimit, faultOf, count }: State, { method, url, headers }: FeedRequest): Outcome {
  if (!isApiRequest(url)) return { reply: answer(feed, method, url) }

  const now = feed.now()
  const standing = count(now, rateLimit)
  const limits = limitHeaders(standing, rateLimit)
  const fault = faultOf(url)
  if (standing.over && !fault) return { reply: withHeaders(problem(429, 'Too many requests'), limits) }

  const answered = withHeaders(answer(feed, method, url), limits)
  const reply = withEtag(fault ? disturb(answered, fault, { now, limits }) : answered)
  if (fault && NEEDS_BODY.has(fault.kind)) return { reply, fault }
  return { reply: conditional(reply, headers['if-none-match']), fault }
}

function withHeaders(reply: Reply, headers: Record<string, string>): Reply {
  return { ...reply, headers: { ...reply.headers, ...headers } }
}
