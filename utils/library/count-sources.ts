import type { Database } from './open'

/** Papers read at once: enough to be quick, and not so many that they fill the memory. */
const STEP = 200

/** How many stored papers each source told of, by the source's id. Linear: for a page that is about it. */
export async function countSources(db: Database): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  let last: string | undefined
  for (;;) {
    const papers = await db.getAll('papers', last === undefined ? null : IDBKeyRange.lowerBound(last, true), STEP)
    for (const { sources = ['huggingface'] } of papers) {
      for (const source of sources) counts[source] = (counts[source] ?? 0) + 1
    }
    last = papers.at(-1)?.id
    if (papers.length < STEP) return counts
  }
}
