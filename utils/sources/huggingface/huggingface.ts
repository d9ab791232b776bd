import type { FeedDay } from '@/utils/papers/feed-day'
import { originPattern } from '@/utils/papers/links'
import type { Http, JsonAnswer } from '../http/http'
import type { Known, Page, Source } from '../source'
import { parseDailyPapers } from './parse'

/** The most that one request may ask for; the default of 50 cuts busy days short. */
const LIMIT = 100
/** A day holds 50 papers at most; the trending order goes on without end. Pages. */
const MOST_PAGES = 5

/** Hugging Face Papers, at `base` (its own host or a mirror, without a slash at the end). */
export function createHuggingFace(http: Http, base: string): Source {
  async function* pages(
    query: Record<string, string>,
    known: Known,
    day?: FeedDay,
    signal?: AbortSignal,
  ): AsyncIterable<Page> {
    let url: string | undefined = `${base}/api/daily_papers?${new URLSearchParams({ ...query, limit: String(LIMIT) })}`
    for (let count = 1; url; count++) {
      const answer: JsonAnswer = await http.getJson(url, known[url], signal)
      const { unchanged, validator, quota } = answer
      const parsed = unchanged ? { papers: [], skipped: 0 } : parseDailyPapers(answer.body, day)
      const next: string | undefined = count < MOST_PAGES ? answer.next : undefined
      yield { ...parsed, unchanged, url, last: !next, ...(validator && { validator }), ...(quota && { quota }) }
      url = next
    }
  }

  return {
    id: 'huggingface',
    origin: originPattern(base),
    feeds: [
      {
        kind: 'daily',
        id: 'huggingface/daily',
        pages: (day, known, signal) => pages({ date: day }, known, day, signal),
      },
      {
        kind: 'ranking',
        id: 'huggingface/trending',
        pageSize: LIMIT,
        pages: (known, signal) => pages({ sort: 'trending' }, known, undefined, signal),
      },
    ],
  }
}
