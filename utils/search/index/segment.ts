import type { ArxivId } from '@/utils/papers/arxiv-id'
import { FIELD_BITS } from './fields'
import type { Indexed } from './terms'

/** A paper's number and its fields share 16 bits. */
export const MOST_PAPERS = 1 << (16 - FIELD_BITS)

/**
 * A part of the index: some papers, and for each of their terms where it stands. Packed, because as objects the index of
 * 20,000 papers would take more memory than everything else.
 */
export interface Segment {
  ids: ArxivId[]
  /** All terms in their order, one directly after the other. */
  text: string
  /** Where each term begins in `text`; one more than there are terms. */
  starts: Uint32Array
  /** Where the postings of each term begin; one more than there are terms. */
  offsets: Uint32Array
  /** A paper's number in `ids`, and below it the fields that have the term. */
  postings: Uint16Array
}

/** Packs what the index holds of up to `MOST_PAPERS` papers. */
export function pack(papers: Indexed[]): Segment {
  const byTerm = new Map<string, number[]>()
  for (const [number, { terms }] of papers.entries()) {
    for (const [term, fields] of terms) {
      const posting = (number << FIELD_BITS) | fields
      const before = byTerm.get(term)
      if (before) before.push(posting)
      else byTerm.set(term, [posting])
    }
  }
  return packTerms(
    papers.map(({ id }) => id),
    [...byTerm].sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

/** Packs terms in their order, each with its postings. */
export function packTerms(ids: ArxivId[], terms: [term: string, postings: number[]][]): Segment {
  const starts = new Uint32Array(terms.length + 1)
  const offsets = new Uint32Array(terms.length + 1)
  for (const [index, [term, postings]] of terms.entries()) {
    starts[index + 1] = (starts[index] ?? 0) + term.length
    offsets[index + 1] = (offsets[index] ?? 0) + postings.length
  }
  const packed = new Uint16Array(offsets[terms.length] ?? 0)
  for (const [index, [, postings]] of terms.entries()) packed.set(postings, offsets[index])
  return { ids, text: terms.map(([term]) => term).join(''), starts, offsets, postings: packed }
}

/** How many terms a segment has. */
export function countTerms({ starts }: Segment): number {
  return starts.length - 1
}

export function termAt({ text, starts }: Segment, index: number): string {
  return text.slice(starts[index], starts[index + 1])
}

export function postingsAt({ postings, offsets }: Segment, index: number): Uint16Array {
  return postings.subarray(offsets[index], offsets[index + 1])
}

/** The terms that begin with a text: from the first to before the last. */
export function termsWith(segment: Segment, beginning: string): [from: number, to: number] {
  return [firstFrom(segment, beginning), firstFrom(segment, `${beginning}\u{10ffff}`)]
}

/** The index of the first term that is not before a text. */
function firstFrom(segment: Segment, text: string): number {
  let [low, high] = [0, countTerms(segment)]
  while (low < high) {
    const middle = (low + high) >> 1
    if (termAt(segment, middle) < text) low = middle + 1
    else high = middle
  }
  return low
}
