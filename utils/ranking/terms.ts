import type { Paper } from '@/utils/papers/paper'
import { foldWord } from './fold-word'
import { STOP_WORDS } from './stop-words'

/** What is learned from: the words of the authors, and nothing that a model or the crowd said of them. */
export type PaperText = Pick<Paper, 'title' | 'abstract'>

const WORD = /[\p{L}\p{N}]+(?:['’@][\p{L}\p{N}]+)*/gu

/** What may stand between the two words of a pair: one sentence goes on. */
const WITHIN = /^[\s\-‐‑–]+$/

/** Longer words are addresses, or no words; characters. */
const LONGEST_WORD = 40

/** A longer text says no more about its subject; characters. */
const LONGEST_TEXT = 6_000

/**
 * Calls `visit` with each word of a text that says something and each pair of such neighbours, folded, and with where in
 * the text it stands. Returns how many words there were. `begins`: the words whose pairs are asked for, if not all are.
 */
export function eachTerm(
  text: string,
  visit: (term: string, start: number, end: number) => void,
  begins?: ReadonlySet<string>,
): number {
  const read = text.slice(0, LONGEST_TEXT)
  let [before, start, end, count] = ['', 0, 0, 0]
  for (const { 0: word, index } of read.matchAll(WORD)) {
    const folded = word.length > LONGEST_WORD ? '' : meaning(word)
    if (folded) {
      count++
      if (folded.length > 1) visit(folded, index, index + word.length)
      if (
        before &&
        (!begins || begins.has(before)) &&
        (index === end + 1 ? / |-|\n/ : WITHIN).test(read.slice(end, index))
      ) {
        visit(`${before} ${folded}`, start, index + word.length)
      }
    }
    before = folded
    start = index
    end = index + word.length
  }
  return count
}

const known = new Map<string, string>()

/** A word folded, or nothing if it says nothing. Texts say the same words again and again: what came of it is kept. */
function meaning(word: string): string {
  let folded = known.get(word)
  if (folded === undefined) {
    const whole = word.normalize('NFKC')
    folded = STOP_WORDS.has(whole.toLowerCase()) ? '' : foldWord(whole)
    if (known.size > 50_000) known.clear()
    known.set(word, folded)
  }
  return folded
}

/** Terms that are asked for; not to be changed from then on. */
type Wanted = ReadonlySet<string> | ReadonlyMap<string, unknown>

/** The words and pairs of a paper that are `wanted`, or all, with how often each stands there; and its length in words. */
export function countTerms(
  { title, abstract }: PaperText,
  wanted?: Wanted,
): { counts: Map<string, number>; words: number } {
  const counts = new Map<string, number>()
  const count = (term: string) => {
    if (!wanted || wanted.has(term)) counts.set(term, (counts.get(term) ?? 0) + 1)
  }
  const begins = wanted && beginningsOf(wanted)
  return { words: eachTerm(title, count, begins) + eachTerm(abstract, count, begins), counts }
}

const beginnings = new WeakMap<Wanted, ReadonlySet<string>>()

/** The first words of pairs: putting a pair together only to find that nobody wants it is most of the work otherwise. */
function beginningsOf(wanted: Wanted): ReadonlySet<string> {
  let found = beginnings.get(wanted)
  if (!found) {
    found = new Set([...wanted.keys()].flatMap((term) => (term.includes(' ') ? term.slice(0, term.indexOf(' ')) : [])))
    beginnings.set(wanted, found)
  }
  return found
}
