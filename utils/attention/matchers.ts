import type { Match, Matcher } from '@/utils/library/matching'
import type { Paper } from '@/utils/papers/paper'
import { matches } from '@/utils/query/matches'
import { topicQuery } from '@/utils/query/topic-query'
import type { Topics } from '@/utils/topics'

/** Gives the topics of now, ready to match papers; made anew only when they have changed. */
export function createMatchers(read: () => Promise<Topics>): () => Promise<Matcher> {
  let made: { said: string; matcher: Matcher } | undefined
  return async () => {
    const topics = await read()
    const said = JSON.stringify(topics)
    if (made?.said !== said) made = { said, matcher: createMatcher(topics) }
    return made.matcher
  }
}

/**
 * Topics at work. A mute beats everything else: of a paper that any topic mutes only the muting ones are told. Topics whose
 * query cannot be read, as after a downgrade, match nothing.
 */
export function createMatcher({ version, topics }: Topics): Matcher {
  const ready = topics.flatMap((topic) => {
    const parsed = topicQuery(topic)
    return parsed.ok ? [{ topic, query: parsed.query }] : []
  })

  function match(paper: Paper): Match {
    const found = ready.filter(({ query }) => matches(query, paper)).map(({ topic }) => topic)
    const mutes = found.filter(({ mute }) => mute)
    const muted = mutes.length > 0
    return {
      topics: (muted ? mutes : found).map(({ id }) => id),
      muted,
      badged: !muted && found.some(({ badge }) => badge),
      lists: muted ? [] : found.flatMap(({ id, listId }) => (listId ? [{ topic: id, listId }] : [])),
    }
  }

  return { version, match, saves: topics.some(({ listId }) => listId !== undefined) }
}
