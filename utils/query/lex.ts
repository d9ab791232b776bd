import { FIELDS, readText } from './fields'
import type { Problem } from './problem'
import type { Query } from './query'

export type Token = { start: number; end: number } & (
  | { kind: 'open' | 'close' | 'and' | 'or' | 'not' }
  | { kind: 'term'; term: Query }
)

const QUOTED = /["“”„＂]([^"“”„＂]*)(["“”„＂]?)/y
const BARE = /[^\s()（）"“”„＂]+/y
const FIELD = /([A-Za-z]+)[:：](?!\/\/)/y
const MINUS = /[-−–]+(?=[^\s-])/y
const GROUPS = new Map([
  ['(', 'open'],
  ['（', 'open'],
  [')', 'close'],
  ['）', 'close'],
] as const)
const OPERATORS = new Map([
  ['AND', 'and'],
  ['OR', 'or'],
  ['NOT', 'not'],
] as const)

/** The tokens of a query and what is wrong with them. Signs that are no words are nothing, as in `vision & language`. */
export function lex(text: string, scope: 'topic' | 'search'): { tokens: Token[]; problems: Problem[] } {
  const tokens: Token[] = []
  const problems: Problem[] = []
  let at = 0

  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match) at = pattern.lastIndex
    return match
  }
  const note = (start: number, read: Query | Problem['kind'] | undefined) => {
    if (typeof read === 'string') problems.push({ kind: read, start, end: at })
    else if (read) tokens.push({ kind: 'term', term: read, start, end: at })
  }
  /** What stands in quotation marks, or as far as the next space. */
  const value = (start: number): string | undefined => {
    const quoted = take(QUOTED)
    if (quoted && !quoted[2]) note(start, 'unclosed-quote')
    else if (quoted) return quoted[1]
    else return take(BARE)?.[0] ?? ''
    return undefined
  }
  const field = (start: number, name: string) => {
    const known = FIELDS.get(name.toLowerCase())
    const said = value(start)
    if (said === undefined) return
    if (known?.searchOnly && scope === 'topic') note(start, 'search-only')
    else if (known) note(start, said ? known.read(said) : 'no-value')
    // A title may have a colon after a word; nothing but a field has one before a word.
    else note(start, said ? 'unknown-field' : readText(name))
  }

  while (at < text.length) {
    const start = at
    const group = GROUPS.get(text[at] as '(')
    if (/\s/.test(text[at] ?? '')) at++
    else if (group) tokens.push({ kind: group, start, end: ++at })
    else if (take(MINUS)) tokens.push({ kind: 'not', start, end: at })
    else {
      const name = take(FIELD)?.[1]
      const quoted = /["“”„＂]/.test(text[at] ?? '')
      if (name) field(start, name)
      else {
        const said = value(start)
        const operator = quoted ? undefined : OPERATORS.get(said as 'AND')
        if (operator) tokens.push({ kind: operator, start, end: at })
        else if (said !== undefined) note(start, readText(said) ?? (quoted ? 'no-words' : undefined))
      }
    }
  }
  return { tokens, problems }
}
