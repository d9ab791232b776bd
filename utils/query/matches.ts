import { addDays, type FeedDay } from '@/utils/papers/feed-day'
import type { Paper } from '@/utils/papers/paper'
import type { Query, Relation, RelativeDay, TextTerm } from './query'
import { soughtBy } from './sought-by'
import { has, type Sought } from './words/find'
import { words } from './words/words'
import { wordsOf } from './words-of'

/** What is not in the paper itself: what the reader made of it, and which day it is. */
export interface MatchContext {
  /** Words are also looked for in authors, organisation, keywords and note, as a search does. */
  everywhere?: boolean
  unread?: boolean
  read?: boolean
  /** The names of the lists it stands in, when it is saved. */
  lists?: string[]
  saved?: boolean
  note?: string
  /** The current feed day, for `day:today`. */
  today?: FeedDay
}

/** Whether a paper is what a query asks for. The words of a paper's title and abstract are kept with the object. */
export function matches(query: Query, paper: Paper, context: MatchContext = {}): boolean {
  switch (query.kind) {
    case 'text':
      return hasText(query, paper, context)
    case 'code':
      return (paper.code !== undefined) === query.has
    case 'upvotes':
      return compare(paper.upvotes, query.relation, query.count)
    case 'day':
      return compare(paper.feedDay ?? paper.publishedOn, query.relation, dayOf(query.day, context.today))
    case 'is':
      return context[query.state] === true
    case 'and':
      return query.parts.every((part) => matches(part, paper, context))
    case 'or':
      return query.parts.some((part) => matches(part, paper, context))
    case 'not':
      return !matches(query.part, paper, context)
  }
}

function hasText(term: TextTerm, paper: Paper, context: MatchContext): boolean {
  const sought = soughtBy(term)
  const isIn = (text: string | undefined) => text !== undefined && has(words(text), sought)
  switch (term.in) {
    case 'title':
      return has(wordsOf(paper).title, sought)
    case 'org':
      return isIn(paper.organization)
    case 'list':
      return context.lists?.some(isIn) ?? false
    case 'note':
      return isIn(context.note)
    case 'author':
      return paper.authors.some((name) => isNamed(name, sought))
    default:
      if (has(wordsOf(paper).title, sought) || has(wordsOf(paper).abstract, sought)) return true
      return (
        context.everywhere === true &&
        [paper.organization, context.note, ...paper.authors, ...(paper.ai?.keywords ?? [])].some(isIn)
      )
  }
}

/** Names are told family name first or last, and with others between: each word must be there, in any order. */
function isNamed(name: string, sought: Sought): boolean {
  const said = words(name)
  const last = sought.words.length - 1
  return (
    has(said, sought) ||
    sought.words.every((word, index) =>
      has(said, { ...sought, words: [word], prefix: sought.prefix && index === last }),
    )
  )
}

function dayOf(day: FeedDay | RelativeDay, today: FeedDay = ''): FeedDay {
  if (day === 'today') return today
  return day === 'yesterday' ? today && addDays(today, -1) : day
}

function compare<T extends number | string>(value: T, relation: Relation, limit: T): boolean {
  switch (relation) {
    case '>':
      return value > limit
    case '>=':
      return value >= limit
    case '<':
      return value < limit
    case '<=':
      return value <= limit
    case '=':
      return value === limit
  }
}
