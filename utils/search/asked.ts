import { type ArxivId, parseArxivId } from '@/utils/papers/arxiv-id'
import { parseQuery } from '@/utils/query/parse'
import type { Problem } from '@/utils/query/problem'
import type { Query } from '@/utils/query/query'

/** What a reader asks for, or what is wrong with how they wrote it. */
export type Asked = { query: Query; id?: ArxivId } | { problem: Problem }

/** What is yet to be typed, of what was begun. */
const ENDS = { 'unclosed-quote': '"', 'unclosed-group': ')' } as const

/** What is wrong where nothing was typed yet inside of what was begun. */
const NOT_YET: (Problem['kind'] | undefined)[] = ['no-words', 'no-value', 'empty-group']

/** Nobody has more of them open. */
const MOST_OPEN = 8

/**
 * Reads what was typed so far; undefined when there is nothing in it to look for. Its last word may go on, and quotation
 * marks and brackets at its end may still be open.
 */
export function readAsked(typed: string): Asked | undefined {
  const id = parseArxivId(typed)
  if (id) return { query: { kind: 'text', text: id }, id }
  const first = parseQuery(typed)
  let [parsed, text] = [first, typed]
  for (let closed = 0; !parsed.ok && closed < MOST_OPEN; closed++) {
    const end = ENDS[parsed.problems[0]?.kind as keyof typeof ENDS]
    if (!end) break
    text += end
    parsed = parseQuery(text)
  }
  if (!parsed.ok) {
    const [problem] = first.ok ? [] : first.problems
    const begun = text !== typed && NOT_YET.includes(parsed.problems[0]?.kind)
    return !problem || problem.kind === 'empty' || begun ? undefined : { problem }
  }
  return { query: /[\p{L}\p{N}\p{M}]$/u.test(typed) ? goingOn(parsed.query) : parsed.query }
}

/** The same query, whose last word may go on; not one that is forbidden, which would take away more than was said. */
function goingOn(query: Query): Query {
  if (query.kind === 'text') return { ...query, prefix: true }
  if (query.kind !== 'and' && query.kind !== 'or') return query
  return { ...query, parts: query.parts.map((part, at) => (at === query.parts.length - 1 ? goingOn(part) : part)) }
}
