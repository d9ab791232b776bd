import { useMemo } from 'preact/hooks'
import { type How, Pieces } from '@/components/paper/Pieces'
import type { Piece } from '@/utils/papers/rich-text/pieces'
import { highlights, type Range } from '@/utils/query/highlights'
import { joined } from '@/utils/query/query'
import { topicQuery } from '@/utils/query/topic-query'
import type { Topic } from '@/utils/topics'
import { flatText, markPieces } from './mark-pieces'
import { useTopics } from './use-topics'

interface Props extends How {
  pieces: Piece[]
  /** Ids of topics. */
  topics: string[]
}

/** Pieces of a title or an abstract, with what topics asked for marked in them. */
export function Marked({ pieces, topics: ids, ...how }: Props) {
  const topics = useTopics()
  const marked = useMemo(() => {
    const wanted = topics.filter(({ id, highlight }) => highlight && ids.includes(id))
    if (wanted.length === 0) return pieces
    return markPieces(pieces, rangesOf(wanted, flatText(pieces), how.naming ? 'title' : undefined))
  }, [pieces, topics, ids.join(), how.naming])
  return <Pieces pieces={marked} {...how} />
}

function rangesOf(topics: Topic[], text: string, place: 'title' | undefined): Range[] {
  const queries = topics.flatMap((topic) => {
    const parsed = topicQuery(topic)
    return parsed.ok ? [parsed.query] : []
  })
  const any = joined('or', queries)
  return any ? highlights(any, text, place) : []
}
