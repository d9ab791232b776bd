import type { ArxivId } from '@/utils/papers/arxiv-id'
import { ANYWHERE, FIELD_BITS } from './fields'
import { countTerms, packTerms, postingsAt, type Segment, termAt } from './segment'

/**
 * One segment out of several, the oldest first: of a paper that is in more than one, the newest holds, and what is not
 * `kept` is left out.
 */
export function join(segments: Segment[], kept: (id: ArxivId) => boolean): Segment {
  const ids: ArxivId[] = []
  const seen = new Set<ArxivId>()
  const terms = new Map<string, number[]>()
  for (const segment of segments.toReversed()) {
    const numbers = segment.ids.map((id) => {
      if (seen.has(id) || !kept(id)) return -1
      seen.add(id)
      return ids.push(id) - 1
    })
    for (let index = 0; index < countTerms(segment); index++) {
      const postings: number[] = []
      for (const posting of postingsAt(segment, index)) {
        const number = numbers[posting >> FIELD_BITS] ?? -1
        if (number >= 0) postings.push((number << FIELD_BITS) | (posting & ANYWHERE))
      }
      if (postings.length === 0) continue
      const term = termAt(segment, index)
      const before = terms.get(term)
      if (before) for (const posting of postings) before.push(posting)
      else terms.set(term, postings)
    }
  }
  return packTerms(
    ids,
    [...terms].sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}
