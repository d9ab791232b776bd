import type { FailureInfo } from '@/utils/errors'

/** How one feed is doing. */
export interface FeedReport {
  id: string
  succeededAt?: number
  /** When it will be asked next, ms. */
  nextAt?: number
  failure?: FailureInfo
  /** Requests that the server still allows in its present window. */
  quotaLeft?: number
  /** Items of the last answer that were no papers. */
  skipped: number
}

/** A source with its feeds. */
export interface SourceReport {
  id: string
  feeds: FeedReport[]
  /** How many stored papers it told of; absent until they were counted. */
  papers?: number
}

/** How polling and storage are doing. */
export interface Report {
  sources: SourceReport[]
  papers: number
  saves: number
  /** Space taken, bytes, as far as the browser tells. */
  bytes?: number
  /** Whether the browser promised not to make room by deleting it. */
  persistent: boolean
}
