import { lex, type Token } from './lex'
import type { Problem } from './problem'
import { denied, joined, type Query } from './query'

/** Where a query is used: a topic is asked of papers as they come, and knows nothing of what the reader does with them. */
export type Scope = 'topic' | 'search'

export type Parsed = { ok: true; query: Query } | { ok: false; problems: Problem[] }

/** Longer is a text that was pasted by mistake, and deeper is nobody's thought. */
const LONGEST = 2000
const DEEPEST = 32

/**
 * Reads a query. NOT (or `-`) takes what comes next, AND (or nothing between) binds more closely than OR. Problems are in
 * the order of the text. Never throws.
 */
export function parseQuery(text: string, scope: Scope = 'search'): Parsed {
  if (text.length > LONGEST) return { ok: false, problems: [{ kind: 'too-long', start: LONGEST, end: text.length }] }
  const { tokens, problems } = lex(text, scope)
  if (tokens.length === 0 && problems.length === 0) problems.push({ kind: 'empty', start: 0, end: text.length })
  // What a token should have been is not known where one is wrong, so what is around it is not judged.
  const query = problems.length === 0 ? createParser(tokens, problems).parse() : undefined
  if (query && problems.length === 0) return { ok: true, query }
  return { ok: false, problems: problems.sort((a, b) => a.start - b.start) }
}

function createParser(tokens: Token[], problems: Problem[]) {
  let at = 0
  const wrong = (kind: Problem['kind'], { start, end }: Token) => {
    problems.push({ kind, start, end })
    return undefined
  }
  const isNext = (kind: Token['kind']) => tokens[at]?.kind === kind

  function parse(): Query | undefined {
    const parts: Query[] = []
    while (at < tokens.length) {
      parts.push(...(parseOr(0) ?? []))
      const left = tokens[at]
      if (left?.kind === 'close') wrong('unopened-group', left)
      at++
    }
    return joined('and', parts)
  }

  function parseOr(depth: number): Query[] | undefined {
    const parts = parseAnd(depth)
    const either = [joined('and', parts)]
    while (isNext('or')) {
      const operator = tokens[at++] as Token
      const next = joined('and', parseAnd(depth))
      if (!next || !either.at(-1)) wrong('lone-operator', operator)
      either.push(next)
    }
    const all = joined(
      'or',
      either.filter((part) => part !== undefined),
    )
    return all && [all]
  }

  function parseAnd(depth: number): Query[] {
    const parts: Query[] = []
    while (at < tokens.length && !isNext('or') && !isNext('close')) {
      if (isNext('and')) {
        const operator = tokens[at++] as Token
        const next = tokens[at]
        const isLast = !next || next.kind === 'or' || next.kind === 'close' || next.kind === 'and'
        if (parts.length === 0 || isLast) wrong('lone-operator', operator)
      } else {
        const part = parseNot(depth)
        if (part) parts.push(part)
      }
    }
    return parts
  }

  function parseNot(depth: number): Query | undefined {
    let negative = false
    let operator: Token | undefined
    for (; isNext('not'); at++) {
      operator = tokens[at]
      negative = !negative
    }
    const token = tokens[at]
    if (token?.kind !== 'term' && token?.kind !== 'open') return operator && wrong('lone-operator', operator)
    const part = token.kind === 'term' ? token.term : undefined
    at++
    const said = part ?? parseGroup(token, depth + 1)
    return said && (negative ? denied(said) : said)
  }

  function parseGroup(open: Token, depth: number): Query | undefined {
    if (depth > DEEPEST) {
      at = tokens.length
      return wrong('too-deep', open)
    }
    const before = problems.length
    const inside = parseOr(depth)?.[0]
    const close = tokens[at]
    if (close?.kind !== 'close') return problems.length === before ? wrong('unclosed-group', open) : undefined
    at++
    return inside ?? (problems.length === before ? wrong('empty-group', { ...open, end: close.end }) : undefined)
  }

  return { parse }
}
