import { useMemo } from 'preact/hooks'
import { ExternalLink } from '@/components/ui/ExternalLink'
import type { Piece } from '@/utils/papers/rich-text/pieces'
import { richText } from '@/utils/papers/rich-text/rich-text'
import { Formula } from './Formula'
import styles from './Rich.module.css'

interface Props {
  text: string
  links?: boolean
}

/** A text with its TeX tidied: formulas, accents, emphasis, and addresses that can be followed where `links` says so. */
export function Rich({ text, links = false }: Props) {
  const pieces = useMemo(() => richText(text), [text])
  return <Pieces pieces={pieces} links={links} />
}

function Pieces({ pieces, links }: { pieces: Piece[]; links: boolean }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name, and are all made anew with their text
  return pieces.map((piece, index) => <One key={`${index} ${piece.kind}`} piece={piece} links={links} />)
}

function One({ piece, links }: { piece: Piece; links: boolean }) {
  if (piece.kind === 'text') return <>{piece.text}</>
  if (piece.kind === 'link')
    return links ? <ExternalLink href={piece.url}>{piece.text}</ExternalLink> : <>{piece.text}</>
  if (piece.kind === 'math') return <Formula key={piece.tex} tex={piece.tex} display={piece.display} />
  const inside = <Pieces pieces={piece.pieces} links={links} />
  switch (piece.kind) {
    case 'em':
      return <em>{inside}</em>
    case 'strong':
      return <strong>{inside}</strong>
    case 'code':
      return <code class={styles.code}>{inside}</code>
    case 'caps':
      return <span class={styles.caps}>{inside}</span>
    case 'sub':
      return <sub class={styles.script}>{inside}</sub>
    case 'sup':
      return <sup class={styles.script}>{inside}</sup>
  }
}
