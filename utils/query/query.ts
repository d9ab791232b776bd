import type { FeedDay } from '@/utils/papers/feed-day'

/** A query, understood. Print and parse give the same again. */
export type Query =
  | TextTerm
  | { kind: 'code'; has: boolean }
  | { kind: 'upvotes'; relation: Relation; count: number }
  | { kind: 'day'; relation: Relation; day: FeedDay | RelativeDay }
  | { kind: 'is'; state: State }
  | { kind: 'and' | 'or'; parts: Query[] }
  | { kind: 'not'; part: Query }

/** Words in a row, in the text of a paper unless another place is said. */
export interface TextTerm {
  kind: 'text'
  in?: Place
  text: string
  /** The last word may go on: `quantiz*`. */
  prefix?: true
}

export const PLACES = ['title', 'author', 'org', 'list', 'note'] as const
export type Place = (typeof PLACES)[number]
export const STATES = ['unread', 'read', 'saved'] as const
type State = (typeof STATES)[number]
export const RELATIVE_DAYS = ['today', 'yesterday'] as const
export type RelativeDay = (typeof RELATIVE_DAYS)[number]
export const RELATIONS = ['>=', '<=', '>', '<', '='] as const
export type Relation = (typeof RELATIONS)[number]

/** What follows both on and on is one row of parts, and a row of one is that one. */
export function joined(kind: 'and' | 'or', parts: Query[]): Query | undefined {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.parts : [part]))
  return flat.length > 1 ? { kind, parts: flat } : flat[0]
}

/** What is denied twice is said. */
export function denied(part: Query): Query {
  return part.kind === 'not' ? part.part : { kind: 'not', part }
}
