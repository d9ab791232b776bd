import type { Database } from '@/utils/library/open'
import type { StoredPaper } from '@/utils/library/records'
import type { FeedDay } from '@/utils/papers/feed-day'

/** The stored papers of some feed days, by upvotes within each; what the reader wants less of is left out. */
export async function papersOf(db: Database, days: FeedDay[]): Promise<StoredPaper[]> {
  const tx = db.transaction(['papers', 'marks'])
  const index = tx.objectStore('papers').index('day')
  const found = await Promise.all(days.map((day) => index.getAll(IDBKeyRange.bound([day], [day, []]))))
  const papers = found.flatMap((ofDay) => ofDay.reverse())
  const marks = await Promise.all(papers.map(({ id }) => tx.objectStore('marks').get(id)))
  return papers.filter((_, at) => marks[at]?.less === undefined)
}

/** The last feed day up to `today` of which papers are stored; undefined where none are. */
export async function lastDay(db: Database, today: FeedDay): Promise<FeedDay | undefined> {
  const index = db.transaction('papers').store.index('day')
  const cursor = await index.openKeyCursor(IDBKeyRange.upperBound([today, []]), 'prev')
  return cursor?.key[0]
}
