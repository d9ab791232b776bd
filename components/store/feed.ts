import { batch, computed, signal } from '@preact/signals'
import type { Entry } from '@/utils/library/entries'
import type { Library } from '@/utils/library/library'
import { type Bookmark, type EntryPage, PAGE_SIZE, type View } from '@/utils/library/pages'
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

export type FeedSlice = ReturnType<typeof createFeedSlice>

/** The papers of the view in front: what is shown, what comes after it, and what has come in meanwhile. */
export function createFeedSlice(library: Library, now: () => number) {
  const view = signal<View>({ kind: 'unread' })
  const entries = signal<Entry[]>([])
  const next = signal<Bookmark | undefined>()
  /** False until the first page of the view is there. */
  const ready = signal(false)
  /** Papers that have come in since and wait for a press, so that nothing moves under the reader's eyes. */
  const waiting = signal<Entry[]>([])
  /** What the reader has unfolded in the view. */
  const unfolded = signal<Unfoldable[]>([])
  let loadedAt = 0
  let waitingSince = 0
  let loadingMore = false

  const ids = computed(() => entries.value.map(({ paper }) => paper.id))

  /** Goes to a view, or to its beginning, or to how it was `left`. A view chosen meanwhile wins. */
  async function show(wanted: View, left?: Left): Promise<void> {
    batch(() => {
      if (!sameView(view.value, wanted)) {
        ready.value = false
        unfolded.value = []
      }
      view.value = wanted
      if (left) unfolded.value = left.unfolded
    })
    const at = now()
    place(wanted, await library.page(wanted, undefined, left?.loaded), at)
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
  function place(wanted: View, page: EntryPage, at: number): void {
    if (!sameView(view.value, wanted)) return
    loadedAt = at
    batch(() => {
      entries.value = page.entries
      next.value = page.next
      waiting.value = []
      ready.value = true
    })
  }

  /** Adds the next page, if there is one. */
  async function more(): Promise<void> {
    const [wanted, from] = [view.value, next.value]
    if (!from || loadingMore) return
    loadingMore = true
    try {
      // From the beginning: upvotes move between pages, and what rose past the bookmark would never be shown.
      const page = await library.page(wanted, undefined, entries.value.length + waiting.value.length + PAGE_SIZE)
      // Also when the view went back to its beginning meanwhile: the page would leave a gap behind that.
      if (!sameView(view.value, wanted) || next.value !== from) return
      // What waits for a press goes on waiting for it.
      const known = new Set([...ids.value, ...waiting.value.map(({ paper }) => paper.id)])
      batch(() => {
        entries.value = [...entries.value, ...page.entries.filter(({ paper }) => !known.has(paper.id))]
        next.value = page.next
      })
    } finally {
      loadingMore = false
    }
  }

  /** Brings what is shown up to date in its place. */
  async function update(): Promise<void> {
    const current = new Map((await library.byId(ids.value)).map((entry) => [entry.paper.id, entry]))
    entries.value = entries.value.map((entry) => current.get(entry.paper.id) ?? entry)
  }

  /** Looks for papers that belong to the view and are not shown. `hold` keeps them waiting instead of showing them. */
  async function catchUp(hold: boolean): Promise<void> {
    const wanted = view.value
    const at = now()
    const page = await library.page(wanted, undefined, entries.value.length + PAGE_SIZE)
    if (!sameView(view.value, wanted)) return
    if (entries.value.length === 0) return place(wanted, page, at)
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
    entries,
    next,
    ready,
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

function sameView(a: View, b: View): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
