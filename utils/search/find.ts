import type { ArxivId } from '@/utils/papers/arxiv-id'
import type { Place, Query, TextTerm } from '@/utils/query/query'
import { soughtBy } from '@/utils/query/sought-by'
import { ANYWHERE, AUTHOR, FIELD_BITS, LABEL, NOTE, TITLE, WEIGHTS } from './index/fields'
import { termsFor, type Wanted } from './index/lookup'
import { postingsAt } from './index/segment'
import type { Shelf, Shelved } from './index/shelf'
import { spellings } from './spellings'

const FIELDS: Partial<Record<Place, number>> = { title: TITLE, author: AUTHOR, org: LABEL, note: NOTE }

/** What a word that goes on counts for, of what it counts for whole. */
const GOES_ON = 0.7

/** By the papers' numbers in a segment: how much speaks for each; -1 for what is not found. */
type Scores = Float32Array

/** Whether words say which papers a query may find; they do not in `is:unread`, or in `maps OR is:unread`. */
export function isByWords(query: Query): boolean {
  if (query.kind === 'and') return query.parts.some(isByWords)
  if (query.kind === 'or') return query.parts.every(isByWords)
  return query.kind === 'not' ? isOneWord(query.part) : query.kind === 'text' && query.in !== 'list'
}

/** Only of a word that stands alone is it certain here which papers have it, and so which have not. */
function isOneWord(query: Query): query is TextTerm {
  return query.kind === 'text' && !query.in && soughtBy(query).words.length === 1
}

/**
 * The papers that may be what a query asks for which is by words: best first, and the newer first among equals. What words
 * alone cannot tell, such as whether they stand in a row, is for the caller to see.
 */
export function find(shelf: Shelf, query: Query): ArxivId[] {
  const lookUp = createLookUp(shelf)
  // Score and age in one number: numbers are sorted many times faster than pairs of them.
  const step = 2 ** Math.ceil(Math.log2(shelf.ids.length + 1))
  const ranked = new Float64Array(shelf.ids.length)
  let count = 0
  for (const shelved of shelf.segments) {
    const scores = scoresOf(query, shelved, lookUp) ?? []
    for (const [number, score] of scores.entries()) {
      const age = shelved.ages[number] ?? -1
      if (score >= 0 && age >= 0) ranked[count++] = Math.round(score * 256) * step + age
    }
  }
  const best = ranked.subarray(0, count).sort().reverse()
  return Array.from(best, (rank) => shelf.ids[rank % step] ?? '')
}

/** Undefined where words have no say. */
function scoresOf(query: Query, shelved: Shelved, lookUp: LookUp): Scores | undefined {
  if (!isByWords(query)) return undefined
  switch (query.kind) {
    case 'text':
      return textScores(query, shelved, lookUp)
    case 'not':
      return isOneWord(query.part)
        ? textScores(query.part, shelved, lookUp).map((score) => (score < 0 ? 0 : -1))
        : undefined
    case 'and':
      return all(query.parts.flatMap((part) => scoresOf(part, shelved, lookUp) ?? []))
    case 'or':
      return any(query.parts.flatMap((part) => scoresOf(part, shelved, lookUp) ?? []))
    default:
      return undefined
  }
}

/** Of each way in which words may be spelled, all of them must be there. */
function textScores(term: TextTerm, shelved: Shelved, lookUp: LookUp): Scores {
  const fields = (term.in && FIELDS[term.in]) ?? ANYWHERE
  const ways = spellings(soughtBy(term)).map((words) => all(words.map((word) => lookUp(word, fields, shelved))))
  return any(ways.flatMap((way) => way ?? [])) ?? new Float32Array(shelved.ages.length).fill(-1)
}

function all(parts: Scores[]): Scores | undefined {
  return combined(parts, (a, b) => (a < 0 || b < 0 ? -1 : a + b))
}

function any(parts: Scores[]): Scores | undefined {
  return combined(parts, Math.max)
}

function combined([first, ...others]: Scores[], combine: (a: number, b: number) => number): Scores | undefined {
  for (const other of others) {
    if (first) for (const [number, score] of other.entries()) first[number] = combine(first[number] ?? -1, score)
  }
  return first
}

type LookUp = (word: Wanted, fields: number, shelved: Shelved) => Scores

/** Looks words up; how rare a word is in all of the index says how much it counts. */
function createLookUp({ segments, ids }: Shelf): LookUp {
  const known = new Map<string, { terms: Map<Shelved, number[]>; rarity: number }>()

  const look = (word: Wanted) => {
    const key = `${word.text} ${word.prefix} ${word.exact}`
    const before = known.get(key)
    if (before) return before
    const terms = new Map(segments.map((shelved) => [shelved, [...termsFor(shelved.segment, word)]]))
    let count = 0
    for (const [{ segment }, indices] of terms) {
      for (const index of indices) count += postingsAt(segment, index).length
    }
    const found = { terms, rarity: Math.log(1 + ids.length / (1 + count)) }
    known.set(key, found)
    return found
  }

  return (word, fields, shelved) => {
    const { terms, rarity } = look(word)
    const { segment, ages } = shelved
    const scores = new Float32Array(ages.length).fill(-1)
    for (const index of terms.get(shelved) ?? []) {
      const length = (segment.starts[index + 1] ?? 0) - (segment.starts[index] ?? 0)
      const share = rarity * (word.prefix && length > word.text.length ? GOES_ON : 1)
      for (const posting of postingsAt(segment, index)) {
        const said = posting & fields
        const number = posting >> FIELD_BITS
        if (said) scores[number] = Math.max(scores[number] ?? -1, share * (WEIGHTS[said] ?? 0))
      }
    }
    return scores
  }
}
