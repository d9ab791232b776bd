import type { ArxivId } from '@/utils/papers/arxiv-id'
import { type FeedDay, feedDayAt } from '@/utils/papers/feed-day'
import type { Paper } from '@/utils/papers/paper'
import type { Gathered } from './gather'
import { isUnread } from './is-unread'
import { type Matcher, withMatch } from './matching'
import { mergePaper, type Telling } from './merge'
import type { FeedRecord, ReadMark, StoredPaper } from './records'

/** On what terms a feed's papers come in. */
export interface Terms extends Telling {
  /** Whether what the feed brings for the first time is unread; `topics`: what matches a topic. */
  followed: boolean | 'topics'
  /** Of a followed feed: what is of an earlier feed day was there before anybody followed it, and is not unread. */
  since?: FeedDay
  /** Newer versions: those of papers that are not stored are left alone. */
  revisions?: boolean
}

/** What becomes of a paper that is told of. */
export interface Outcome {
  from?: StoredPaper | undefined
  to?: StoredPaper
  mark?: ReadMark | undefined
  arrives?: boolean
  /** To be announced. */
  news?: boolean
  gathered?: Gathered
}

/** A paper as it is told of, and what is here of it. */
export interface Told {
  told: Paper
  stored: StoredPaper | undefined
  mark: ReadMark | undefined
}

/** What a paper that is told of comes to; nothing is written yet. */
export function takeIn({ told, stored, mark }: Told, terms: Terms, feed: FeedRecord, matcher: Matcher): Outcome {
  const { followed, since = '', revisions, at } = terms
  if (revisions && !stored) return {}
  const merged = mergePaper(stored, told, terms)
  const match = matcher.match(merged)
  let paper = withMatch(merged, match)
  // Views order unread papers by day.
  const feedDay = paper.feedDay ?? feedDayAt(at)
  const isFollowed = followed === 'topics' ? match.topics.length > 0 : followed
  const first = isFollowed && paper.arrivedAt === undefined && feedDay >= since
  if (first) paper = { ...paper, feedDay, arrivedAt: at }
  const arrives = first && isUnread({ paper, mark })
  // Once: what the reader takes out of a list again is of that topic already, or has arrived before.
  const lists = match.lists.filter(
    ({ topic }) =>
      (first && !mark) || (isFollowed && stored?.arrivedAt !== undefined && !stored.topics?.includes(topic)),
  )
  return {
    from: stored,
    to: paper,
    mark,
    arrives,
    // The first sync is silent: a feed that was never whole announces nothing.
    news: arrives && feed.syncedAt !== undefined,
    ...(lists.length > 0 && { gathered: { id: told.id, lists } }),
  }
}

/** The id of a paper that says something else than before, or had not been there. */
export function reworded({ from, to }: Outcome): ArxivId[] {
  return to && to !== from && (!from || textsOf(from) !== textsOf(to)) ? [to.id] : []
}

/** What a search looks for in a paper. */
function textsOf({ title, abstract, authors, organization, ai }: StoredPaper): string {
  return JSON.stringify([title, abstract, authors, organization, ai?.keywords])
}
