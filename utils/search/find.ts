import type { ArxivId } from '@/utils/papers/arxiv-id'
import type { Place, Query, TextTerm } from '@/utils/query/query'
import { soughtBy } from '@/utils/query/sought-by'
import { ANYWHERE, AUTHOR, LABEL, NOTE, TITLE } from './index/fields'
import type { Shelf, Shelved } from './index/shelf'
import { createLookUp, type LookUp, type Scores } from './look-up'
import { spellings } from './spellings'

const FIELDS: Partial<Record<Place, number>> = { title: TITLE, author: AUTHOR, org: LABEL, note: NOTE }

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
export function* find(shelf: Shelf, query: Query): Generator<ArxivId> {
  const lookUp = createLookUp(shelf)
  // Score and age in one number: numbers are sorted many times faster than pairs of them.
  const step = 2 ** Math.ceil(Math.log2(shelf.ids.length + 1))
  const ranked = new Float64Array(shelf.ids.length)
  let count = 0
  for (const shelved of shelf.segments) {
    const scores = scoresOf(query, shelved, lookUp)
    for (let number = 0; number < (scores?.length ?? 0); number++) {
      const [score, age] = [scores?.[number] ?? -1, shelved.ages[number] ?? -1]
      if (score >= 0 && age >= 0) ranked[count++] = Math.round(score * 256) * step + age
    }
  }
  const best = ranked.subarray(0, count).sort()
  // Of tens of thousands, hardly more than the first few are ever asked for.
  for (let at = count - 1; at >= 0; at--) yield shelf.ids[(best[at] ?? 0) % step] ?? ''
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
  const ways = spellings(soughtBy(term)).flatMap((words) => {
    const found: Scores[] = []
    for (const word of words) {
      const scores = lookUp(word, fields, shelved)
      // Most ways are of words that nobody wrote: what else is in them need not be looked for.
      if (!scores) return []
      found.push(scores)
    }
    return all(found) ?? []
  })
  return any(ways) ?? new Float32Array(shelved.ages.length).fill(-1)
}

function all(parts: Scores[]): Scores | undefined {
  return combined(parts, (a, b) => (a < 0 || b < 0 ? -1 : a + b))
}

function any(parts: Scores[]): Scores | undefined {
  return combined(parts, Math.max)
}

/** The first of them is changed. */
function combined([first, ...others]: Scores[], combine: (a: number, b: number) => number): Scores | undefined {
  for (const other of others) {
    if (!first) break
    for (let number = 0; number < first.length; number++) {
      first[number] = combine(first[number] ?? -1, other[number] ?? -1)
    }
  }
  return first
}
