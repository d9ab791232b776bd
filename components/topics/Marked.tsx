import { useMemo } from 'preact/hooks'
import { type How, Pieces } from '@/components/paper/Pieces'
import { useSought } from '@/components/store/context'
import type { Piece } from '@/utils/papers/rich-text/pieces'
import { highlights } from '@/utils/query/highlights'
import { joined, type Query } from '@/utils/query/query'
import { topicQuery } from '@/utils/query/topic-query'
import type { Topic } from '@/utils/topics'
import { flatText, markPieces } from './mark-pieces'
import { useTopics } from './use-topics'

interface Props extends How {
  pieces: Piece[]
  /** Ids of topics. */
  topics: string[]
}

/** Pieces of a title or an abstract, with what topics, or the search in front, asked for marked in them. */
export function Marked({ pieces, topics: ids, ...how }: Props) {
  const topics = useTopics()
  const sought = useSought()
  const marked = useMemo(() => {
    const wanted = topics.filter(({ id, highlight }) => highlight && ids.includes(id)).flatMap(queriesOf)
    // What is looked for now is all that is marked.
    const any = sought ?? joined('or', wanted)
    return any ? markPieces(pieces, highlights(any, flatText(pieces), how.naming ? 'title' : undefined)) : pieces
  }, [pieces, topics, ids.join(), sought, how.naming])
  return <Pieces pieces={marked} {...how} />
}

function queriesOf(topic: Topic): Query[] {
  const parsed = topicQuery(topic)
  return parsed.ok ? [parsed.query] : []
}
