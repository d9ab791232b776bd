import { addDays, type FeedDay, isWeekend } from '@/utils/papers/feed-day'
import { SECOND } from '@/utils/time'
import { answerArxiv } from '../../server/arxiv'
import { type Announcement, createArxiv } from '../../server/arxiv-papers'
import { hash } from './network'

/** A paper in an answer of Hugging Face: its id, its upvotes, and its feed day where that is not the one asked for. */
type Told = [id: string, upvotes: number, day?: FeedDay]

/** What stands there from an instant (ms) on: pages of each list, by feed day, `trending`, `week` or `month`. */
export interface Edition {
  from: number
  lists: Record<string, Told[][]>
}

interface Stock {
  editions: Edition[]
  /** arXiv's lists, by day. */
  announced: Record<FeedDay, [id: string, action?: Announcement['action']][]>
}

interface Answer {
  body: string
  etag: string
  link?: string
}

/**
 * A Hugging Face and an arXiv that change only when a test says so, with pages that are as small as a test likes. They
 * are made once for all browsers.
 */
export function createShelf({ editions, announced }: Stock) {
  let now = 0
  const arxiv = createArxiv({ now: () => now })
  for (const [day, list] of Object.entries(announced)) {
    const announcements = list.map(([id, action = 'new' as const]) => ({
      // The day before, or on Monday the Friday before: what comes at a weekend would be in Tuesday's list.
      sample: { ...sample(id), publishedDaysBefore: isWeekend(addDays(day, -1)) ? 3 : 1 },
      action,
      categories: ['cs.LG'],
    }))
    arxiv.announce(announcements, day)
  }
  const answers = new Map<string, Answer>()

  function answer(url: URL): Answer {
    const edition = editions.findLast(({ from }) => from <= now)
    const key = `${edition?.from} ${url}`
    const known = answers.get(key)
    if (known) return known
    const made = url.hostname === 'huggingface.co' ? page(url, edition?.lists ?? {}) : answerArxiv(arxiv, 'GET', url)
    const told = { ...made, etag: `"${hash(made.body)}"` }
    answers.set(key, told)
    return told
  }

  /** The way there, by a clock: each answer takes a second. `conditional`: an ETag that is known is answered by a 304. */
  return function way(clock: { now: number }, conditional: boolean) {
    const fetch: typeof globalThis.fetch = async (input, init) => {
      clock.now += SECOND
      now = clock.now
      const { body, etag, link } = answer(new URL(String(input)))
      const headers = { etag, ...(link && { link: `<${link}>; rel="next"` }) }
      const known = new Headers(init?.headers).get('if-none-match')
      if (conditional && known === etag) return new Response(null, { status: 304, headers })
      return new Response(body, { headers })
    }
    return { fetch, online: () => true }
  }
}

function page(url: URL, lists: Edition['lists']): { body: string; link?: string } {
  const { date, week, month, p = '0' } = Object.fromEntries(url.searchParams)
  const pages = lists[date ?? (week ? 'week' : month ? 'month' : 'trending')] ?? [[]]
  const next = new URL(url)
  next.searchParams.set('p', String(Number(p) + 1))
  const body = JSON.stringify(pages[Number(p)]?.map(([id, upvotes, day = date ?? '']) => toItem(id, upvotes, day)))
  return { body, ...(Number(p) < pages.length - 1 && { link: next.href }) }
}

function sample(id: string) {
  const [title, abstract] = [`Paper ${id}`, `What is told in paper ${id}.`]
  return { id, title, abstract, authors: ['Ada Example'], upvotes: 0, comments: 0 }
}

function toItem(id: string, upvotes: number, day: FeedDay) {
  const { title, abstract, authors } = sample(id)
  const publishedAt = `${day}T12:00:00.000Z`
  return {
    paper: {
      id,
      title,
      summary: abstract,
      authors: authors.map((name) => ({ name })),
      publishedAt,
      upvotes,
      submittedOnDailyAt: `${day}T00:00:00.000Z`,
    },
    title,
    numComments: 0,
    publishedAt,
  }
}
