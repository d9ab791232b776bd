import type { ArxivId } from '@/utils/papers/arxiv-id'
import type { FeedRecord, StoredValidator } from './records'

/** What an answer is known by, under its address. */
export interface Answer {
  url: string
  validator: StoredValidator
}

/** A ranking is kept to this many papers. */
const MOST_RANKED = 500
/** Of what the answer did not reach, so many stay behind it: a short answer shortens little, and the past does not pile up. */
const MOST_BEHIND = 100
/** As many answers as one poll with its look back at earlier days asks for, and some. */
const MOST_VALIDATORS = 24

/** A feed's record after a batch of it: the record itself when that told nothing new. */
export function learn(feed: FeedRecord, told: { order?: ArxivId[]; answer?: Answer }): FeedRecord {
  const order = rank(feed.order, told.order)
  const validators = withAnswer(feed.validators, told.answer)
  if (order === feed.order && validators === feed.validators) return feed
  return { ...feed, ...(order && { order }), ...(validators && { validators }) }
}

/** What the answer did not reach keeps its place behind what it did: a short answer shortens nothing. */
function rank(before: ArxivId[] | undefined, told: ArxivId[] | undefined): ArxivId[] | undefined {
  if (!told?.length) return before
  const top = new Set(told)
  const order = [...top, ...(before ?? []).filter((id) => !top.has(id)).slice(0, MOST_BEHIND)].slice(0, MOST_RANKED)
  return order.join() === before?.join() ? before : order
}

function withAnswer(before: FeedRecord['validators'], answer: Answer | undefined): FeedRecord['validators'] {
  if (!answer || before?.[answer.url]?.etag === answer.validator.etag) return before
  const { [answer.url]: _, ...others } = before ?? {}
  return Object.fromEntries([...Object.entries(others), [answer.url, answer.validator]].slice(-MOST_VALIDATORS))
}
