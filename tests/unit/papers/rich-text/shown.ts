import type { Piece } from '@/utils/papers/rich-text/pieces'

/** Pieces in one line that a table can hold: `‹em:so›`, `‹math:x^2›`, `‹link:https://x.example/›`. */
export function shown(pieces: Piece[]): string {
  return pieces.map(shownPiece).join('')
}

function shownPiece(piece: Piece): string {
  if (piece.kind === 'text') return piece.text
  if (piece.kind === 'math') return `‹${piece.display ? 'display' : 'math'}:${piece.tex}›`
  if (piece.kind === 'link') return `‹link:${piece.url}›`
  return `‹${piece.kind}:${shown(piece.pieces)}›`
}
