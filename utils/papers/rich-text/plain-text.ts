import { mathText } from './math-text'
import type { Piece } from './pieces'
import { richText } from './rich-text'
import { plainScript } from './scripts'

/** A text with TeX in it as plain characters: for names, notifications, citations. */
export function plainText(text: string): string {
  return plain(richText(text))
}

/** Pieces as plain characters. */
function plain(pieces: Piece[]): string {
  return pieces.map(plainPiece).join('')
}

function plainPiece(piece: Piece): string {
  switch (piece.kind) {
    case 'text':
    case 'link':
      return piece.text
    case 'math':
      return mathText(piece.tex)
    case 'sub':
    case 'sup':
      return plainScript(plain(piece.pieces), piece.kind)
    default:
      return plain(piece.pieces)
  }
}
