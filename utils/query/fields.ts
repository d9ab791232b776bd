import { isFeedDay } from '@/utils/papers/feed-day'
import type { Problem } from './problem'
import { type Place, type Query, RELATIONS, RELATIVE_DAYS, type Relation, STATES } from './query'
import { words } from './words/words'

type Reading = Query | Problem['kind']

interface Field {
  /** Asks for what the reader made of a paper, or its day: a topic, which is asked of new papers, has no use for it. */
  searchOnly?: true
  read: (value: string) => Reading
}

/** The fields of the query language, and how each reads what follows its colon. */
export const FIELDS: ReadonlyMap<string, Field> = new Map(
  Object.entries<Field>({
    title: { read: textIn('title') },
    author: { read: textIn('author') },
    org: { read: textIn('org') },
    code: { read: readCode },
    upvotes: { read: readUpvotes },
    list: { searchOnly: true, read: textIn('list') },
    note: { searchOnly: true, read: textIn('note') },
    is: { searchOnly: true, read: readState },
    day: { searchOnly: true, read: readDay },
  }),
)

/** Words as typed, `*` at the end for a beginning; undefined where there is no word in it. */
export function readText(typed: string, place?: Place): Query | undefined {
  const text = typed
    .replace(/[\s*]+$/, '')
    .trim()
    .replace(/\s+/g, ' ')
  if (words(text).length === 0) return undefined
  return { kind: 'text', ...(place && { in: place }), text, ...(/\*\s*$/.test(typed) && { prefix: true as const }) }
}

function textIn(place: Place) {
  return (value: string): Reading => readText(value, place) ?? 'no-words'
}

function readCode(value: string): Reading {
  const said = value.toLowerCase()
  return said === 'yes' || said === 'no' ? { kind: 'code', has: said === 'yes' } : 'no-choice'
}

function readState(value: string): Reading {
  const state = STATES.find((each) => each === value.toLowerCase())
  return state ? { kind: 'is', state } : 'no-choice'
}

function readUpvotes(value: string): Reading {
  const [relation, said] = related(value)
  return /^\d{1,9}$/.test(said) ? { kind: 'upvotes', relation, count: Number(said) } : 'no-number'
}

function readDay(value: string): Reading {
  const [relation, said] = related(value.toLowerCase())
  const day = RELATIVE_DAYS.find((each) => each === said) ?? (isFeedDay(said) ? said : undefined)
  return day ? { kind: 'day', relation, day } : 'no-day'
}

function related(value: string): [Relation, string] {
  const relation = RELATIONS.find((each) => value.startsWith(each))
  return [relation ?? '=', value.slice(relation?.length ?? 0).trim()]
}
