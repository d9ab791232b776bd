import { useMemo } from 'preact/hooks'
import { useSought } from '@/components/store/context'
import { Marked } from '@/components/topics/Marked'
import { richText } from '@/utils/papers/rich-text/rich-text'
import { type How, Pieces } from './Pieces'

const NONE: string[] = []

interface Props extends How {
  text: string
  topics?: string[] | undefined
}

/**
 * A text with its TeX tidied: formulas, accents, emphasis, addresses that can be followed where `links` says so, and marks
 * on what topics or a search asked for.
 */
export function Rich({ text, topics, ...how }: Props) {
  const pieces = useMemo(() => richText(text), [text])
  const sought = useSought()
  return topics || sought ? (
    <Marked pieces={pieces} topics={topics ?? NONE} {...how} />
  ) : (
    <Pieces pieces={pieces} {...how} />
  )
}
