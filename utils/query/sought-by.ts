import type { TextTerm } from './query'
import type { Sought } from './words/find'
import { words } from './words/words'

const known = new WeakMap<TextTerm, Sought>()

/** What a term looks for, taken apart once. */
export function soughtBy(term: TextTerm): Sought {
  const before = known.get(term)
  if (before) return before
  const sought = { words: words(term.text), prefix: term.prefix ?? false, exact: term.in === 'author' }
  known.set(term, sought)
  return sought
}
