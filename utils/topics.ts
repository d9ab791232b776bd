import { LEAST_UPVOTES, type LeastUpvotes, oneOf, TOPIC_RHYTHMS, type TopicRhythm } from './calm'
import type { Area } from './storage-area'

/** What the reader wants to be told of, or spared: a query with what is to happen to the papers that it finds. */
export interface Topic {
  id: string
  name: string
  /** In the query language; see `utils/query`. */
  query: string
  /** A query too: what it finds is no match. Empty for nothing. */
  but: string
  /** Matched words are marked, and the topic's name stands on the card. */
  highlight: boolean
  /** Counts where the badge counts topics' papers only. */
  badge: boolean
  /** Is announced where only topics' papers are. */
  notify: boolean
  /** How often, where it is not as with all others. */
  rhythm?: TopicRhythm
  /** Papers with fewer upvotes wait; absent for as with all others. */
  leastUpvotes?: LeastUpvotes
  /** Matches are never unread, and nothing else of any topic happens to them. */
  mute: boolean
  /** The list into which new matches are saved. */
  listId?: string
}

/** Topics as stored. Each change has a number of its own, by which it is known how far papers were matched. */
export interface Topics {
  version: number
  topics: Topic[]
  /** What was removed and where it stood, the newest last: it can be brought back. */
  removed: { topic: Topic; place: number }[]
}

/** What can happen to a match, said by yes or no. */
export const TOPIC_FLAGS = ['highlight', 'badge', 'notify', 'mute'] as const

export const TOPICS_KEY = 'topics'
/** More than this is no attention, and each costs at every paper. */
export const MOST_TOPICS = 30
const MOST_REMOVED = 10
const NAME_LIMIT = 60
const QUERY_LIMIT = 2000

/** Any stored value as topics: what is none is left out. */
export function parseTopics(stored: unknown): Topics {
  const { version, topics, removed } = (stored ?? {}) as Partial<Record<keyof Topics, unknown>>
  return {
    version: Number.isSafeInteger(version) ? Number(version) : 0,
    topics: listOf(topics)
      .flatMap((each) => parseTopic(each) ?? [])
      .slice(0, MOST_TOPICS),
    removed: listOf(removed).flatMap((each) => {
      const { topic, place } = (each ?? {}) as { topic?: unknown; place?: unknown }
      const was = parseTopic(topic)
      return was ? [{ topic: was, place: typeof place === 'number' && Number.isFinite(place) ? place : 0 }] : []
    }),
  }
}

function parseTopic(stored: unknown): Topic | undefined {
  const { id, name, query, but, listId, ...rest } = (stored ?? {}) as Partial<Topic>
  if (typeof id !== 'string' || typeof name !== 'string' || typeof query !== 'string') return undefined
  if (!/^\S{1,100}$/.test(id)) return undefined
  const rhythm = oneOf(TOPIC_RHYTHMS, rest.rhythm)
  const leastUpvotes = oneOf(LEAST_UPVOTES, rest.leastUpvotes)
  return {
    id,
    name: name.slice(0, NAME_LIMIT),
    query: query.slice(0, QUERY_LIMIT),
    but: typeof but === 'string' ? but.slice(0, QUERY_LIMIT) : '',
    highlight: rest.highlight !== false,
    badge: rest.badge === true,
    notify: rest.notify === true,
    mute: rest.mute === true,
    ...(rhythm && { rhythm }),
    ...(leastUpvotes !== undefined && { leastUpvotes }),
    ...(typeof listId === 'string' && /^.{1,100}$/s.test(listId) && { listId }),
  }
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

/** `topic` in place of the one with its id, or at the end. */
function withTopic(topics: Topic[], topic: Topic): Topic[] {
  const known = topics.some(({ id }) => id === topic.id)
  return known ? topics.map((each) => (each.id === topic.id ? topic : each)) : [...topics, topic]
}

/** The reader's topics, in `storage.local`, which outlives a damaged database. */
export function createTopicStore(area: Area) {
  const read = async (): Promise<Topics> => parseTopics((await area.get(TOPICS_KEY))[TOPICS_KEY])
  let last: Promise<unknown> = Promise.resolve()

  /** One after the other: two at once would both write back what they read. */
  function change(how: (before: Topics) => Partial<Topics>): Promise<Topics> {
    const changed = last.then(async () => {
      const before = await read()
      const topics = parseTopics({ ...before, ...how(before), version: before.version + 1 })
      await area.set({ [TOPICS_KEY]: topics })
      return topics
    })
    last = changed.catch(() => {})
    return changed
  }

  return {
    read,
    /** Adds a topic, or changes the one with its id. */
    put: (topic: Topic) => change(({ topics }) => ({ topics: withTopic(topics, topic) })),
    /** Puts these in the place of all that are there. */
    replace: (topics: Topic[]) => change(() => ({ topics })),
    /** Moves a topic up (-1) or down. */
    move: (id: string, by: 1 | -1) =>
      change(({ topics }) => {
        const from = topics.findIndex((each) => each.id === id)
        const [moved] = topics.slice(from, from + 1)
        const others = topics.filter((each) => each !== moved)
        return { topics: moved ? others.toSpliced(Math.max(0, from + by), 0, moved) : topics }
      }),
    remove: (id: string) =>
      change(({ topics, removed }) => {
        const place = topics.findIndex((each) => each.id === id)
        const [topic] = topics.slice(place, place + 1)
        if (place < 0 || !topic) return {}
        return { topics: topics.toSpliced(place, 1), removed: [...removed, { topic, place }].slice(-MOST_REMOVED) }
      }),
    /** Brings back what was removed last, where it stood. */
    restore: () =>
      change(({ topics, removed }) => {
        const back = removed.at(-1)
        return back ? { topics: topics.toSpliced(back.place, 0, back.topic), removed: removed.slice(0, -1) } : {}
      }),
  }
}

export type TopicStore = ReturnType<typeof createTopicStore>
