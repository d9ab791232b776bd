import type { ArxivId } from '@/utils/papers/arxiv-id'
import { papersById } from './entries'
import type { Sieve } from './filter'
import { getMany } from './get-many'
import type { Database } from './open'
import { isElsewhere, savedIn, type View, within } from './pages'
import type { UnreadPaper } from './records'

/**
 * Gives the unread papers of a view that had arrived by the instant `until` (ms), as far as a filter lets them through:
 * what "all" means to who looks at it.
 */
export function createUnreadIn(database: () => Promise<Database>) {
  return async function unreadIn(
    view: View,
    until: number = Number.POSITIVE_INFINITY,
    passes?: Sieve,
  ): Promise<ArxivId[]> {
    if (isElsewhere(view)) return []
    const tx = (await database()).transaction(['unread', 'papers', 'saves', 'feeds'])
    const unread = tx.objectStore('unread')
    const candidates = await (async (): Promise<Iterable<UnreadPaper>> => {
      switch (view.kind) {
        case 'unread':
          return unread.getAll()
        case 'day':
          return unread.index('order').getAll(within(view.day))
        case 'ranking':
          return (await getMany(unread, (await tx.objectStore('feeds').get(view.feed))?.order ?? [])).values()
        case 'saved': {
          const [index, range] = savedIn(view.listId)
          return (await getMany(unread, await tx.objectStore('saves').index(index).getAllKeys(range))).values()
        }
      }
    })()
    const ids = [...candidates].flatMap(({ id, arrivedAt }) => (arrivedAt <= until ? [id] : []))
    if (!passes) return ids
    // What is seen of it is in the paper.
    const papers = await papersById(tx, ids)
    return papers.filter((paper) => passes({ paper, read: false })).map(({ id }) => id)
  }
}
