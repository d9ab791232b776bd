import type { Library } from '@/utils/library/library'
import { type EntryPage, PAGE_SIZE } from '@/utils/library/pages'
import { createSearch } from '@/utils/search/search'

/** What the view of a search shows. */
export function createSearchView(library: Library) {
  const search = createSearch(library.database)
  return {
    async page(query: string, size = PAGE_SIZE): Promise<EntryPage> {
      const entries = await search(query, size + 1)
      return { entries: entries.slice(0, size), ...(entries.length > size && { next: { place: size } }) }
    },
    /** The unread papers that had arrived by the instant `until` (ms) and hold the words. */
    async unreadIn(query: string, until = Number.POSITIVE_INFINITY): Promise<string[]> {
      const entries = await search(query, Number.POSITIVE_INFINITY)
      return entries.flatMap(({ paper: { id, unread, arrivedAt = 0 } }) => (unread && arrivedAt <= until ? [id] : []))
    },
  }
}
