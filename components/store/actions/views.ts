import { parseFilter } from '@/utils/library/filter'
import type { View } from '@/utils/library/pages'
import type { SavedSort } from '@/utils/library/saved-order'
import type { Filter } from '@/utils/look'
import { isWeekend, previousWeekday } from '@/utils/papers/feed-day'
import { arrange } from '../arrange'
import { sorts } from '../sorts'
import type { Kit } from './kit'
import { sorted } from './sorted'

/** As many papers are looked at for organisations to offer. */
const ORGANIZATIONS_FROM = 100

/** Where the reader is, and what is shown there. */
export function createViews({ library, outside, settings, feed, today, told, whileBusy }: Kit) {
  return {
    /** Goes to a view; to saved papers in the order that the reader last had them in. */
    show: told((view: View) => feed.show(sorted(view))),

    more: told(feed.more),

    /** Shows the current feed day; at a weekend the last day that has papers. */
    showToday: told(async () => {
      const day = today()
      await feed.show({ kind: 'day', day })
      if (isWeekend(day) && feed.entries.value.length === 0) await feed.show({ kind: 'day', day: previousWeekday(day) })
    }),

    /** Shows what is stored of a day, and has the background fetch it if it never was. */
    showDay: told(async (day: string) => {
      await feed.show({ kind: 'day', day })
      if (day >= today()) return
      await whileBusy(() => outside.fetchDay(day))
      const view = feed.view.value
      if (view.kind === 'day' && view.day === day) await feed.show(view)
    }),

    /** Puts the papers in front in the order that they have by now. */
    arrange: told(() => arrange(library, feed)),

    /** Puts the saved papers in front in order, and remembers it for their list. */
    sort: told(async (sort: SavedSort) => {
      const view = feed.view.value
      if (view.kind !== 'saved') return
      sorts.keep(view.listId, sort)
      await feed.show(sorted({ kind: 'saved', ...(view.listId && { listId: view.listId }) }))
    }),

    /** Changes what the view in front shows of its papers; nothing given shows everything. */
    filter: told((changes?: { [K in keyof Filter]: Filter[K] | undefined }) => {
      const { kind } = feed.view.value
      const { [kind]: before, ...others } = settings.value.filters
      const filter = changes && parseFilter({ ...before, ...changes })
      return outside.change({ filters: { ...others, ...(filter && { [kind]: filter }) } })
    }),

    /** Organisations of the first papers of the view in front, whatever its filter, in the order of the alphabet. */
    async organizations(): Promise<string[]> {
      const { entries } = await library.page(feed.view.value, undefined, ORGANIZATIONS_FROM)
      const names = new Set(entries.flatMap(({ paper }) => paper.organization ?? []))
      return [...names].sort((a, b) => a.localeCompare(b))
    },

    refresh: told(() => whileBusy(outside.poll)),

    /** Sends a search to the site that papers come from, and shows what it finds; nothing of it becomes unread. */
    askHub: told(async (query: string) => {
      await whileBusy(async () => {
        const asked = await outside.search(query)
        const view = feed.view.value
        if (view.kind === 'search' && view.query === query) await feed.show({ kind: 'search', query, asked })
      })
    }),
  }
}
