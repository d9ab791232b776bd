import type { IDBPTransaction } from 'idb'
import type { ArxivId } from '@/utils/papers/arxiv-id'
import type { Save, StoredPaper } from './records'
import type { OffprintSchema, Store } from './schema'

/** What saved papers can be put in order by, besides the order that the reader gave their list. */
export const SORTS = ['date', 'title', 'upvotes'] as const

/** The newest save, the beginning of the alphabet, or the most upvotes come first, unless it is `reversed`. */
export interface SavedSort {
  /** Absent: the list's own order. */
  by?: (typeof SORTS)[number]
  reversed?: true
}

export type Reading = IDBPTransaction<OffprintSchema, Store[], IDBTransactionMode>

export type Sorting = typeof sortedSaves

/**
 * All saves of a list, or all there are, in an order that no index has. Reads these saves and, where the order is of
 * what papers say, these papers, and no others.
 */
export async function sortedSaves(
  tx: Reading,
  listId: string | undefined,
  { by, reversed }: SavedSort,
): Promise<ArxivId[]> {
  const saves = tx.objectStore('saves')
  const ordered =
    listId === undefined
      ? await saves.index('savedAt').getAll()
      : await saves.index('place').getAll(IDBKeyRange.bound([listId], [listId, []]))
  const newestFirst = ordered.toReversed()
  const ids = (await arranged(tx, newestFirst, by)).map(({ id }) => id)
  return reversed ? ids.reverse() : ids
}

async function arranged(tx: Reading, saves: Save[], by: SavedSort['by']): Promise<Save[]> {
  if (!by) return saves
  if (by === 'date') return saves.toSorted((a, b) => b.savedAt - a.savedAt)
  const papers = tx.objectStore('papers')
  const stored = await Promise.all(saves.map(async ({ id }) => [id, await papers.get(id)] as const))
  const paperOf = new Map<ArxivId, StoredPaper | undefined>(stored)
  const { compare } = new Intl.Collator(undefined, { numeric: true })
  const order = {
    title: (a: Save, b: Save) => compare(paperOf.get(a.id)?.title ?? '', paperOf.get(b.id)?.title ?? ''),
    upvotes: (a: Save, b: Save) => (paperOf.get(b.id)?.upvotes ?? 0) - (paperOf.get(a.id)?.upvotes ?? 0),
  }
  return saves.toSorted(order[by])
}
