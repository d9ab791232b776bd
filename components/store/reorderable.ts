import type { View } from '@/utils/library/pages'

/** The list whose papers can be reordered in a view: one that is shown in its own order. */
export function reorderable(view: View): string | undefined {
  return view.kind === 'saved' && !view.sort ? view.listId : undefined
}
