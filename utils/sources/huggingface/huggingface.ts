import type { FeedDay } from '@/utils/papers/feed-day'
import { originPattern } from '@/utils/papers/links'
import type { Http } from '../http/http'
import type { Page, Source } from '../source'
import { parseDailyPapers } from './parse'

/** The most that one request may ask for; the default of 50 cuts busy days short. */
const LIMIT = 100
/** A day holds 50 papers at most; the trending order goes on without end. Pages. */
const MOST_PAGES = 5

/** Hugging Face Papers, at `base` (its own host or a mirror, without a slash at the end). */
export function createHuggingFace(http: Http, base: string): Source {
  async function* pages(query: Record<string, string>, day?: FeedDay, signal?: AbortSignal): AsyncIterable<Page> {
    let url: string | undefined = `${base}/api/daily_papers?${new URLSearchParams({ ...query, limit: String(LIMIT) })}`
    for (let page = 1; url; page++) {
      const { body, next }: { body: unknown; next?: string } = await http.getJson(url, signal)
      url = page < MOST_PAGES ? next : undefined
      yield { ...parseDailyPapers(body, day), last: !url }
    }
  }

  return {
    id: 'huggingface',
    origin: originPattern(base),
    feeds: [
      { kind: 'daily', id: 'huggingface/daily', pages: (day, signal) => pages({ date: day }, day, signal) },
      {
        kind: 'ranking',
        id: 'huggingface/trending',
        pages: (signal) => pages({ sort: 'trending' }, undefined, signal),
      },
    ],
  }
}
