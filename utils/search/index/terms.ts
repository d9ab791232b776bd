import { fnv } from '@/utils/fnv'
import type { ArxivId } from '@/utils/papers/arxiv-id'
import type { Paper } from '@/utils/papers/paper'
import { words } from '@/utils/query/words/words'
import { ABSTRACT, AUTHOR, LABEL, NOTE, TITLE } from './fields'

/** What the index holds of a paper: its terms, and in which of its fields each stands. */
export interface Indexed {
  id: ArxivId
  terms: Map<string, number>
}

/** Longer are no words but numbers, addresses and what was pasted into a note. */
const LONGEST_TERM = 48

/**
 * The terms of a paper and of the reader's note to it: its words as they are compared, and, of words with nothing but a
 * hyphen between them, both as one, which finds `selfsupervised` in `self-supervised` and `注意` in `注意力`.
 */
export function termsOf(paper: Paper, note = ''): Indexed {
  const terms = new Map<string, number>()
  const add = (term: string, field: number) => {
    if (term.length <= LONGEST_TERM) terms.set(term, (terms.get(term) ?? 0) | field)
  }
  for (const [text, field] of textsOf(paper, note)) {
    let before = ''
    for (const word of words(text)) {
      add(word.text, field)
      if (word.glued) add(before + word.text, field)
      before = word.text
    }
  }
  return { id: paper.id, terms }
}

/** A number that changes with anything in a paper that the index holds. */
export function printOfTexts(paper: Paper, note = ''): number {
  let print = fnv('')
  for (const [text, field] of textsOf(paper, note)) print = fnv(text, fnv(String.fromCharCode(field), print))
  return print
}

function textsOf({ title, abstract, authors, organization = '', ai }: Paper, note: string): [string, number][] {
  return [
    [title, TITLE],
    [abstract, ABSTRACT],
    ...authors.map((name): [string, number] => [name, AUTHOR]),
    [organization, LABEL],
    ...(ai?.keywords ?? []).map((keyword): [string, number] => [keyword, LABEL]),
    [note, NOTE],
  ]
}
