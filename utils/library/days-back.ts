import type { Database } from './open'
import type { StoredPaper } from './records'

/**
 * The stored papers by feed day, the newest day first and the most upvoted first within it. A day is read at a time, in
 * a transaction of its own: nobody waits for a walk through all of them, and whoever has enough stops.
 */
export async function* daysBack(db: Database): AsyncGenerator<{ day: string; papers: StoredPaper[] }> {
  let range: IDBKeyRange | null = null
  for (;;) {
    const index = db.transaction('papers').store.index('day')
    const cursor: { key: [string, number] } | null = await index.openKeyCursor(range, 'prev')
    if (!cursor) return
    const [day] = cursor.key
    const papers = await index.getAll(IDBKeyRange.bound([day], [day, []]))
    yield { day, papers: papers.reverse() }
    range = IDBKeyRange.upperBound([day], true)
  }
}
