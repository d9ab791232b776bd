import type { Signal } from '@preact/signals'
import type { Library } from '@/utils/library/library'

/**
 * A library that fills the view of the reader's own order as well; the code for that is fetched when it is first shown.
 * `learned` is called when an order was learned while another was shown.
 */
export function withForYou(library: Library, learning: Signal<boolean>, learned: () => void): Library {
  type View = Awaited<ReturnType<typeof load>>
  const load = async () => (await import('./for-you-view')).createForYouView(library, learning, learned)
  let view: Promise<View> | undefined
  const forYou = () => {
    view ??= load()
    return view
  }
  return {
    ...library,
    page: async (wanted, from, size) =>
      wanted.kind === 'for-you' ? (await forYou()).page(from, size) : library.page(wanted, from, size),
    byId: async (ids) => (view ? (await view).byId(ids) : library.byId(ids)),
    unreadIn: async (wanted, until, passes) =>
      wanted.kind === 'for-you' ? (await forYou()).unreadIn(until, passes) : library.unreadIn(wanted, until, passes),
  }
}
