import type { Piece } from './pieces'

/** What was read at a place of a text, and where the text goes on. */
export interface Found {
  pieces: Piece[]
  end: number
}

export function foundText(text: string, end: number): Found {
  return { pieces: [{ kind: 'text', text }], end }
}
