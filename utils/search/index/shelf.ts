import type { ArxivId } from '@/utils/papers/arxiv-id'
import type { IndexDatabase } from './database'
import type { Segment } from './segment'

/** The index in memory. */
export interface Shelf {
  segments: Shelved[]
  /** Ids of all papers in it, the oldest first: a paper's age is its place among them. */
  ids: ArxivId[]
}

export interface Shelved {
  segment: Segment
  /** By the paper's number in the segment: its age, or -1 where a later segment has the paper. */
  ages: Int32Array
}

/**
 * Gives the index as it is now. What was read before is kept: of an index that grows, only what is new of it is read.
 */
export function createShelf(index: () => Promise<IndexDatabase>) {
  let known = new Map<number, Segment>()
  let shelf: Shelf | undefined

  return async (): Promise<Shelf> => {
    const tx = (await index()).transaction('segments')
    const keys = await tx.store.getAllKeys()
    if (shelf && keys.length === known.size && keys.every((key) => known.has(key))) return shelf
    const segments = await Promise.all(keys.map((key) => known.get(key) ?? tx.store.get(key)))
    known = new Map(keys.flatMap((key, at) => (segments[at] ? [[key, segments[at]]] : [])))
    shelf = arrange([...known.values()])
    return shelf
  }
}

/** Puts segments, the oldest first, on the shelf. */
export function arrange(segments: Segment[]): Shelf {
  const seen = new Set<ArxivId>()
  for (const { ids } of segments) for (const id of ids) seen.add(id)
  const ids = [...seen].sort(byAge)
  const ageOf = new Map(ids.map((id, age) => [id, age]))
  const shelved = segments.toReversed().map((segment): Shelved => {
    const ages = segment.ids.map((id) => {
      const age = ageOf.get(id) ?? -1
      ageOf.delete(id)
      return age
    })
    return { segment, ages: Int32Array.from(ages) }
  })
  return { segments: shelved, ids }
}

/** Ids of since 2007 begin with their month; those from before have a slash. */
function byAge(a: ArxivId, b: ArxivId): number {
  const older = Number(b.includes('/')) - Number(a.includes('/'))
  return older || (a < b ? -1 : 1)
}
