import type { Entry } from '@/utils/library/entries'
import type { Database } from '@/utils/library/open'
import { parseQuery } from './query'
import { scan } from './scan'

/** A search that takes longer than this has gone back far enough, ms. */
const PATIENCE_MS = 20_000

/**
 * Searches what is stored, one scan at a time: another query aborts the scan under way and begins once that has ended, so
 * a fast hand starts no more work than can be read. An aborted scan gives what it found, or nothing.
 */
export function createSearch(database: () => Promise<Database>) {
  let current: { typed: string; stop: AbortController } | undefined
  let last: Promise<unknown> = Promise.resolve()

  return (typed: string, most: number, within: number = PATIENCE_MS): Promise<Entry[]> => {
    if (current?.typed !== typed) {
      current?.stop.abort()
      current = { typed, stop: new AbortController() }
    }
    const { signal } = current.stop
    const query = parseQuery(typed)
    const found = last.then(async () =>
      query && !signal.aborted ? scan(await database(), query, { most, signal, within }) : [],
    )
    last = found.catch(() => {})
    return found
  }
}

export type Search = ReturnType<typeof createSearch>
