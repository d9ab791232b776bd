import type { ArxivId } from '@/utils/papers/arxiv-id'
import type { FeedDay } from '@/utils/papers/feed-day'
import { noteUnindexed } from './mirror-notes'
import type { Database } from './open'
import type { Writing } from './schema'
import { STEP, transact } from './transact'
import { openUnread, READING } from './unread'

/**
 * Removes up to 100 papers whose feed day lies before `before`, read or not, and returns how many. Saved papers stay, and
 * so do those of a ranking, which the next poll would only bring back. A mark is left behind of each that had arrived:
 * it does not become new again.
 */
export function removeOld(db: Database, before: FeedDay, at: number): Promise<number> {
  return transact(db, [...READING, 'saves', 'feeds'], async (tx) => {
    const ids = await candidates(tx, before)
    const unread = await openUnread(tx)
    const marks = tx.objectStore('marks')
    await Promise.all(
      ids.map(async (id) => {
        const [paper, mark] = await Promise.all([tx.objectStore('papers').get(id), marks.get(id)])
        unread.follow({ paper, mark }, {})
        const marked =
          paper?.arrivedAt === undefined || mark !== undefined || marks.put({ id, readAt: at, removed: true })
        await Promise.all([marked, tx.objectStore('papers').delete(id)])
      }),
    )
    noteUnindexed(tx, ids)
    await unread.write()
    return ids.length
  })
}

async function candidates(tx: Writing, before: FeedDay): Promise<ArxivId[]> {
  const [saved, feeds] = await Promise.all([tx.objectStore('saves').getAllKeys(), tx.objectStore('feeds').getAll()])
  const kept = new Set([...saved, ...feeds.flatMap(({ order = [] }) => order)])
  // So many at the most are passed over; the rest of what is asked for is enough.
  const oldest = await tx
    .objectStore('papers')
    .index('day')
    .getAllKeys(IDBKeyRange.upperBound([before], true), STEP + kept.size)
  return oldest.filter((id) => !kept.has(id)).slice(0, STEP)
}
