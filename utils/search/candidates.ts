import { daysBack } from '@/utils/library/days-back'
import { type Entry, entriesById, toEntries } from '@/utils/library/entries'
import type { Database } from '@/utils/library/open'
import { savedBack } from '@/utils/library/saved-back'
import type { ArxivId } from '@/utils/papers/arxiv-id'

/** Papers read at a time, once those that were wanted turn out not to be enough. */
const STEP = 100

/** The stored papers with these ids, in their order: those that are `wanted` first, and then some at a time. */
export async function* byIds(db: Database, ids: ArxivId[], wanted: number): AsyncGenerator<Entry[]> {
  for (let start = 0, end = Math.min(wanted, STEP); start < ids.length; start = end, end += STEP) {
    yield entriesById(db.transaction(['papers', 'marks', 'saves']), ids.slice(start, end))
  }
}

/** Everything that is stored: what is saved first, then back through the days, a slice at a time. */
export async function* everything(db: Database): AsyncGenerator<Entry[]> {
  const seen = new Set<ArxivId>()
  for await (const saved of savedBack(db)) {
    for (const { paper } of saved) seen.add(paper.id)
    yield entriesOf(
      db,
      saved.map(({ paper }) => paper),
    )
  }
  for await (const { papers } of daysBack(db))
    yield entriesOf(
      db,
      papers.filter(({ id }) => !seen.has(id)),
    )
}

function entriesOf(db: Database, papers: Parameters<typeof toEntries>[1]): Promise<Entry[]> {
  return toEntries(db.transaction(['papers', 'marks', 'saves']), papers)
}
