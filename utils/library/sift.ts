import type { Filter } from '@/utils/look'
import type { Entry } from './entries'
import { sieveOf } from './filter'
import type { Library } from './library'
import type { Bookmark, EntryPage, View } from './pages'

/** Looked at for one page at most, however few of them a filter lets through: papers. */
export const SCAN_LIMIT = 300

/** Read at once: papers. */
const STRETCH = 30

/** A page of what a filter lets through. */
export interface SiftedPage extends EntryPage {
  /** Papers that the filter left out on the way, and on the way to `from`. */
  hidden: number
  /** Enough papers were looked at, whether the page is full or not: whoever asks for the next one looks further. */
  stopped: boolean
}

/**
 * Up to `size` papers of a view that a filter lets through, found among the next `SCAN_LIMIT` papers after `from`. The
 * view is walked by its index, a stretch at a time, as it is without a filter. `hiddenBefore`: papers left out before.
 */
export async function sift(
  { page }: Pick<Library, 'page'>,
  view: View,
  from: Bookmark | undefined,
  size: number,
  filter: Filter,
  hiddenBefore = 0,
): Promise<SiftedPage> {
  const passes = sieveOf(filter)
  const entries: Entry[] = []
  let [hidden, here] = [hiddenBefore, from]
  for (let looked = 0; looked < SCAN_LIMIT; looked += STRETCH) {
    const stretch = await page(view, here, STRETCH)
    for (const [index, entry] of stretch.entries.entries()) {
      // Full, with this one behind it: where it stands only a shorter walk can tell.
      if (entries.length === size) {
        const next = index === 0 ? here : (await page(view, here, index)).next
        return { entries, hidden, stopped: false, ...(next && { next }) }
      }
      if (passes(entry)) entries.push(entry)
      else hidden++
    }
    here = stretch.next
    if (!here) return { entries, hidden, stopped: false }
  }
  return { entries, hidden, stopped: entries.length < size, ...(here && { next: here }) }
}
