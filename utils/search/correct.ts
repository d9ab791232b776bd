import { denied, joined, type Query, type TextTerm } from '@/utils/query/query'
import { soughtBy } from '@/utils/query/sought-by'
import { runsFor, type Wanted } from './index/lookup'
import type { Shelf } from './index/shelf'
import { near } from './near'

/** Of shorter words any slip makes another word. */
const SHORTEST = 4
/** A word that no more papers have than this may be a slip of theirs, if so many times as many have another. */
const RARE = 2
const LIKELIER = 50

/**
 * The same query with each word that no paper has, or hardly one, replaced by those that it is but for one slip, where there
 * are any; the query itself where there was nothing to mend. `instead`: the words that were put in.
 */
export function correct(shelf: Shelf, query: Query): { query: Query; instead: string[] } {
  const instead = new Set<string>()
  const mended = mend(shelf, query, instead)
  return { query: mended, instead: [...instead] }
}

function mend(shelf: Shelf, query: Query, instead: Set<string>): Query {
  switch (query.kind) {
    case 'text':
      return query.in === 'list' ? query : mendText(shelf, query, instead)
    case 'not':
      return denied(mend(shelf, query.part, instead))
    case 'and':
    case 'or':
      return (
        joined(
          query.kind,
          query.parts.map((part) => mend(shelf, part, instead)),
        ) ?? query
      )
    default:
      return query
  }
}

function mendText(shelf: Shelf, term: TextTerm, instead: Set<string>): Query {
  const { words, prefix, exact } = soughtBy(term)
  const ways = words.map((word, at): string[] => {
    const wanted: Wanted = { ...word, exact, prefix: prefix && at === words.length - 1 }
    if (!/^[a-z]+$/.test(word.text) || word.text.length < SHORTEST) return [word.text]
    const count = countOf(shelf, wanted)
    const better = count > RARE ? [] : near(shelf, wanted, count * LIKELIER)
    for (const each of better) instead.add(each)
    return better.length > 0 && count === 0 ? better : [word.text, ...better]
  })
  if (ways.every((way, at) => way.length === 1 && way[0] === words[at]?.text)) return term
  // More than one slip in a row of words is mended by the likeliest words alone.
  const texts = ways.filter((way) => way.length > 1).length > 1 ? [ways.map(([first]) => first)] : product(ways)
  return (
    joined(
      'or',
      texts.map((text) => ({ ...term, text: text.join(' ') })),
    ) ?? term
  )
}

function product(ways: string[][]): string[][] {
  return ways.reduce<string[][]>((before, way) => before.flatMap((text) => way.map((word) => [...text, word])), [[]])
}

/** How often papers have a word. */
function countOf({ segments }: Shelf, word: Wanted): number {
  let count = 0
  for (const { segment } of segments) {
    for (const { from, to } of runsFor(segment, word)) count += to - from
  }
  return count
}
