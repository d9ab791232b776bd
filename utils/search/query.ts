import { type ArxivId, parseArxivId } from '@/utils/papers/arxiv-id'
import { plain } from './plain'

/** More words than this narrow nothing down any further. */
const MOST_WORDS = 12
/** Written without spaces between words, so a word may begin anywhere. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

export interface Query {
  /** Lower case, without accents. */
  words: string[]
  /** Where each word begins a word of a text that `plain` gave. */
  patterns: RegExp[]
  /** Present when the query is a paper's id. */
  id?: ArxivId
}

/** What a reader typed, taken apart; undefined when there is nothing in it to look for. */
export function parseQuery(typed: string): Query | undefined {
  const words = [...new Set(plain(typed).match(/[\p{L}\p{N}]+/gu))].slice(0, MOST_WORDS)
  if (words.length === 0) return undefined
  const id = parseArxivId(typed)
  return { words, patterns: words.map(beginning), ...(id && { id }) }
}

/** Whether each of the words begins a word of a text. */
export function matches({ patterns }: Query, text: string): boolean {
  const searched = plain(text)
  return patterns.every((pattern) => pattern.test(searched))
}

function beginning(word: string): RegExp {
  return new RegExp(UNSPACED.test(word) ? word : `(?<![\\p{L}\\p{N}])${word}`, 'u')
}
