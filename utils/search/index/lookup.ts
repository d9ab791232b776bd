import { stem } from '@/utils/query/words/stem'
import type { Word } from '@/utils/query/words/words'
import { type Segment, termAt, termsWith } from './segment'

/** A word that is looked for; see `Sought`. */
export interface Wanted extends Pick<Word, 'text' | 'form'> {
  prefix: boolean
  exact: boolean
}

/** Postings of a segment, one after the other, of terms that a word finds. */
export interface Run {
  from: number
  to: number
  /** Of terms that go on after the word. */
  longer?: true
}

/** No form of a word is longer than what its forms have in common by more, characters. */
const LONGEST_ENDING = 4

/** The postings of what a word finds in a segment: itself, its forms, and what begins with it if it may go on. */
export function runsFor(segment: Segment, wanted: Wanted): Run[] {
  const { offsets } = segment
  const { text, prefix, exact } = wanted
  const [from, to] = termsWith(segment, text)
  const isThere = from < to && termAt(segment, from) === text
  const after = isThere ? from + 1 : from
  const run = (first: number, last: number) => ({ from: offsets[first] ?? 0, to: offsets[last] ?? 0 })
  const runs: Run[] = isThere ? [run(from, after)] : []
  if (prefix && after < to) runs.push({ ...run(after, to), longer: true })
  if (exact) return runs
  for (const index of formsOf(segment, wanted)) {
    const found = index >= from && index < (prefix ? to : after)
    if (!found) runs.push(run(index, index + 1))
  }
  return runs
}

/** The terms of a segment that are forms of a word, itself among them. */
function formsOf(segment: Segment, { form }: Wanted): number[] {
  const { starts } = segment
  const forms: number[] = []
  // Forms share their beginning with what they have in common but for two letters: `vertices` and `vertex`.
  const [first, last] = termsWith(segment, form.slice(0, Math.max(Math.min(2, form.length), form.length - 2)))
  for (let index = first; index < last; index++) {
    const length = (starts[index + 1] ?? 0) - (starts[index] ?? 0)
    if (length <= form.length + LONGEST_ENDING && stem(termAt(segment, index)) === form) forms.push(index)
  }
  return forms
}
