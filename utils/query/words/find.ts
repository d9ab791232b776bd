import { stem } from './stem'
import type { Word } from './words'

/** What is looked for: words in a row. */
export interface Sought {
  words: Word[]
  /** The last word may go on. */
  prefix: boolean
  /** Words as they are spelled, as in names, and no other forms of them. */
  exact: boolean
}

/** The first and the last word, as indices into a text's words, of each place where words stand in a row. */
export function* find(text: Word[], sought: Sought): Generator<[first: number, last: number]> {
  const begin = sought.words[0]?.text.charCodeAt(0)
  for (let first = 0; first < text.length; first++) {
    if (text[first]?.text.charCodeAt(0) !== begin) continue
    const end = rowAt(text, first, sought)
    if (end === undefined) continue
    yield [first, end - 1]
    first = end - 1
  }
}

/** Whether words stand in a row anywhere in a text. */
export function has(text: Word[], sought: Sought): boolean {
  return !find(text, sought).next().done
}

/**
 * The index after the last word of the row that begins here. Both sides are read along; where one has two words for what
 * is one word on the other, as in `self supervised` and `selfsupervised`, they are taken together.
 */
function rowAt(text: Word[], first: number, { words, prefix, exact }: Sought): number | undefined {
  let at = first
  for (let next = 0; next < words.length; ) {
    let here = text[at++]
    let wanted = words[next++]
    if (!here || !wanted) return undefined
    while (!alike(here, wanted, exact)) {
      if (prefix && next === words.length && here.text.startsWith(wanted.text)) return at
      const shorter: Word = here.text.length < wanted.text.length ? here : wanted
      const more: Word | undefined = shorter === here ? text[at] : words[next]
      const longer: Word = shorter === here ? wanted : here
      if (!more || !longer.text.startsWith(shorter.text) || !mayJoin(shorter, more)) return undefined
      const both: Word = join(shorter, more)
      if (shorter === here) at++
      else next++
      if (shorter === here) here = both
      else wanted = both
    }
  }
  return at
}

function alike(a: Word, b: Word, exact: boolean): boolean {
  return a.text === b.text || (!exact && a.form === b.form)
}

/** Words with a space between are rarely one word: not `no table`, but `few shot`, `key points` and `llama 3`. */
function mayJoin(before: Word, { text, glued }: Word): boolean {
  if (glued) return true
  const long = before.text.length >= 3 && text.length >= 3 && before.text.length + text.length >= 7
  return long || /\d/.test(before.text.slice(-1)) !== /\d/.test(text[0] ?? '')
}

function join(before: Word, word: Word): Word {
  const text = before.text + word.text
  return { ...before, end: word.end, text, form: stem(text) }
}
