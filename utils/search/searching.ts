import type { Database } from '@/utils/library/open'
import type { FeedDay } from '@/utils/papers/feed-day'
import type { Known } from './candidates'
import { createIndexDatabase } from './index/database'
import { createIndexer } from './index/indexer'
import { createShelf, type Shelf } from './index/shelf'
import { createSearch } from './search'

export interface SearchingDeps {
  database: () => Promise<Database>
  /** One context at a time; the lock ends with the context that holds it. */
  exclusively: (work: () => Promise<void>) => Promise<void>
  today: () => FeedDay
  /** Ms, of any clock. */
  now: () => number
  pause: (ms: number) => Promise<void>
  /** What the list is called that is there from the start. */
  readLater: string
  /** What was read before; see `candidates.ts`. */
  known?: Known
  /** The name of the index's database, where it is not the usual one. */
  name?: string
}

/** The index, what keeps it in step with the library, and the search that reads it. */
export function createSearching({ name, pause, exclusively, ...deps }: SearchingDeps) {
  const index = createIndexDatabase(name)
  const indexer = createIndexer({ library: deps.database, index, exclusively })
  const read = createShelf(index)
  let building: Promise<void> | undefined
  /** The index as it was read when it was last up to date; it has not grown since, as far as is known here. */
  let shelf: Shelf | undefined

  async function build(): Promise<void> {
    while (await indexer.step()) await pause(0)
  }

  return {
    /** Brings the index up to date, a slice at a time. Who asks while that is under way shares it. */
    build(): Promise<void> {
      building ??= build().finally(() => {
        building = undefined
        shelf = undefined
      })
      return building
    },
    /** Whether it is being brought up to date here. */
    isBuilding: () => building !== undefined,
    progress: indexer.progress,
    tidy: indexer.tidy,
    search: createSearch({
      ...deps,
      async shelf() {
        if (building) return read()
        shelf ??= await read()
        return shelf
      },
    }),
  }
}
