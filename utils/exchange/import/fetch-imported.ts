import { Failure } from '@/utils/errors'
import type { ArxivId } from '@/utils/papers/arxiv-id'
import { SECOND } from '@/utils/time'

/** Papers fetched at once, a second apart; the polls fetch the others, five at a time. */
const MOST_AT_ONCE = 100

export interface Fetching {
  fetchPaper: (id: ArxivId) => Promise<void>
  pause: (ms: number) => Promise<void>
  /** Nobody waits for them any more: those that are left are fetched by later polls. */
  left?: () => boolean
  /** Told before each one. */
  onStep: (done: number, of: number) => void
}

export interface Fetched {
  /** Nobody knows these. */
  unknown: ArxivId[]
  /** Hugging Face does not know these, and arXiv may not be asked. */
  unasked: ArxivId[]
  /** Left to later polls. */
  later: number
  /** Why it ended early, if it did. */
  failure?: Failure
}

/** Fetches the texts of imported papers, one after the other, and ends at the first sign that now is not the time. */
export async function fetchImported(ids: ArxivId[], { fetchPaper, pause, left, onStep }: Fetching): Promise<Fetched> {
  const fetched: Fetched = { unknown: [], unasked: [], later: 0 }
  const now = ids.slice(0, MOST_AT_ONCE)
  for (const [index, id] of now.entries()) {
    onStep(index, now.length)
    if (index > 0) await pause(SECOND)
    if (left?.()) return { ...fetched, later: ids.length - index }
    try {
      await fetchPaper(id)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      if (error.kind === 'not-found') fetched.unknown.push(id)
      else if (error.kind === 'permission') fetched.unasked.push(id)
      else if (error.kind !== 'bad-data') return { ...fetched, later: ids.length - index, failure: error }
    }
  }
  return { ...fetched, later: ids.length - now.length }
}
