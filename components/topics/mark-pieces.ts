import { mathText } from '@/utils/papers/rich-text/math-text'
import type { Piece } from '@/utils/papers/rich-text/pieces'
import type { Range } from '@/utils/query/highlights'

/** The characters of pieces one after the other, formulas as plain text: what `markPieces` counts by. */
export function flatText(pieces: Piece[]): string {
  return pieces
    .map((piece) => {
      if (piece.kind === 'text' || piece.kind === 'link') return piece.text
      return piece.kind === 'math' ? mathText(piece.tex) : flatText(piece.pieces)
    })
    .join('')
}

/** Pieces with these stretches of their flat text marked, in order and apart; of a formula or an address, all of it. */
export function markPieces(pieces: Piece[], ranges: Range[], from = 0): Piece[] {
  let at = from
  return pieces.flatMap((piece): Piece[] => {
    const start = at
    const text = flatText([piece])
    at += text.length
    const inside = ranges.filter((range) => range.start < at && range.end > start)
    if (inside.length === 0) return [piece]
    if (piece.kind === 'text') return cut(text, start, inside)
    if (piece.kind === 'math' || piece.kind === 'link') return [{ kind: 'mark', pieces: [piece] }]
    return [{ ...piece, pieces: markPieces(piece.pieces, inside, start) }]
  })
}

function cut(text: string, start: number, ranges: Range[]): Piece[] {
  const pieces: Piece[] = []
  let done = 0
  for (const range of ranges) {
    const [first, end] = [Math.max(range.start - start, 0), Math.min(range.end - start, text.length)]
    if (first > done) pieces.push({ kind: 'text', text: text.slice(done, first) })
    pieces.push({ kind: 'mark', pieces: [{ kind: 'text', text: text.slice(first, end) }] })
    done = end
  }
  if (done < text.length) pieces.push({ kind: 'text', text: text.slice(done) })
  return pieces
}
