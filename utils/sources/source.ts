import type { FeedDay } from '@/utils/papers/feed-day'
import type { Paper } from '@/utils/papers/paper'
import type { Validator } from './http/http'
import type { Quota } from './http/quota'

/** One page of an answer: the papers that could be read, and how many items could not. */
export interface Page {
  papers: Paper[]
  /** Items that were left out because they lack or garble what a paper must have. */
  skipped: number
  /** Whether this is the last page of the answer. */
  last: boolean
  /** The server said that nothing changed since the known answer: there are no papers to read, and none are gone. */
  unchanged: boolean
  /** The address it came from, and what to ask it with next time, once the papers are stored. */
  url: string
  validator?: Validator
  /** What is left of the server's allowance. */
  quota?: Quota
}

/** Validators by address: what earlier answers were known by. */
export type Known = Record<string, Validator>

/** A feed that lists papers by feed day; what it brings for the first time is unread. */
export interface DailyFeed {
  kind: 'daily'
  id: string
  /** Throws a Failure. */
  pages(day: FeedDay, known: Known, signal?: AbortSignal): AsyncIterable<Page>
}

/** A feed that is an order over papers old and new; what only it brings is not unread. */
export interface RankingFeed {
  kind: 'ranking'
  id: string
  /** Papers on a page that is not the last. */
  pageSize: number
  /** Throws a Failure. */
  pages(known: Known, signal?: AbortSignal): AsyncIterable<Page>
}

export type Feed = DailyFeed | RankingFeed

/** A place papers come from. Its feeds are asked in the order given. */
export interface Source {
  id: string
  /** The match pattern of the host that must be allowed before it can be asked. */
  origin: string
  feeds: Feed[]
}
