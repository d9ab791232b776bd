import type { Problem } from '@/utils/query/problem'
import type { Query } from '@/utils/query/query'

/** What is known of the search in front. */
export interface Sought {
  /** What was looked for, with mistyped words mended. */
  query?: Query
  /** The words that mistyped ones were taken for. */
  instead: string[]
  /** What is wrong with how it was written. */
  problem?: Problem
  /** While the index is being made: how much of the library is in it, papers. */
  indexing?: { indexed: number; papers: number }
  /** The index could not be read, and everything was looked through instead. */
  unindexed?: true
}
