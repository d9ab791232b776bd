import { useMemo } from 'preact/hooks'
import { Pieces } from '@/components/paper/Rich'
import { richText } from '@/utils/papers/rich-text/rich-text'
import { highlights, type Range } from '@/utils/query/highlights'
import { joined } from '@/utils/query/query'
import { topicQuery } from '@/utils/query/topic-query'
import type { Topic } from '@/utils/topics'
import { flatText, markPieces } from './mark-pieces'
import { useTopics } from './use-topics'

interface Props {
  text: string
  links?: boolean
  naming?: boolean
  topics?: string[] | undefined
}

/** A title or an abstract, tidied, with what topics asked for marked in it. */
export function Marked({ text, topics: ids = [], ...how }: Props) {
  const topics = useTopics()
  const place = how.naming ? 'title' : undefined
  const pieces = useMemo(() => {
    const plain = richText(text)
    const wanted = topics.filter(({ id, highlight }) => highlight && ids.includes(id))
    return wanted.length > 0 ? markPieces(plain, rangesOf(wanted, flatText(plain), place)) : plain
  }, [text, topics, ids.join()])
  return <Pieces pieces={pieces} {...how} />
}

function rangesOf(topics: Topic[], text: string, place: 'title' | undefined): Range[] {
  const queries = topics.flatMap((topic) => {
    const parsed = topicQuery(topic)
    return parsed.ok ? [parsed.query] : []
  })
  const any = joined('or', queries)
  return any ? highlights(any, text, place) : []
}
