import type { Entry } from '@/utils/library/entries'
import type { Database } from '@/utils/library/open'
import type { ArxivId } from '@/utils/papers/arxiv-id'
import type { FeedDay } from '@/utils/papers/feed-day'
import type { Problem } from '@/utils/query/problem'
import type { Query } from '@/utils/query/query'
import { readAsked } from './asked'
import { byIds, everything, type Known } from './candidates'
import { correct } from './correct'
import { find, isByWords } from './find'
import type { Shelf } from './index/shelf'
import { sift } from './sift'

/** A search that takes longer than this has gone back far enough, ms. */
const PATIENCE_MS = 20_000

export interface SearchDeps {
  database: () => Promise<Database>
  /** The index as far as it is made. */
  shelf: () => Promise<Shelf>
  today: () => FeedDay
  /** Ms, of any clock. */
  now: () => number
  /** What the list is called that is there from the start. */
  readLater: string
  /** What was read before; see `candidates.ts`. */
  known?: Known
}

export interface Found {
  entries: Entry[]
  /** What was looked for, with mistyped words mended; absent when there was nothing to look for. */
  query?: Query
  /** The words that mistyped ones were taken for. */
  instead: string[]
  /** What is wrong with how it was written. */
  problem?: Problem
  /** The index could not be read, and everything was looked through instead. */
  unindexed?: true
}

export interface Limits {
  /** Entries that are wanted. */
  most: number
  /** How long to look, ms. */
  within?: number
  /** Only these are of interest. */
  among?: ReadonlySet<ArxivId>
}

export type Search = ReturnType<typeof createSearch>

const NOTHING: Found = { entries: [], instead: [] }

/**
 * Searches what is stored, on this machine: by the index where words say what to look for, else through everything. A search
 * for something else ends the one under way, which then gives what it has found.
 */
export function createSearch({ database, shelf, today, now, readLater, known }: SearchDeps) {
  let latest = ''

  return async (typed: string, { most, within = PATIENCE_MS, among }: Limits): Promise<Found> => {
    latest = typed
    const asked = readAsked(typed)
    if (!asked) return NOTHING
    if ('problem' in asked) return { ...NOTHING, problem: asked.problem }
    const end = now() + within
    const isOver = () => latest !== typed || now() > end
    const options = { most, today: today(), readLater, isOver }
    const db = await database()
    if (asked.id) {
      const entries = await sift(db, { kind: 'and', parts: [] }, byIds(db, [asked.id], 1), options)
      return { entries, query: asked.query, instead: [] }
    }
    const index = await shelf().catch((error) => console.error('Offprint:', error))
    const { query, instead } = index ? correct(index, asked.query) : { query: asked.query, instead: [] }
    const ids = index && isByWords(query) ? find(index, query) : undefined
    const entries = await sift(db, query, ids ? byIds(db, of(ids, among), most, known) : everything(db), options)
    return {
      entries: among ? entries.filter(({ paper }) => among.has(paper.id)) : entries,
      query,
      instead,
      ...(!index && { unindexed: true }),
    }
  }
}

/** Those of some ids that are of interest. */
function* of(ids: Iterable<ArxivId>, among: Limits['among']): Generator<ArxivId> {
  for (const id of ids) if (!among || among.has(id)) yield id
}
