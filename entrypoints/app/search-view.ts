import type { Signal } from '@preact/signals'
import type { Sought } from '@/components/store/sought'
import { t } from '@/utils/i18n'
import type { Library } from '@/utils/library/library'
import type { Bookmark, EntryPage, View } from '@/utils/library/pages'
import type { ArxivId } from '@/utils/papers/arxiv-id'
import { feedDayAt } from '@/utils/papers/feed-day'
import { readAsked } from '@/utils/search/asked'
import { createKnown } from '@/utils/search/candidates'
import { createSearching } from '@/utils/search/searching'
import { exclusively } from '@/utils/start'

type SearchView = Extract<View, { kind: 'search' }>

/** Papers of the first page: what a popup has room for, and no more than can be drawn at each letter that is typed. */
const FIRST_PAGE = 5

/** What is below the first page is read once nothing was typed for so long, ms. */
const QUIET_MS = 150

/** So long a search waits for the index to take in what came last, ms. */
const PATIENCE_MS = 150

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** What the view of a search shows. `grown` is called when there may be more to find than was found. */
export function createSearchView(library: Library, sought: Signal<Sought | undefined>, grown: () => void) {
  const known = createKnown()
  const { search, build, isBuilding, progress } = createSearching({
    known,
    database: library.database,
    exclusively: exclusively('search'),
    today: () => feedDayAt(Date.now()),
    now: () => performance.now(),
    // A timer, so that what is typed has its turn first.
    pause: wait,
    readLater: t('read_later'),
  })

  /** Whether something may be in the library by now that the index does not have. */
  let behind = true
  library.listen((change) => {
    known.changed()
    if (change !== 'reading' && change !== 'order') behind = true
  })

  /** Has the index brought up to date, and waits for that a little. The worker does the same, but may have been ended. */
  async function freshen(): Promise<void> {
    if (!behind || isBuilding()) return
    behind = false
    let late = false
    const building = build()
      .then(() => {
        if (late) grown()
      })
      .catch((error) => {
        behind = true
        console.error('Offprint:', error)
      })
    await Promise.race([building, wait(PATIENCE_MS)])
    late = true
  }

  /** What is searched for in front. */
  let latest = ''
  /** From when on more than a first page is read, ms: what is typed until then would have to wait for it. */
  let quietAt = 0

  /** Whoever measures is told of each search, one at a time. */
  function tell(start: number): void {
    performance.clearMeasures('search')
    performance.measure('search', { start })
  }

  /** Nothing is drawn again for what was known before. */
  function know(next: Sought): void {
    if (JSON.stringify(next) !== JSON.stringify(sought.value)) sought.value = next
  }

  async function indexing(): Promise<Pick<Sought, 'indexing'>> {
    const state = isBuilding() ? await progress().catch(() => undefined) : undefined
    return state ? { indexing: state } : {}
  }

  return {
    async page({ query: typed, asked }: SearchView, from?: Bookmark, size = FIRST_PAGE): Promise<EntryPage> {
      latest = typed
      const first = size <= FIRST_PAGE
      if (first) quietAt = performance.now() + QUIET_MS
      else await wait(Math.max(quietAt - performance.now(), 0))
      if (latest !== typed) return { entries: [] }
      if (asked) {
        const read = readAsked(typed)
        know({ instead: [], ...(read && 'query' in read && { query: read.query }) })
        return { entries: await library.byId(asked) }
      }
      await freshen()
      const [start, at] = [from && 'place' in from ? from.place : 0, performance.now()]
      const end = start + size
      const { entries, ...found } = await search(typed, { most: end + 1 })
      if (first) tell(at)
      const state = await indexing()
      // An answer to what was typed before comes too late.
      if (latest === typed) know({ ...found, ...state })
      return { entries: entries.slice(start, end), ...(entries.length > end && { next: { place: end } }) }
    },

    /** The unread papers that had arrived by the instant `until` (ms) and are what is sought. */
    async unreadIn({ query: typed, asked }: SearchView, until = Number.POSITIVE_INFINITY): Promise<ArxivId[]> {
      const among = new Set(await (await library.database()).getAllKeys('unread'))
      const { entries } = asked
        ? { entries: (await library.byId(asked)).filter(({ paper }) => among.has(paper.id)) }
        : await search(typed, { most: Number.POSITIVE_INFINITY, among })
      return entries.flatMap(({ paper: { id, arrivedAt = 0 } }) => (arrivedAt <= until ? [id] : []))
    },
  }
}
