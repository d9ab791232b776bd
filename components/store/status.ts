import type { FailureInfo } from '@/utils/errors'

/** How polling is doing, as far as a reader cares. */
export interface Status {
  /** Absent until it was read, which comes after the first paint: nothing is said of it before. */
  known?: true
  /** What keeps papers from coming; absent while all is well. */
  failure?: FailureInfo & { feed: string }
  /** When everything was last fetched with success, ms; absent before the first time. */
  checkedAt?: number
  /** When the next poll is due, ms. */
  nextAt?: number
  /** What came back from the mirror after the browser had lost the database; until the reader has taken note. */
  restored?: { saves: number; marks: number; lists: number }
  /** Items that the last answers held and that were no papers. */
  skipped: number
}
