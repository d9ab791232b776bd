import type { Library } from '@/utils/library/library'

/** A library that fills the view of a search as well; the code for that is fetched with the first one. */
export function withSearch(library: Library): Library {
  const load = async () => (await import('./search-view')).createSearchView(library)
  let view: ReturnType<typeof load> | undefined
  const search = () => {
    view ??= load()
    return view
  }
  return {
    ...library,
    page: async (view, from, size) =>
      view.kind === 'search' ? (await search()).page(view.query, size) : library.page(view, from, size),
    unreadIn: async (view, until, passes) =>
      view.kind === 'search' ? (await search()).unreadIn(view.query, until) : library.unreadIn(view, until, passes),
  }
}
