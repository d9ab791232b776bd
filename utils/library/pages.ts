import type { ArxivId } from '@/utils/papers/arxiv-id'
import type { FeedDay } from '@/utils/papers/feed-day'
import { type Entry, papersById, toEntries } from './entries'
import type { Sieve } from './filter'
import type { Database } from './open'
import type { Save, StoredPaper } from './records'
import type { Reading, SavedSort, Sorting } from './saved-order'
import { type Mark, walkBack } from './walk'

/** What is on one page, a screenful and a little more. */
export const PAGE_SIZE = 20

/** Which papers a view shows. */
export type View =
  | { kind: 'unread' }
  | { kind: 'day'; day: FeedDay }
  | { kind: 'ranking'; feed: string }
  | { kind: 'saved'; listId?: string; sort?: SavedSort }
  | { kind: 'for-you' }
  /** `asked`: what somebody else's search found for it, best first. */
  | { kind: 'search'; query: string; asked?: ArxivId[] }

/** Where the next page begins: in an index, or at a place of a ranking or of sorted saves. */
export type Bookmark = Mark | { place: number }

export interface EntryPage {
  entries: Entry[]
  /** Absent on the last page. */
  next?: Bookmark
}

/** Sorts after every number and text: the end of all keys that begin alike. */
const END: [] = []

/** `loadSorting` gives the code for orders that no index has, which the first paint does not need. */
export function createPages(database: () => Promise<Database>, loadSorting: () => Promise<Sorting | undefined>) {
  /** One page of a view: about 20 papers by an index, whatever the size of the store. */
  async function page(view: View, from?: Bookmark, size: number = PAGE_SIZE): Promise<EntryPage> {
    // No index tells of words or likings: whoever brings a page together with those rooms answers these.
    if (isElsewhere(view)) return { entries: [] }
    const sortedSaves = view.kind === 'saved' && view.sort ? await loadSorting() : undefined
    const db = await database()
    const tx = db.transaction(['papers', 'marks', 'saves', 'feeds'])
    const order = await orderOf(tx, view, sortedSaves)
    if (order || view.kind === 'ranking') {
      const start = from && 'place' in from ? from.place : 0
      const entries = await toEntries(tx, await papersById(tx, (order ?? []).slice(start, start + size)))
      const place = start + size
      return { entries, ...(place < (order ?? []).length && { next: { place } }) }
    }
    const mark = from && 'key' in from ? from : undefined
    if (view.kind === 'saved') {
      const { index, range } = savedRange(view.listId)
      const found = await walkBack<Save>(tx.objectStore('saves').index(index), range, size, mark)
      const papers = await papersById(
        tx,
        found.map(({ value }) => value.id),
      )
      return { entries: await toEntries(tx, papers), ...nextOf(found, size) }
    }
    const range = view.kind === 'unread' ? within(1) : within(view.day)
    const index = tx.objectStore('papers').index(view.kind)
    const found = await walkBack<StoredPaper>(index, range, size, mark)
    const entries = await toEntries(
      tx,
      found.map(({ value }) => value),
    )
    return { entries, ...nextOf(found, size) }
  }

  /** The entries of these papers, in this order; those that are not stored are left out. */
  async function byId(ids: ArxivId[]): Promise<Entry[]> {
    const tx = (await database()).transaction(['papers', 'marks', 'saves'])
    return toEntries(tx, await papersById(tx, ids))
  }

  /**
   * The unread papers of a view that had arrived by the instant `until` (ms), as far as a filter lets them through: what
   * "all" means to who looks at it.
   */
  async function unreadIn(
    view: View,
    until: number = Number.POSITIVE_INFINITY,
    passes: Sieve = () => true,
  ): Promise<ArxivId[]> {
    if (isElsewhere(view)) return []
    const tx = (await database()).transaction(['papers', 'saves', 'feeds'])
    const papers = tx.objectStore('papers')
    const candidates = await (async () => {
      switch (view.kind) {
        case 'unread':
          return papers.index('unread').getAll()
        case 'day':
          return papers.index('unread').getAll(within(1, view.day))
        case 'ranking':
          return papersById(tx, (await tx.objectStore('feeds').get(view.feed))?.order ?? [])
        case 'saved': {
          const { index, range } = savedRange(view.listId)
          return papersById(tx, await tx.objectStore('saves').index(index).getAllKeys(range))
        }
      }
    })()
    return candidates
      .filter((paper) => paper.unread && (paper.arrivedAt ?? 0) <= until && passes({ paper, read: false }))
      .map(({ id }) => id)
  }

  return { page, byId, unreadIn }
}

/** The papers of a view, where no index has them in its order. */
async function orderOf(tx: Reading, view: View, sortedSaves: Sorting | undefined): Promise<ArxivId[] | undefined> {
  if (view.kind === 'ranking') return (await tx.objectStore('feeds').get(view.feed))?.order
  return view.kind === 'saved' && view.sort ? sortedSaves?.(tx, view.listId, view.sort) : undefined
}

function isElsewhere(view: View): view is Extract<View, { kind: 'search' | 'for-you' }> {
  return view.kind === 'search' || view.kind === 'for-you'
}

/** All keys that begin with these parts. */
function within(...start: (string | number)[]): IDBKeyRange {
  return IDBKeyRange.bound(start, [...start, END])
}

function savedRange(listId: string | undefined) {
  return listId === undefined
    ? { index: 'savedAt' as const, range: IDBKeyRange.lowerBound(0) }
    : { index: 'place' as const, range: within(listId) }
}

/** A full page may have another behind it. */
function nextOf(found: { mark: Mark }[], size: number): { next?: Mark } {
  const last = found.at(-1)
  return last && found.length === size ? { next: last.mark } : {}
}
