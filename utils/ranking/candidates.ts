import { daysBack } from '@/utils/library/days-back'
import type { Database } from '@/utils/library/open'
import type { StoredPaper } from '@/utils/library/records'
import { feedDayAt } from '@/utils/papers/feed-day'
import { DAY } from '@/utils/time'
import { hasText } from './lesson'

/** What is older was there to be read for two weeks. */
const DAYS = 14

/** More are not looked at: the newest days come first. */
const MOST = 3_000

/** Papers of the last two weeks that the reader has neither read nor saved, the most upvoted first. */
export async function readCandidates(db: Database, now: number): Promise<StoredPaper[]> {
  const since = feedDayAt(now - DAYS * DAY)
  const found: StoredPaper[] = []
  for await (const { day, papers } of daysBack(db)) {
    if (day < since || found.length >= MOST) break
    const tx = db.transaction(['marks', 'saves'])
    const [first, last] = edges(papers.map(({ id }) => id))
    const range = IDBKeyRange.bound(first, last)
    const [marks, saves] = await Promise.all([
      tx.objectStore('marks').getAllKeys(range),
      tx.objectStore('saves').getAllKeys(range),
    ])
    const done = new Set([...marks, ...saves])
    found.push(...papers.filter((paper) => !done.has(paper.id) && hasText(paper)))
  }
  return found.slice(0, MOST).sort((a, b) => b.upvotes - a.upvotes || (a.id < b.id ? 1 : -1))
}

function edges(ids: string[]): [first: string, last: string] {
  const sorted = [...ids].sort()
  return [sorted[0] ?? '', sorted.at(-1) ?? '']
}
