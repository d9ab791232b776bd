import type { Signal } from '@preact/signals'
import type { Sought } from '@/components/store/sought'
import { t } from '@/utils/i18n'
import type { Library } from '@/utils/library/library'
import { type EntryPage, PAGE_SIZE, type View } from '@/utils/library/pages'
import type { ArxivId } from '@/utils/papers/arxiv-id'
import { feedDayAt } from '@/utils/papers/feed-day'
import { readAsked } from '@/utils/search/asked'
import { createSearching } from '@/utils/search/searching'
import { exclusively } from '@/utils/start'

type SearchView = Extract<View, { kind: 'search' }>

/** So long a search waits for the index to take in what came last, ms. */
const PATIENCE_MS = 150

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** What the view of a search shows. `grown` is called when there may be more to find than was found. */
export function createSearchView(library: Library, sought: Signal<Sought | undefined>, grown: () => void) {
  const { search, build, isBuilding, progress } = createSearching({
    database: library.database,
    exclusively: exclusively('search'),
    today: () => feedDayAt(Date.now()),
    now: () => performance.now(),
    // A timer, so that what is typed has its turn first.
    pause: wait,
    readLater: t('read_later'),
  })

  /** Has the index brought up to date, and waits for that a little. The worker does the same, but may have been ended. */
  async function freshen(): Promise<void> {
    if (isBuilding()) return
    let late = false
    const building = build()
      .then(() => {
        if (late) grown()
      })
      .catch((error) => console.error('Offprint:', error))
    await Promise.race([building, wait(PATIENCE_MS)])
    late = true
  }

  /** What is searched for in front. */
  let latest = ''

  async function indexing(): Promise<Pick<Sought, 'indexing'>> {
    const state = await progress().catch(() => undefined)
    return state ? { indexing: state } : {}
  }

  return {
    async page({ query: typed, asked }: SearchView, size = PAGE_SIZE): Promise<EntryPage> {
      latest = typed
      if (asked) {
        const read = readAsked(typed)
        sought.value = { instead: [], ...(read && 'query' in read && { query: read.query }) }
        return { entries: await library.byId(asked) }
      }
      await freshen()
      const { entries, ...found } = await search(typed, { most: size + 1 })
      const state = await indexing()
      // An answer to what was typed before comes too late.
      if (latest === typed) sought.value = { ...found, ...state }
      return { entries: entries.slice(0, size), ...(entries.length > size && { next: { place: size } }) }
    },

    /** The unread papers that had arrived by the instant `until` (ms) and are what is sought. */
    async unreadIn({ query: typed, asked }: SearchView, until = Number.POSITIVE_INFINITY): Promise<ArxivId[]> {
      const among = new Set(await (await library.database()).getAllKeysFromIndex('papers', 'unread'))
      const { entries } = asked
        ? { entries: (await library.byId(asked)).filter(({ paper }) => among.has(paper.id)) }
        : await search(typed, { most: Number.POSITIVE_INFINITY, among })
      return entries.flatMap(({ paper: { id, arrivedAt = 0 } }) => (arrivedAt <= until ? [id] : []))
    },
  }
}
