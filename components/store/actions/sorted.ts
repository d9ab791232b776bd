import type { View } from '@/utils/library/pages'
import { sorts } from '../sorts'

/** A view with the order that it was last in. */
export function sorted(view: View): View {
  if (view.kind !== 'saved' || view.sort) return view
  const sort = sorts.of(view.listId)
  return sort ? { ...view, sort } : view
}
