import type { Signal } from '@preact/signals'
import type { Sought } from '@/components/store/sought'
import type { Library } from '@/utils/library/library'

/**
 * A library that fills the view of a search as well; the code for that is fetched with the first one. `sought` says what is
 * known of the search in front, if one is; `grown` is called when there may be more to find than was found.
 */
export function withSearch(library: Library, sought: Signal<Sought | undefined>, grown: () => void): Library {
  const load = async () => (await import('./search-view')).createSearchView(library, sought, grown)
  let view: ReturnType<typeof load> | undefined
  const search = () => {
    view ??= load()
    return view
  }
  return {
    ...library,
    page: async (view, from, size) => {
      if (view.kind === 'search') return (await search()).page(view, from, size)
      sought.value = undefined
      return library.page(view, from, size)
    },
    unreadIn: async (view, until, passes) =>
      view.kind === 'search' ? (await search()).unreadIn(view, until) : library.unreadIn(view, until, passes),
  }
}
