import { greekName } from '@/utils/papers/greek'
import { fold } from './fold'
import { stem } from './stem'

/** A word of a text, and where it stands there. */
export interface Word {
  start: number
  end: number
  /** Folded: lower case, without accents, Greek letters spelled out. */
  text: string
  /** What all forms of the word have in common. */
  form: string
  /** Nothing but a hyphen or TeX is between this word and the one before: `self-supervised`, `$\tau^2$`, `注意`. */
  glued: boolean
}

/** Scripts that are written without spaces: each of their characters is a word that is glued to the next. */
const UNSPACED = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]`
const WORD = new RegExp(
  String.raw`\\([A-Za-z]+)|${UNSPACED}\p{M}*|([[\p{L}\p{N}\p{M}]--${UNSPACED}]+)(?:['’]s(?!\p{L}))?`,
  'gv',
)
const ASCII_WORD = /\\([A-Za-z]+)|([A-Za-z0-9]+)(?:'s(?![A-Za-z]))?/g
const GLUE = /^(?:\\(?:[A-Za-z]+|[^\sA-Za-z])|[-‐‑$^_{}])*$/

/** Forms of words seen before: texts repeat themselves. Let go when it has grown. */
const known = new Map<string, [text: string, form: string]>()
const MOST_KNOWN = 20_000

/** The words of a text in their order. TeX's Greek letters are words, its other commands are none. */
export function words(text: string): Word[] {
  const found: Word[] = []
  let end = 0
  const pattern = /[^\p{ASCII}]/u.test(text) ? WORD : ASCII_WORD
  for (const match of text.matchAll(pattern)) {
    const command = match[1]
    const spelled = command === undefined ? (match[2] ?? match[0]) : greekName(command)
    if (spelled === undefined) continue
    const [folded, form] = formsOf(spelled)
    const start = match.index
    const glued = found.length > 0 && (start === end || isGlue(text, end, start))
    end = start + (command === undefined ? spelled : match[0]).length
    if (folded) found.push({ start, end, text: folded, form, glued })
  }
  return found
}

function isGlue(text: string, from: number, to: number): boolean {
  // Between most words is one space.
  return !(to - from === 1 && text[from] === ' ') && GLUE.test(text.slice(from, to))
}

function formsOf(spelled: string): [string, string] {
  const before = known.get(spelled)
  if (before) return before
  const folded = fold(spelled)
  const forms: [string, string] = [folded, stem(folded)]
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(spelled, forms)
  return forms
}
