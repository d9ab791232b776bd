import { answer } from '../../server/api.ts'
import { createFeed, type Feed, type FeedOptions } from '../../server/feed.ts'
import type { Sample } from '../../server/samples/sample.ts'
import type { wireItem } from '../../server/wire.ts'

export type Item = ReturnType<typeof wireItem>

/** Noon in New York on Wednesday 17 June 2026. */
export const WEDNESDAY = Date.parse('2026-06-17T16:00:00Z')

/** A sample of which only what matters to a test is said. */
export function paper(number: number, fields: Partial<Sample> = {}): Sample {
  return {
    id: `2606.${number}`,
    title: `Paper ${number}`,
    abstract: 'An abstract.',
    authors: ['Ada Example'],
    publishedDaysBefore: 1,
    upvotes: 0,
    comments: 0,
    ...fields,
  }
}

/** A feed whose clock stands still on the Wednesday, unless told otherwise. */
export function feedOn(now: number | string = WEDNESDAY, options: Omit<FeedOptions, 'now'> = {}): Feed {
  const instant = typeof now === 'string' ? Date.parse(now) : now
  return createFeed({ now: () => instant, ...options })
}

/** Asks as `GET https://huggingface.co/api/daily_papers?…`, without sockets. */
export function askDaily(feed: Feed, query = '') {
  const { status, headers, body } = answer(feed, 'GET', new URL(`https://huggingface.co/api/daily_papers?${query}`))
  const value = JSON.parse(body)
  const items: Item[] = Array.isArray(value) ? value : []
  return { status, headers, items, ids: items.map((item) => item.paper.id), error: value.error as string | undefined }
}
