import type { IDBPTransaction } from 'idb'
import type { ArxivId } from '@/utils/papers/arxiv-id'
import { isUnread } from './is-unread'
import type { ReadMark, Save, StoredPaper } from './records'
import type { OffprintSchema, Store } from './schema'
import { sweptIn } from './swept-in'

/** A paper with what the reader made of it: what a view shows. */
export interface Entry {
  paper: StoredPaper
  /** Whether the reader marked it read; a paper that is neither read nor unread was never on a followed feed. */
  read: boolean
  unread?: true
  save?: Save
  /** The reader wants less like it. */
  less?: true
  /** What speaks for it, where it is shown for that. */
  why?: string[]
}

type Reading = IDBPTransaction<OffprintSchema, Store[], IDBTransactionMode>

/** Adds marks and saves to papers, all asked for at once. */
export function toEntries(tx: Reading, papers: StoredPaper[]): Promise<Entry[]> {
  const [marks, saves, swept] = [tx.objectStore('marks'), tx.objectStore('saves'), sweptIn(tx)]
  return Promise.all(
    papers.map(async (paper) => {
      const [mark, save] = await Promise.all([marks.get(paper.id), saves.get(paper.id)])
      return entryOf(paper, mark ?? (await swept).get(paper.id), save)
    }),
  )
}

/**
 * The papers with these ids, with marks and saves, all asked for at once; ids that are not stored are left out. `unread`:
 * the papers are known to be, and so to have no mark; not to ask is milliseconds before the first paint.
 */
export async function entriesById(tx: Reading, ids: ArxivId[], unread = false): Promise<Entry[]> {
  const [papers, marks, saves] = [tx.objectStore('papers'), tx.objectStore('marks'), tx.objectStore('saves')]
  const swept = unread ? undefined : sweptIn(tx)
  const entries = await Promise.all(
    ids.map(async (id) => {
      const [paper, mark, save] = await Promise.all([papers.get(id), unread ? undefined : marks.get(id), saves.get(id)])
      return paper && entryOf(paper, mark ?? (await swept)?.get(id), save)
    }),
  )
  return entries.filter((entry) => entry !== undefined)
}

function entryOf(paper: StoredPaper, mark: ReadMark | undefined, save: Save | undefined): Entry {
  const unread = isUnread({ paper, mark }) && { unread: true as const }
  return { paper, read: mark !== undefined, ...unread, ...(save && { save }), ...(mark?.less && { less: true }) }
}

/** The papers with these ids, in this order; ids that are not stored are left out. */
export async function papersById(tx: Reading, ids: ArxivId[]): Promise<StoredPaper[]> {
  const papers = await Promise.all(ids.map((id) => tx.objectStore('papers').get(id)))
  return papers.filter((paper) => paper !== undefined)
}
