import { useMemo } from 'preact/hooks'
import { Marked } from '@/components/topics/Marked'
import { richText } from '@/utils/papers/rich-text/rich-text'
import { type How, Pieces } from './Pieces'

interface Props extends How {
  text: string
  topics?: string[] | undefined
}

/**
 * A text with its TeX tidied: formulas, accents, emphasis, addresses that can be followed where `links` says so, and marks
 * on what topics asked for.
 */
export function Rich({ text, topics, ...how }: Props) {
  const pieces = useMemo(() => richText(text), [text])
  return topics ? <Marked pieces={pieces} topics={topics} {...how} /> : <Pieces pieces={pieces} {...how} />
}
