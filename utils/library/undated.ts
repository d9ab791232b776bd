import type { ArxivId } from '@/utils/papers/arxiv-id'
import { type FeedDay, feedDayAt } from '@/utils/papers/feed-day'
import { getMany } from './get-many'
import type { Database } from './open'

/**
 * Papers that no feed has listed under a day, such as those of an answer to a search, and that were first told of before
 * `before`, or nobody knows when. Saved papers are left out. Linear in keys where there are any: for idle moments.
 */
export async function undatedBefore(db: Database, before: FeedDay): Promise<ArxivId[]> {
  const tx = db.transaction(['papers', 'saves'])
  const papers = tx.objectStore('papers')
  const [all, dated] = await Promise.all([papers.count(), papers.index('day').count()])
  if (all === dated) return []
  const [ids, ...known] = await Promise.all([
    papers.getAllKeys(),
    papers.index('day').getAllKeys(),
    tx.objectStore('saves').getAllKeys(),
  ])
  const left = new Set(known.flat())
  const undated = await getMany(
    papers,
    ids.filter((id) => !left.has(id)),
  )
  return [...undated.values()]
    .filter(({ sightings: [first] }) => feedDayAt(first?.[0] ?? 0) < before)
    .map(({ id }) => id)
}
