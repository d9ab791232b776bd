import type { ArxivId } from '@/utils/papers/arxiv-id'

/** More keys than these take longer to read than to ask for the records one by one. */
const MOST_KEYS = 2_000

interface KeyStore {
  getAllKeys(range: IDBKeyRange, count: number): Promise<ArxivId[]>
}

/**
 * Which of some ids a store may have a record of, by one question for all keys between the least and the greatest of
 * them: what is new need not be asked for one by one. Where there are very many between, it may have any.
 */
export async function mayBeThere(store: KeyStore, ids: ArxivId[]): Promise<(id: ArxivId) => boolean> {
  const sorted = ids.toSorted()
  const [least, greatest] = [sorted[0], sorted.at(-1)]
  if (least === undefined || greatest === undefined) return () => false
  const keys = await store.getAllKeys(IDBKeyRange.bound(least, greatest), MOST_KEYS)
  if (keys.length === MOST_KEYS) return () => true
  const there = new Set(keys)
  return (id) => there.has(id)
}
