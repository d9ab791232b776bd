import { daysBack } from '@/utils/library/days-back'
import { type Entry, toEntries } from '@/utils/library/entries'
import type { Database } from '@/utils/library/open'
import type { StoredPaper } from '@/utils/library/records'
import { savedBack } from '@/utils/library/saved-back'
import { matches, type Query } from './query'

export interface ScanOptions {
  /** Matches after which nobody looks further. */
  most: number
  /** Aborted when the reader asks for something else: what was found by then is given. */
  signal?: AbortSignal
  /** How long to look, ms; measured by `now`. */
  within?: number
  now?: () => number
}

/**
 * The stored papers that hold every word of a query in title, authors, abstract, organisation or note: what is saved
 * first, then back through the days. Reads a slice at a time and keeps no index; nothing leaves the machine.
 */
export async function scan(db: Database, query: Query, options: ScanOptions): Promise<Entry[]> {
  const { most, signal, within = Number.POSITIVE_INFINITY, now = () => performance.now() } = options
  const end = now() + within
  const found = new Map<string, StoredPaper>()
  const isOver = () => found.size >= most || signal?.aborted || now() > end
  const add = (paper: StoredPaper) => found.size < most && found.set(paper.id, paper)

  const named = query.id && (await db.get('papers', query.id))
  if (named) add(named)
  for await (const saved of savedBack(db)) {
    for (const { paper, save } of saved) if (matches(query, textOf(paper, save.note))) add(paper)
    if (isOver()) break
  }
  if (!isOver()) {
    for await (const { papers } of daysBack(db)) {
      for (const paper of papers) if (matches(query, textOf(paper))) add(paper)
      if (isOver()) break
    }
  }
  return toEntries(db.transaction(['papers', 'marks', 'saves']), [...found.values()])
}

function textOf(paper: StoredPaper, note = ''): string {
  return [paper.title, ...paper.authors, paper.organization, paper.id, note, paper.abstract].join('\n')
}
