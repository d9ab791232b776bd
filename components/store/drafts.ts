import { pageStorage } from '@/utils/page-storage'
import type { ArxivId } from '@/utils/papers/arxiv-id'

const PREFIX = 'draft:'

/**
 * What was typed into a note and is not stored yet, written down in the very turn of the key: a popup can end between
 * the key and the commit. In `localStorage`, because nothing else can be written without waiting.
 */
export function createDrafts(area: Storage | undefined, exclusively: (work: () => Promise<void>) => Promise<void>) {
  return {
    keep(id: ArxivId, text: string): void {
      try {
        area?.setItem(PREFIX + id, text)
      } catch {
        // A disk that is full has its own words where the note is stored.
      }
    },

    /** The note is stored with this text; what was typed since is not. */
    drop(id: ArxivId, text: string): void {
      if (area?.getItem(PREFIX + id) === text) area.removeItem(PREFIX + id)
    },

    /** One page at a time, so that an older text is never stored over a newer one. */
    exclusively,

    /** Stores what pages before this one did not live to store. */
    recover: (store: (id: ArxivId, text: string) => Promise<unknown>): Promise<void> =>
      exclusively(async () => {
        for (const key of Object.keys(area ?? {}).filter((each) => each.startsWith(PREFIX))) {
          const text = area?.getItem(key)
          const id = key.slice(PREFIX.length)
          if (typeof text === 'string') await store(id, text)
          area?.removeItem(key)
        }
      }),
  }
}

export const drafts = createDrafts(pageStorage(), (work) => navigator.locks.request('offprint:notes', work))
