import type { Signal } from '@preact/signals'
import type { Entry } from '@/utils/library/entries'
import type { Sieve } from '@/utils/library/filter'
import type { Library } from '@/utils/library/library'
import { type Bookmark, type EntryPage, PAGE_SIZE } from '@/utils/library/pages'
import { FEWEST_SAVES } from '@/utils/look'
import type { ArxivId } from '@/utils/papers/arxiv-id'
import type { Model } from '@/utils/ranking/model'
import { createRanking } from '@/utils/ranking/ranking'
import { createShelf } from '@/utils/ranking/shelf'
import { why } from '@/utils/ranking/why'

/** So long it may take to learn before something else is shown meanwhile, ms. */
const PATIENCE_MS = 250

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** A timer, so that everything else has its turn first: what is drawn, what is pressed, and other timers. */
const pause = () => wait(0)

/** What the view of the reader's own order shows, once there is one; before that, nothing. */
export function createForYouView(library: Library, learning: Signal<boolean>, learned: () => void) {
  const ranking = createRanking({
    database: library.database,
    shelf: createShelf(),
    now: () => Date.now(),
    pause,
  })
  let model: Model | undefined
  /** What is shown, in its order: it stays until the view is opened again or papers come, whatever is read or saved. */
  let order: ArxivId[] | undefined

  library.listen((change) => {
    if (change === 'papers' || change === 'undone') order = undefined
  })

  async function orderNow(): Promise<ArxivId[]> {
    if ((await library.savedCount()) < FEWEST_SAVES) {
      // What was learned is forgotten with the saves that it was learned from.
      model = await ranking.current()
      return []
    }
    const learn = ranking.current()
    const inTime = await Promise.race([learn.then(() => true), wait(PATIENCE_MS)])
    if (inTime) {
      model = await learn
      return ranking.order(model)
    }
    learning.value = true
    void learn
      .then(() => {
        learning.value = false
        learned()
      })
      .catch((error) => {
        learning.value = false
        console.error('Offprint:', error)
      })
    model = await ranking.latest()
    return ranking.order(model)
  }

  const reasoned = (entries: Entry[]): Entry[] => {
    const known = new Set(order)
    return entries.map((entry) =>
      known.has(entry.paper.id) ? { ...entry, why: model ? why(model, entry.paper) : [] } : entry,
    )
  }

  const byId = async (ids: ArxivId[]) => reasoned(await library.byId(ids))

  return {
    byId,
    async page(from?: Bookmark, size = PAGE_SIZE): Promise<EntryPage> {
      if (!order || (!from && size <= PAGE_SIZE)) order = await orderNow()
      const start = from && 'place' in from ? from.place : 0
      const place = start + size
      const entries = await byId(order.slice(start, place))
      return { entries: entries.filter(({ less }) => !less), ...(place < order.length && { next: { place } }) }
    },
    /** The unread papers that had arrived by the instant `until` (ms), as far as a filter lets them through. */
    async unreadIn(until = Number.POSITIVE_INFINITY, passes: Sieve = () => true): Promise<ArxivId[]> {
      const entries = await library.byId(order ?? [])
      return entries
        .filter(({ paper, read, unread }) => unread && (paper.arrivedAt ?? 0) <= until && passes({ paper, read }))
        .map(({ paper }) => paper.id)
    },
  }
}
