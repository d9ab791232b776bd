import type { Paper } from '@/utils/papers/paper'
import type { Sighting, StoredPaper } from './records'

/** Enough to draw the way of a paper through its first days; the earliest sightings give way. */
const MOST_SIGHTINGS = 60

/**
 * What is stored after a source told of a paper at the instant `at` (ms). What it did not tell stays: fields come and
 * go upstream from poll to poll. Returns `stored` itself when nothing changed, so that nothing needs writing.
 */
export function mergePaper(stored: StoredPaper | undefined, told: Paper, at: number): StoredPaper {
  if (!stored) return { ...told, sightings: [[at, told.upvotes]] }
  // No authors is nobody's word: it is an answer that does not say.
  const authors = told.authors.length > 0 ? told.authors : stored.authors
  const merged: StoredPaper = { ...stored, ...told, authors, sightings: sight(stored.sightings, told.upvotes, at) }
  if (stored.code && told.code && stored.code.url === told.code.url) merged.code = { ...stored.code, ...told.code }
  if (stored.ai && told.ai) merged.ai = { ...stored.ai, ...told.ai }
  return same(stored, merged) ? stored : merged
}

function sight(sightings: Sighting[], upvotes: number, at: number): Sighting[] {
  if (sightings.at(-1)?.[1] === upvotes) return sightings
  return [...sightings, [at, upvotes] satisfies Sighting].slice(-MOST_SIGHTINGS)
}

/** Deep equality of plain data. */
function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false
  const left = Object.entries(a)
  return (
    left.length === Object.keys(b).length &&
    left.every(([key, value]) => same(value, (b as Record<string, unknown>)[key]))
  )
}
