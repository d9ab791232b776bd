import type { IDBPObjectStore, StoreNames } from 'idb'
import type { ArxivId } from '@/utils/papers/arxiv-id'
import type { IndexSchema } from './database'
import { join } from './join'
import { MOST_PAPERS, type Segment } from './segment'

type Segments = IDBPObjectStore<IndexSchema, StoreNames<IndexSchema>[], 'segments', 'readwrite'>

/**
 * Adds a segment, and joins it with those before it as long as they are no larger: of many small ones there are never more
 * than a few, and each paper is written again only as often as its segment doubles. `stored`: ids that the index holds.
 */
export async function addSegment(
  segments: Segments,
  added: Segment,
  stored: () => Promise<Set<ArxivId>>,
): Promise<void> {
  const joining = [added]
  let size = added.ids.length
  for (let cursor = await segments.openCursor(null, 'prev'); cursor; cursor = await cursor.continue()) {
    const count = cursor.value.ids.length
    if (count > size || count + size > MOST_PAPERS) break
    joining.unshift(cursor.value)
    size += count
    await cursor.delete()
  }
  const kept = joining.length > 1 ? await stored() : undefined
  const [one] = kept ? [join(joining, (id) => kept.has(id))] : joining
  if (one && one.ids.length > 0) await segments.add(one)
}

/** Writes anew, in their places, the segments of whose papers more than half are in a later one or not `kept`. */
export async function dropRemoved(segments: Segments, kept: (id: ArxivId) => boolean): Promise<void> {
  const later = new Set<ArxivId>()
  for (let cursor = await segments.openCursor(null, 'prev'); cursor; cursor = await cursor.continue()) {
    const segment = cursor.value
    const holds = (id: ArxivId) => kept(id) && !later.has(id)
    const living = segment.ids.filter(holds)
    if (living.length === 0) await cursor.delete()
    else if (living.length * 2 < segment.ids.length) await cursor.update(join([segment], holds))
    for (const id of living) later.add(id)
  }
}
