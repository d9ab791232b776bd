import type { Entry } from '@/utils/library/entries'
import type { Database } from '@/utils/library/open'
import type { FeedDay } from '@/utils/papers/feed-day'
import { matches } from '@/utils/query/matches'
import type { Query } from '@/utils/query/query'

export interface SiftOptions {
  /** Matches after which nobody looks further. */
  most: number
  /** The feed day that is current. */
  today: FeedDay
  /** What the list is called that is there from the start and has no name of its own. */
  readLater: string
  /** Says when it is enough: what was found by then is given. */
  isOver: () => boolean
}

/** Whether lists have a say in what is found. */
function isOfLists(query: Query): boolean {
  if (query.kind === 'and' || query.kind === 'or') return query.parts.some(isOfLists)
  return query.kind === 'not' ? isOfLists(query.part) : query.kind === 'text' && query.in === 'list'
}

/** Those of the candidates that a query asks for, in their order, until there are enough of them. */
export async function sift(
  db: Database,
  query: Query,
  candidates: AsyncIterable<Entry[]>,
  { most, today, readLater, isOver }: SiftOptions,
): Promise<Entry[]> {
  // Asked for at the same time as the first papers, where the query is about lists at all.
  const lists = isOfLists(query) ? db.getAll('lists') : []
  const found: Entry[] = []
  for await (const entries of candidates) {
    const names = new Map((await lists).map(({ id, name }) => [id, name || readLater]))
    for (const entry of entries) {
      const { paper, read, unread = false, save } = entry
      const context = {
        everywhere: true,
        today,
        read,
        unread,
        saved: save !== undefined,
        lists: save?.places.map(([id]) => names.get(id) ?? '') ?? [],
        ...(save?.note && { note: save.note }),
      }
      if (matches(query, paper, context)) found.push(entry)
      if (found.length >= most) return found
    }
    if (isOver()) break
  }
  return found
}
