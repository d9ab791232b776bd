import type { ArxivId } from '@/utils/papers/arxiv-id'
import { type Matcher, rematched } from './matching'
import type { Database } from './open'
import { openTally } from './tally'
import { transact } from './transact'

/** Papers matched in one transaction: more would keep readers waiting. */
const STEP = 100

export interface Rematched {
  /** Papers that changed. */
  changed: number
  /** Where to go on; absent when all papers were seen. */
  next?: ArxivId
}

/** Matches the next hundred papers after `after` anew, with what is unread and the count of it, in one transaction. */
export function rematch(db: Database, { match }: Matcher, after?: ArxivId): Promise<Rematched> {
  return transact(db, ['papers', 'marks', 'tally'], async (tx) => {
    const [papers, marks] = [tx.objectStore('papers'), tx.objectStore('marks')]
    const range = after === undefined ? null : IDBKeyRange.lowerBound(after, true)
    const [stored, tally] = await Promise.all([papers.getAll(range, STEP), openTally(tx.objectStore('tally'))])
    const changes = await Promise.all(
      stored.map(async (before) => {
        const { id } = before
        const paper = rematched(before, match(before), (await marks.getKey(id)) !== undefined)
        if (paper === before) return 0
        tally.move(before, paper)
        await papers.put(paper)
        return 1
      }),
    )
    await tally.write()
    const last = stored.length === STEP ? stored.at(-1)?.id : undefined
    const changed = changes.reduce<number>((sum, each) => sum + each, 0)
    return { changed, ...(last !== undefined && { next: last }) }
  })
}
