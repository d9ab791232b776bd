import { Failure } from '@/utils/errors'
import { type FeedChoice, followedBy, MONTH, SUBMITTER, TRENDING, WEEK } from '@/utils/feed-choices'
import { type FeedDay, feedDayAt } from '@/utils/papers/feed-day'
import { originPattern } from '@/utils/papers/links'
import { monthOf, weekOf } from '@/utils/papers/period'
import { HOUR } from '@/utils/time'
import type { JsonAnswer } from '../http/http'
import type { CreateSource, Known, Page, RankingFeed } from '../source'
import { parseLinked } from './linked'
import { parseDailyPapers, parseFound, parsePaper } from './parse'

/** The most that one request may ask for; the default of 50 cuts busy days short. */
const LIMIT = 100
/** A day holds 50 papers at most; the trending order goes on without end. Pages. */
const MOST_PAGES = 5

/** What the search takes, characters. */
const LONGEST_QUERY = 250

/** How long an answer about a person, a week or a month is good enough, ms. */
const GOOD_FOR_MS = { submitter: HOUR, week: 3 * HOUR, month: 6 * HOUR }

/** Hugging Face Papers, at its own host or a mirror. `now` in ms. */
export const createHuggingFace: CreateSource = (http, { baseUrl, feeds }, now) => {
  async function* pages(
    query: Record<string, string>,
    known: Known,
    { day, mostPages = MOST_PAGES }: { day?: FeedDay; mostPages?: number } = {},
  ): AsyncIterable<Page> {
    let url: string | undefined =
      `${baseUrl}/api/daily_papers?${new URLSearchParams({ ...query, limit: String(LIMIT) })}`
    for (let count = 1; url; count++) {
      const answer: JsonAnswer = await http.getJson(url, known[url])
      const { unchanged, validator, quota } = answer
      const parsed = unchanged ? { papers: [], skipped: 0 } : parseDailyPapers(answer.body, day)
      const next: string | undefined = count < mostPages ? answer.next : undefined
      yield { ...parsed, unchanged, url, last: !next, ...(validator && { validator }), ...(quota && { quota }) }
      url = next
    }
  }

  const ranking = (id: string, query: Record<string, string>, mostPages = 1): RankingFeed => ({
    kind: 'ranking',
    id,
    pages: (known) => pages(query, known, { mostPages }),
  })

  function chosen({ id, unread }: FeedChoice): RankingFeed[] {
    const today = feedDayAt(now())
    const every = (kind: keyof typeof GOOD_FOR_MS) => ({ nextAt: (at: number) => at + GOOD_FOR_MS[kind] })
    // Each week and month is an order of its own: one that has just begun must not be followed by the one before it.
    if (id === WEEK) return [{ ...ranking(`${id}/${weekOf(today)}`, { week: weekOf(today) }), ...every('week') }]
    if (id === MONTH) return [{ ...ranking(`${id}/${monthOf(today)}`, { month: monthOf(today) }), ...every('month') }]
    if (!id.startsWith(SUBMITTER)) return []
    const submitter = id.slice(SUBMITTER.length)
    return [{ ...ranking(id, { submitter }), ...every('submitter'), followed: followedBy(unread) }]
  }

  return {
    id: 'huggingface',
    origins: [originPattern(baseUrl)],
    feeds: [
      {
        kind: 'daily',
        id: 'huggingface/daily',
        pages: (day, known) => pages({ date: day }, known, { day }),
      },
      ranking(TRENDING, { sort: 'trending' }, MOST_PAGES),
      ...feeds.flatMap(chosen),
    ],
    about: {
      linked: async (id) => parseLinked((await http.getJson(`${baseUrl}/api/arxiv/${id}/repos`)).body, baseUrl),
    },
    async paper(id) {
      // An id of before April 2007 would be a path of two parts, which is no address there.
      if (id.includes('/')) return undefined
      try {
        return parsePaper((await http.getJson(`${baseUrl}/api/papers/${id}`)).body)
      } catch (error) {
        if (error instanceof Failure && error.kind === 'not-found') return undefined
        throw error
      }
    },
    async search(words, most) {
      const query = new URLSearchParams({ q: words.slice(0, LONGEST_QUERY), limit: String(most) })
      return parseFound((await http.getJson(`${baseUrl}/api/papers/search?${query}`)).body)
    },
  }
}
