import type { ArxivId } from '@/utils/papers/arxiv-id'
import { type Matcher, withMatch } from './matching'
import type { Database } from './open'
import { STEP, transact } from './transact'
import { openUnread, READING } from './unread'

export interface Rematched {
  /** Papers that changed. */
  changed: number
  /** Where to go on; absent when all papers were seen. */
  next?: ArxivId
}

/** Matches the next hundred papers after `after` anew, with what is unread and the count of it, in one transaction. */
export function rematch(db: Database, { match }: Matcher, after?: ArxivId): Promise<Rematched> {
  return transact(db, READING, async (tx) => {
    const [papers, marks] = [tx.objectStore('papers'), tx.objectStore('marks')]
    const range = after === undefined ? null : IDBKeyRange.lowerBound(after, true)
    const [stored, unread] = await Promise.all([papers.getAll(range, STEP), openUnread(tx)])
    const changes = await Promise.all(
      stored.map(async (before) => {
        const paper = withMatch(before, match(before))
        if (paper === before) return 0
        const mark = await marks.get(before.id)
        unread.follow({ paper: before, mark }, { paper, mark })
        await papers.put(paper)
        return 1
      }),
    )
    await unread.write()
    const last = stored.length === STEP ? stored.at(-1)?.id : undefined
    const changed = changes.reduce<number>((sum, each) => sum + each, 0)
    return { changed, ...(last !== undefined && { next: last }) }
  })
}
