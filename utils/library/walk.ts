import type { ArxivId } from '@/utils/papers/arxiv-id'

/** Where a page ended in an index: the key there, and the paper that had it. */
export interface Mark {
  key: IDBValidKey
  id: ArxivId
}

/** The part of an index cursor that a walk needs. */
interface Cursor<V> {
  key: IDBValidKey
  primaryKey: ArxivId
  value: V
  continue(): Promise<Cursor<V> | null>
  continuePrimaryKey(key: IDBValidKey, primaryKey: ArxivId): Promise<Cursor<V> | null>
}

interface Index<V> {
  openCursor(range: IDBKeyRange, direction: 'prev'): Promise<unknown>
  /** Only in newer browsers, Chromium 141 and Firefox 145 among them; types do not know it yet. */
  getAllRecords?(options: {
    query: IDBKeyRange
    count: number
    direction: 'prev'
  }): Promise<{ key: IDBValidKey; primaryKey: ArxivId; value: V }[]>
  /** Only a type: what the cursor's values are. */
  readonly valueType?: V
}

/**
 * Up to `count` records of an index from its end, beginning after `from`. Many papers share a key (a day, its upvotes),
 * so a page ends between two papers, never between two keys.
 */
export async function walkBack<V>(
  index: Index<V>,
  range: IDBKeyRange,
  count: number,
  from?: Mark,
): Promise<{ value: V; mark: Mark }[]> {
  // One question for all of them, where it can be asked: a cursor asks for each.
  if (!from && index.getAllRecords) {
    const records = await index.getAllRecords({ query: range, count, direction: 'prev' })
    return records.map(({ key, primaryKey: id, value }) => ({ value, mark: { key, id } }))
  }
  let cursor = (await index.openCursor(range, 'prev')) as Cursor<V> | null
  if (cursor && from) cursor = await pass(cursor, from)
  const found: { value: V; mark: Mark }[] = []
  while (cursor) {
    found.push({ value: cursor.value, mark: { key: cursor.key, id: cursor.primaryKey } })
    if (found.length === count) break
    cursor = await cursor.continue()
  }
  return found
}

/** Moves a cursor to the first record after `from`, be `from` itself still there or not. */
async function pass<V>(cursor: Cursor<V>, from: Mark): Promise<Cursor<V> | null> {
  const past = order(cursor, from) < 0
  if (past) return cursor
  const there = order(cursor, from) === 0 ? cursor : await cursor.continuePrimaryKey(from.key, from.id)
  return there && order(there, from) === 0 ? there.continue() : there
}

function order(cursor: { key: IDBValidKey; primaryKey: ArxivId }, from: Mark): number {
  return indexedDB.cmp(cursor.key, from.key) || indexedDB.cmp(cursor.primaryKey, from.id)
}
