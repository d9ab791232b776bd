/** A stretch of a title or abstract: plain text, a formula as TeX, an address, or text set off in some way. */
export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'math'; tex: string; display: boolean }
  | { kind: 'link'; url: string; text: string }
  | { kind: Style; pieces: Piece[] }

/** Ways to set off text that a title or an abstract knows. */
export type Style = 'em' | 'strong' | 'caps' | 'code' | 'sub' | 'sup' | 'mark'
