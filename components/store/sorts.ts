import { type SavedSort, SORTS } from '@/utils/library/saved-order'
import { pageStorage } from '@/utils/page-storage'

const PREFIX = 'sort:'

/** How the reader last had a list, or all that is saved, in order. In `localStorage`: pages read it without waiting. */
export function createSorts(area: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined) {
  return {
    /** Undefined: as it comes, which is in its own order or the newest first. */
    of(listId = ''): SavedSort | undefined {
      try {
        const { by, reversed } = JSON.parse(area?.getItem(PREFIX + listId) ?? '{}') as SavedSort
        return tidied({ ...(by && SORTS.includes(by) && { by }), ...(reversed === true && { reversed }) }, listId)
      } catch {
        return undefined
      }
    },

    /** Returns what it comes to. */
    keep(listId = '', sort: SavedSort): SavedSort | undefined {
      const kept = tidied(sort, listId)
      try {
        if (kept) area?.setItem(PREFIX + listId, JSON.stringify(kept))
        else area?.removeItem(PREFIX + listId)
      } catch {
        // A disk that is full has its own words elsewhere; it is in this order for now.
      }
      return kept
    },
  }
}

/** What is in no list comes by date anyway. */
function tidied({ by, reversed }: SavedSort, listId: string): SavedSort | undefined {
  const told = by === 'date' && !listId ? undefined : by
  return told || reversed ? { ...(told && { by: told }), ...(reversed && { reversed }) } : undefined
}

export const sorts = createSorts(pageStorage())
