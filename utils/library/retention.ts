import type { ArxivId } from '@/utils/papers/arxiv-id'
import type { FeedDay } from '@/utils/papers/feed-day'
import { noteUnindexed } from './mirror-notes'
import type { Database } from './open'
import type { Writing } from './schema'
import { STEP, transact } from './transact'
import { undatedBefore } from './undated'
import { openUnread, READING } from './unread'

/**
 * Removes up to 100 papers whose feed day lies before `before`, read or not, and returns how many; then those of no feed
 * day that were first told of before it. Saved papers stay, and so do those of a ranking, which the next poll would only
 * bring back. A mark is left behind of each that had arrived: it does not become new again.
 */
export async function removeOld(db: Database, before: FeedDay, at: number): Promise<number> {
  const removed = await remove(db, before, at, (tx, kept) => oldest(tx, before, STEP + kept.size))
  if (removed > 0) return removed
  const undated = await undatedBefore(db, before)
  return undated.length > 0 ? remove(db, before, at, async () => undated) : 0
}

/** Of some candidates, up to 100 that need not be kept. */
function remove(
  db: Database,
  before: FeedDay,
  at: number,
  candidates: (tx: Writing, kept: Set<ArxivId>) => Promise<ArxivId[]>,
): Promise<number> {
  return transact(db, [...READING, 'saves', 'feeds'], async (tx) => {
    const kept = await keptIn(tx)
    const ids = (await candidates(tx, kept)).filter((id) => !kept.has(id)).slice(0, STEP)
    const unread = await openUnread(tx)
    const marks = tx.objectStore('marks')
    const gone = await Promise.all(
      ids.map(async (id) => {
        const [paper, mark] = await Promise.all([tx.objectStore('papers').get(id), marks.get(id)])
        // Listed since it was looked for.
        if (!paper || (paper.feedDay ?? '') >= before) return []
        unread.follow({ paper, mark }, {})
        const marked =
          paper.arrivedAt === undefined || mark !== undefined || marks.put({ id, readAt: at, removed: true })
        await Promise.all([marked, tx.objectStore('papers').delete(id)])
        return [id]
      }),
    )
    noteUnindexed(tx, gone.flat())
    await unread.write()
    return gone.flat().length
  })
}

async function keptIn(tx: Writing): Promise<Set<ArxivId>> {
  const [saved, feeds] = await Promise.all([tx.objectStore('saves').getAllKeys(), tx.objectStore('feeds').getAll()])
  return new Set([...saved, ...feeds.flatMap(({ order = [] }) => order)])
}

/** So many at the most are passed over; the rest of what is asked for is enough. */
function oldest(tx: Writing, before: FeedDay, count: number): Promise<ArxivId[]> {
  return tx
    .objectStore('papers')
    .index('day')
    .getAllKeys(IDBKeyRange.upperBound([before], true), count)
}
