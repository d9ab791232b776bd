import { ExternalLink } from '@/components/ui/ExternalLink'
import type { Piece } from '@/utils/papers/rich-text/pieces'
import { Formula } from './Formula'
import styles from './Rich.module.css'

/** How pieces are shown; see `Prose`. */
export interface How {
  links?: boolean
  naming?: boolean
}

/** Pieces of a text, one after the other. */
export function Pieces({ pieces, ...how }: How & { pieces: Piece[] }) {
  return pieces.map((piece, index) => <One key={`${index} ${piece.kind}`} piece={piece} {...how} />)
}

function One({ piece, ...how }: How & { piece: Piece }) {
  if (piece.kind === 'text') return piece.text
  if (piece.kind === 'link') return how.links ? <ExternalLink href={piece.url}>{piece.text}</ExternalLink> : piece.text
  if (piece.kind === 'math')
    return <Formula key={piece.tex} tex={piece.tex} display={piece.display} naming={how.naming} />
  const inside = <Pieces pieces={piece.pieces} {...how} />
  switch (piece.kind) {
    case 'em':
      return <em>{inside}</em>
    case 'strong':
      return <strong>{inside}</strong>
    case 'code':
      return <code class={styles.code}>{inside}</code>
    case 'caps':
      return <span class={styles.caps}>{inside}</span>
    case 'mark':
      return <mark class={styles.mark}>{inside}</mark>
    case 'sub':
      return <sub class={styles.script}>{inside}</sub>
    case 'sup':
      return <sup class={styles.script}>{inside}</sup>
  }
}
