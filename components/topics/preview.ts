import type { Paper } from '@/utils/papers/paper'
import { matches } from '@/utils/query/matches'
import type { Query } from '@/utils/query/query'

/** As many are looked at before the page gets its turn. */
const SLICE = 200

/**
 * Those of the papers that a query finds; undefined when it was aborted. Texts are taken apart the first time only.
 * `pause` gives the page its turn.
 */
export async function preview<P extends Paper>(
  papers: P[],
  query: Query,
  signal: AbortSignal,
  pause: () => Promise<void>,
): Promise<P[] | undefined> {
  const found: P[] = []
  for (let start = 0; start < papers.length; start += SLICE) {
    if (start > 0) await pause()
    if (signal.aborted) return undefined
    found.push(...papers.slice(start, start + SLICE).filter((paper) => matches(query, paper)))
  }
  return found
}
