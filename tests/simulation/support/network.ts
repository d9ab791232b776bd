import { feedDayAt, isWeekend } from '@/utils/papers/feed-day'
import { DAY, HOUR, MINUTE, SECOND } from '@/utils/time'
import type { Trouble } from './faults'
import type { Random } from './random'
import type { Upstream, UpstreamPaper } from './upstream'

const WINDOW_MS = 5 * MINUTE
const ALLOWED = 500

interface NetworkDeps {
  upstream: Upstream
  clock: { now: number }
  random: Random
  trouble: (at: number) => Trouble | undefined
  /** Whether the server answers 304 to an ETag that it knows: unconfirmed, so some years it does not. */
  conditional: boolean
}

/** A request that reached the server, or would have. */
export interface Asked {
  at: number
  /** The feed day, or `trending`. */
  what: string
  fault?: Trouble['fault']
}

/** The way to Hugging Face and the server there, with what is wrong at the time. Each answer takes a moment of the clock. */
export function createNetwork({ upstream, clock, random, trouble, conditional }: NetworkDeps) {
  const asked: Asked[] = []
  let window = { start: 0, count: 0 }

  function allowance(): Record<string, string> {
    const start = Math.floor(clock.now / WINDOW_MS) * WINDOW_MS
    window = window.start === start ? { start, count: window.count + 1 } : { start, count: 1 }
    const seconds = Math.ceil((start + WINDOW_MS - clock.now) / SECOND)
    return { ratelimit: `"api";r=${Math.max(0, ALLOWED - window.count)};t=${seconds}` }
  }

  const fetch: typeof globalThis.fetch = async (input, init) => {
    const query = new URL(String(input)).searchParams
    const day = query.get('date')
    const at = clock.now
    const { fault, to } = trouble(at) ?? { to: at }
    asked.push({ at, what: day ?? 'trending', ...(fault && { fault }) })
    clock.now += random.whole(80, 900)
    const seconds = Math.ceil((to - at) / SECOND)
    const html = { 'content-type': 'text/html' }
    if (fault === 'unreachable' || fault === 'offline') throw new TypeError('Failed to fetch')
    if (fault === '429 with RateLimit') {
      return new Response('{}', { status: 429, headers: { ratelimit: `"api";r=0;t=${Math.min(seconds, 300)}` } })
    }
    if (fault === '429 with Retry-After') {
      return new Response('{}', { status: 429, headers: { 'retry-after': String(Math.min(seconds, 3600)) } })
    }
    if (fault === '429 that does not say') return new Response('{}', { status: 429 })
    if (fault === '500') return new Response('oops', { status: 500 })
    if (fault === 'captcha') return new Response('<html>', { status: random.pick([403, 405]), headers: html })
    if (day && day > feedDayAt(at)) return new Response('{"error":"Invalid date"}', { status: 400 })

    let papers = day ? upstream.dayAt(day, at) : upstream.trendingAt(at)
    if (fault === 'empty weekday' && day) papers = []
    // A list is partial early in its day, never once the day has closed.
    if (fault === 'partial day' && day === feedDayAt(at)) papers = papers.slice(0, random.whole(1, 4))
    const body = JSON.stringify(papers.map((paper) => toItem(paper, at, upstream)))
    if (fault === 'truncated') return new Response(body.slice(0, body.length / 2), { headers: allowance() })
    const etag = `W/"${hash(body)}"`
    const known = new Headers(init?.headers).get('if-none-match')
    if (conditional && known === etag) return new Response(null, { status: 304, headers: allowance() })
    return new Response(body, { headers: { 'content-type': 'application/json', etag, ...allowance() } })
  }

  return { asked, fetch, online: () => trouble(clock.now)?.fault !== 'offline' }
}

/** An item as the server writes it: some fields come late, some come and go. */
function toItem(paper: UpstreamPaper, at: number, upstream: Upstream) {
  const { id, listings, bornAt, repositoryAt, phase } = paper
  const { day } = listings.findLast(({ from }) => from <= at) ?? { day: feedDayAt(at) }
  const summary = (at + phase) % (5 * DAY) < 3 * DAY
  const publishedAt = new Date(bornAt - 2 * DAY).toISOString()
  return {
    paper: {
      id,
      title: `Paper ${id}`,
      summary: `What is told in paper ${id}.`,
      publishedAt,
      upvotes: upstream.upvotes(paper, at),
      authors: [{ _id: '1', name: 'Ada Example', hidden: false }],
      submittedOnDailyAt: `${day}T00:00:00.000Z`,
      ...(repositoryAt <= at && { githubRepo: `https://github.com/example/${id}` }),
      ...(repositoryAt + 6 * HOUR <= at && { githubStars: Math.floor(paper.popularity / 3) }),
      ...(summary && { ai_summary: 'In short.' }),
    },
    title: `Paper ${id}`,
    numComments: isWeekend(day) ? 1 : 0,
    publishedAt,
  }
}

/** FNV-1a: enough to tell one answer from another. */
export function hash(text: string): string {
  let bits = 0x811c9dc5
  for (let index = 0; index < text.length; index++) bits = Math.imul(bits ^ text.charCodeAt(index), 0x01000193)
  return (bits >>> 0).toString(36)
}
