import type { Place, Query, TextTerm } from './query'
import { soughtBy } from './sought-by'
import { find } from './words/find'
import { words } from './words/words'

/** A stretch of a text. */
export interface Range {
  start: number
  end: number
}

/**
 * Where a text has what a query asks for, in order and without overlaps: in a title, an author's name, an organisation, or
 * (no place) an abstract. What the query forbids is never marked.
 */
export function highlights(query: Query, text: string, place?: Place): Range[] {
  const terms = termsOf(query).filter((term) => term.in === place || (!term.in && place === 'title'))
  if (terms.length === 0) return []
  const said = words(text)
  const ranges = terms.flatMap((term) =>
    Array.from(find(said, soughtBy(term)), ([first, last]) => ({
      start: said[first]?.start ?? 0,
      end: said[last]?.end ?? 0,
    })),
  )
  return merged(ranges)
}

/** The terms that speak for a paper. */
function termsOf(query: Query): TextTerm[] {
  if (query.kind === 'text') return [query]
  return query.kind === 'and' || query.kind === 'or' ? query.parts.flatMap(termsOf) : []
}

function merged(ranges: Range[]): Range[] {
  const whole: Range[] = []
  for (const { start, end } of ranges.sort((a, b) => a.start - b.start)) {
    const last = whole.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else whole.push({ start, end })
  }
  return whole
}
