import type { ArxivId } from '@/utils/papers/arxiv-id'

/** Fewer are asked for one by one. */
const MANY = 50

interface RecordStore<T> {
  get(id: ArxivId): Promise<T | undefined>
  getAll(range: IDBKeyRange, count: number): Promise<T[]>
}

/**
 * The records with these ids, by id; those that are not stored are left out. Many ids are answered by one question for all
 * that lies between the least and the greatest of them, unless that is much more: a request for each takes longer.
 */
export async function getMany<T extends { id: ArxivId }>(
  store: RecordStore<T>,
  ids: ArxivId[],
): Promise<Map<ArxivId, T>> {
  const wanted = new Set(ids)
  const records = (await allBetween(store, ids)) ?? (await Promise.all(ids.map((id) => store.get(id))))
  return new Map(records.flatMap((record) => (record && wanted.has(record.id) ? [[record.id, record]] : [])))
}

/**
 * Deletes the records with these ids and gives them. Where nothing else lies between them that is one request, which takes
 * a twentieth of the time that a request for each does.
 */
export async function takeMany<T extends { id: ArxivId }>(
  store: RecordStore<T> & {
    count(range: IDBKeyRange): Promise<number>
    delete(key: ArxivId | IDBKeyRange): Promise<void>
  },
  ids: ArxivId[],
): Promise<Map<ArxivId, T>> {
  const taken = await getMany(store, ids)
  const range = rangeOf([...taken.keys()])
  const isAll = range && taken.size >= MANY && (await store.count(range)) === taken.size
  if (isAll) await store.delete(range)
  else await Promise.all([...taken.keys()].map((id) => store.delete(id)))
  return taken
}

async function allBetween<T>(store: RecordStore<T>, ids: ArxivId[]): Promise<T[] | undefined> {
  const range = rangeOf(ids)
  if (!range || ids.length < MANY) return undefined
  const most = ids.length * 2
  const records = await store.getAll(range, most)
  return records.length < most ? records : undefined
}

function rangeOf(ids: ArxivId[]): IDBKeyRange | undefined {
  const sorted = ids.toSorted()
  return sorted.length > 0 ? IDBKeyRange.bound(sorted[0], sorted.at(-1)) : undefined
}
