import { plain } from './plain'
import type { Query } from './query'

/** A piece of a text, and whether it is what was looked for. */
export interface Piece {
  text: string
  hit: boolean
}

/** A text cut where words of a query begin its words, for showing why it was found. */
export function marked(text: string, { words, patterns }: Query): Piece[] {
  const pieces: Piece[] = []
  // Word by word: without its accents a text can be shorter, but the beginnings of its words are still beginnings.
  for (const word of text.match(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu) ?? []) {
    const searched = plain(word)
    const hits = words.filter((_, index) => patterns[index]?.test(searched))
    const longest = hits.sort((a, b) => b.length - a.length)[0]
    const [start, length] = longest ? [searched.indexOf(longest), longest.length] : [0, 0]
    // Where taking accents away has moved letters, the whole word is marked.
    const cut = searched.length === word.length
    push(pieces, cut ? word.slice(0, start) : '', false)
    push(pieces, longest ? (cut ? word.slice(start, start + length) : word) : '', true)
    push(pieces, longest && !cut ? '' : word.slice(start + length), false)
  }
  return pieces
}

function push(pieces: Piece[], text: string, hit: boolean): void {
  if (!text) return
  const last = pieces.at(-1)
  if (last?.hit === hit) last.text += text
  else pieces.push({ text, hit })
}
