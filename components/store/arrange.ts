import { batch } from '@preact/signals'
import type { Library } from '@/utils/library/library'
import { PAGE_SIZE } from '@/utils/library/pages'
import type { FeedSlice } from './feed'
import { weave } from './weave'

/** Puts what is shown in the order that it has by now. What does not belong any more stays until the view is left. */
export async function arrange(library: Library, feed: FeedSlice): Promise<void> {
  // Behind a filter what came back is put in its place, which is all that can be known without walking the view again.
  if (feed.filter()) return feed.catchUp(false)
  const { view, entries, next } = feed
  const wanted = view.value
  const page = await library.page(wanted, undefined, Math.max(entries.value.length, PAGE_SIZE))
  if (view.value !== wanted) return
  batch(() => {
    entries.value = weave(page.entries, entries.value)
    next.value = page.next
  })
}
