import type { ArxivId } from '@/utils/papers/arxiv-id'
import type { FeedDay } from '@/utils/papers/feed-day'
import { type Entry, entriesById, papersById, toEntries } from './entries'
import type { Database } from './open'
import type { Save, StoredPaper, UnreadPaper } from './records'
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
    // Whoever brings a page together with those rooms answers these.
    if (isElsewhere(view)) return { entries: [] }
    const sortedSaves = view.kind === 'saved' && view.sort ? await loadSorting() : undefined
    const db = await database()
    const tx = db.transaction(['papers', 'unread', 'marks', 'sweeps', 'saves', 'feeds'])
    const order = await orderOf(tx, view, sortedSaves)
    if (order || view.kind === 'ranking') {
      const start = from && 'place' in from ? from.place : 0
      const entries = await toEntries(tx, await papersById(tx, (order ?? []).slice(start, start + size)))
      const place = start + size
      return { entries, ...(place < (order ?? []).length && { next: { place } }) }
    }
    const mark = from && 'key' in from ? from : undefined
    if (view.kind === 'day') {
      const found = await walkBack<StoredPaper>(tx.objectStore('papers').index('day'), within(view.day), size, mark)
      const papers = found.map(({ value }) => value)
      return { entries: await toEntries(tx, papers), ...nextOf(found, size) }
    }
    const [index, range] = savedIn(view.kind === 'saved' ? view.listId : undefined)
    const found = await (view.kind === 'unread'
      ? walkBack<UnreadPaper>(tx.objectStore('unread').index('order'), everything(), size, mark)
      : walkBack<Save>(tx.objectStore('saves').index(index), range, size, mark))
    return {
      entries: await entriesById(
        tx,
        found.map(({ mark }) => mark.id),
        view.kind === 'unread',
      ),
      ...nextOf(found, size),
    }
  }

  /** The entries of these papers, in this order; those that are not stored are left out. */
  async function byId(ids: ArxivId[]): Promise<Entry[]> {
    const tx = (await database()).transaction(['papers', 'marks', 'sweeps', 'saves'])
    return toEntries(tx, await papersById(tx, ids))
  }

  return { page, byId }
}

/** The papers of a view, where no index has them in its order. */
async function orderOf(tx: Reading, view: View, sortedSaves: Sorting | undefined): Promise<ArxivId[] | undefined> {
  if (view.kind === 'ranking') return (await tx.objectStore('feeds').get(view.feed))?.order
  return view.kind === 'saved' && view.sort ? sortedSaves?.(tx, view.listId, view.sort) : undefined
}

/** Whether no index tells what a view shows: words or likings do. */
export function isElsewhere(view: View): view is Extract<View, { kind: 'search' | 'for-you' }> {
  return view.kind === 'search' || view.kind === 'for-you'
}

/** All keys of an index. */
function everything(): IDBKeyRange {
  return IDBKeyRange.upperBound([END])
}

/** All keys that begin with these parts. */
export function within(...start: (string | number)[]): IDBKeyRange {
  return IDBKeyRange.bound(start, [...start, END])
}

/** The index that has a list's papers in its order, or all that is saved, and the range of it. */
export function savedIn(listId: string | undefined): [index: 'place' | 'savedAt', range: IDBKeyRange] {
  return listId === undefined ? ['savedAt', everything()] : ['place', within(listId)]
}

/** A full page may have another behind it. */
function nextOf(found: { mark: Mark }[], size: number): { next?: Mark } {
  const last = found.at(-1)
  return last && found.length === size ? { next: last.mark } : {}
}
