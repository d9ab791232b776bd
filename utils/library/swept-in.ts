import type { IDBPTransaction } from 'idb'
import type { ArxivId } from '@/utils/papers/arxiv-id'
import type { ReadMark } from './records'
import type { OffprintSchema, Store } from './schema'

/** Marks of papers that were read in one sweep and are yet to be written, by id. */
export async function sweptIn(
  tx: IDBPTransaction<OffprintSchema, Store[], IDBTransactionMode>,
): Promise<Map<ArxivId, ReadMark>> {
  const sweeps = await tx.objectStore('sweeps').getAll()
  return new Map(sweeps.flatMap(({ ids, at }) => ids.map((id) => [id, { id, readAt: at }])))
}
