import { stem } from '@/utils/query/words/stem'
import type { Word } from '@/utils/query/words/words'
import { type Segment, termAt, termsWith } from './segment'

/** A word that is looked for; see `Sought`. */
export interface Wanted extends Pick<Word, 'text' | 'form'> {
  prefix: boolean
  exact: boolean
}

/** No form of a word is longer than what its forms have in common by more, characters. */
const LONGEST_ENDING = 4

/** The terms of a segment that a word finds: itself, its forms, and what begins with it if it may go on. */
export function* termsFor(segment: Segment, { text, form, prefix, exact }: Wanted): Generator<number> {
  const [from, to] = termsWith(segment, text)
  if (prefix) for (let index = from; index < to; index++) yield index
  else if (from < to && termAt(segment, from) === text) yield from
  if (exact) return
  // Forms share their beginning with what they have in common but for two letters: `vertices` and `vertex`.
  const [first, last] = termsWith(segment, form.slice(0, Math.max(Math.min(2, form.length), form.length - 2)))
  for (let index = first; index < last; index++) {
    if (prefix && index >= from && index < to) continue
    const length = (segment.starts[index + 1] ?? 0) - (segment.starts[index] ?? 0)
    if (length > form.length + LONGEST_ENDING) continue
    const term = termAt(segment, index)
    if (term !== text && stem(term) === form) yield index
  }
}
