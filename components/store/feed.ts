import { batch, computed, signal } from '@preact/signals'
import type { Entry } from '@/utils/library/entries'
import type { Library } from '@/utils/library/library'
import { type Bookmark, type EntryPage, PAGE_SIZE, type View } from '@/utils/library/pages'
import type { SiftedPage } from '@/utils/library/sift'
import type { Filter } from '@/utils/look'
import type { Unfoldable } from './unfolded'
import { weave } from './weave'

/** What a view is to be shown with when it is come back to. */
export interface Left {
  /** How many papers to load. */
  loaded: number
  /** What arrived later than this, ms, waits for a press; 0 when nothing is to wait. */
  seenAt: number
  unfolded: Unfoldable[]
}

/** A page of a view, or of what its filter lets through. */
type Page = EntryPage & Partial<SiftedPage>

export type FeedSlice = ReturnType<typeof createFeedSlice>

/**
 * The papers of the view in front: what is shown, what comes after it, and what has come in meanwhile. `filterOf` says
 * which of a view's papers are shown now; whoever changes that shows the view again.
 */
export function createFeedSlice(
  library: Library,
  now: () => number,
  filterOf: (view: View) => Filter | undefined = () => undefined,
) {
  const view = signal<View>({ kind: 'unread' })
  /** Of the view: what is drawn by it need not be drawn again with every letter of a search. */
  const kind = computed(() => view.value.kind)
  const entries = signal<Entry[]>([])
  const next = signal<Bookmark | undefined>()
  /** False until the first page of the view is there. */
  const ready = signal(false)
  /** While a view that has just come is not on screen yet: only its first papers are drawn, so that it is sooner. */
  const few = signal(true)
  /** Papers that have come in since and wait for a press, so that nothing moves under the reader's eyes. */
  const waiting = signal<Entry[]>([])
  /** What the reader has unfolded in the view. */
  const unfolded = signal<Unfoldable[]>([])
  /** While a filter is on: how many papers it left out so far, and whether it looks further only when asked to. */
  const sifted = signal<Pick<Partial<SiftedPage>, 'hidden' | 'stopped'>>({})
  /** Counts the times that a view was chosen: an answer to an earlier choice comes too late. */
  let turn = 0
  let loadedAt = 0
  let waitingSince = 0
  /** The turn whose next page is being read. */
  let loadingMore = 0

  const ids = computed(() => entries.value.map(({ paper }) => paper.id))

  /** A page as the view's filter lets it through; without a size as large as the view's pages are. */
  async function read(from?: Bookmark, size?: number): Promise<Page> {
    const filter = filterOf(view.value)
    if (!filter) return library.page(view.value, from, size)
    const { sift } = await import('@/utils/library/sift')
    return sift(library, view.value, from, size ?? PAGE_SIZE, filter, from && sifted.value.hidden)
  }

  /** Takes note of what is behind a page. */
  function follow(page: Page): void {
    next.value = page.next
    sifted.value = page
  }

  /** Goes to a view, or to its beginning, or to how it was `left`. A view chosen meanwhile wins. */
  async function show(wanted: View, left?: Left): Promise<void> {
    batch(() => {
      if (JSON.stringify(view.value) !== JSON.stringify(wanted)) {
        ready.value = false
        unfolded.value = []
      }
      view.value = wanted
      if (left) unfolded.value = left.unfolded
    })
    const [mine, at] = [++turn, now()]
    place(mine, await read(undefined, left?.loaded), at, !left)
    if (left?.seenAt) holdBack(left.seenAt)
  }

  /** What arrived after an instant (ms) waits for a press, unless that is all there is. */
  function holdBack(since: number): void {
    const came = entries.value.filter((entry) => cameAt(entry) > since)
    if (came.length === 0 || came.length === entries.value.length) return
    waitingSince = loadedAt
    loadedAt = since
    batch(() => {
      waiting.value = came
      entries.value = entries.value.filter((entry) => !came.includes(entry))
    })
  }

  /** `at`: when the page was asked for. What arrives while it is read may be missing from it, and was not seen. */
  function place(mine: number, page: Page, at: number, fromTop = true): void {
    if (mine !== turn) return
    loadedAt = at
    batch(() => {
      // Not where there is a place to go back to. Until now the view before it was on screen, which stays whole.
      if (!ready.value) few.value = fromTop
      entries.value = page.entries
      follow(page)
      waiting.value = []
      ready.value = true
    })
  }

  /** Adds the next page, if there is one. */
  async function more(): Promise<void> {
    const [mine, from] = [turn, next.value]
    if (!from || !ready.value || loadingMore === mine) return
    loadingMore = mine
    try {
      // From the beginning: upvotes move between pages, and what rose past the bookmark would never be shown. Behind a
      // filter that would be to walk again through all that it left out, so there it is from the bookmark.
      const page = await (sifted.value.hidden !== undefined
        ? read(from)
        : read(undefined, entries.value.length + waiting.value.length + PAGE_SIZE))
      // Also when the view went back to its beginning meanwhile: the page would leave a gap behind that.
      if (mine !== turn || next.value !== from) return
      // What waits for a press goes on waiting for it.
      const known = new Set([...ids.value, ...waiting.value.map(({ paper }) => paper.id)])
      batch(() => {
        entries.value = [...entries.value, ...page.entries.filter(({ paper }) => !known.has(paper.id))]
        follow(page)
      })
    } finally {
      if (loadingMore === mine) loadingMore = 0
    }
  }

  /** Brings what is shown up to date in its place. */
  async function update(): Promise<void> {
    const current = new Map((await library.byId(ids.value)).map((entry) => [entry.paper.id, entry]))
    const updated = entries.value.map((entry) => current.get(entry.paper.id) ?? entry)
    // What is read stays until the view is left; what is taken out of everything saved goes, and comes back by undo.
    const { kind } = view.value
    entries.value = updated.filter(({ save, less }) => (kind !== 'saved' || save) && (kind !== 'for-you' || !less))
  }

  /** Looks for papers that belong to the view and are not shown. `hold` keeps them waiting instead of showing them. */
  async function catchUp(hold: boolean): Promise<void> {
    const [mine, at] = [turn, now()]
    const page = await read(undefined, entries.value.length + PAGE_SIZE)
    if (mine !== turn) return
    if (entries.value.length === 0) return place(mine, page, at)
    // The view may have grown past what was its end.
    next.value ??= page.next
    const known = new Set(ids.value)
    // A paper that rose onto the page from beyond it is not new.
    const added = page.entries.filter((entry) => !known.has(entry.paper.id) && cameAt(entry) > loadedAt)
    waitingSince = at
    if (hold) waiting.value = added
    else entries.value = weave(entries.value, page.entries)
  }

  /** Shows what waited, above everything else. */
  function admit(): void {
    loadedAt = waitingSince
    batch(() => {
      entries.value = weave(entries.value, waiting.value)
      waiting.value = []
    })
  }

  return {
    view,
    kind,
    entries,
    next,
    sifted,
    filter: () => filterOf(view.value),
    ready,
    few,
    waiting,
    unfolded,
    show,
    more,
    update,
    catchUp,
    admit,
    /** When the view was loaded, ms: what came later was not on screen. */
    loadedAt: () => loadedAt,
  }
}

/** When a paper arrived, or was first seen in a ranking, ms. */
function cameAt({ paper }: Entry): number {
  return paper.arrivedAt ?? paper.sightings[0]?.[0] ?? 0
}
