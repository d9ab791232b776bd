import type { FailureKind } from '@/utils/errors'
import type { ArxivId } from '@/utils/papers/arxiv-id'
import type { FeedDay } from '@/utils/papers/feed-day'
import type { Paper } from '@/utils/papers/paper'

/** How many upvotes a paper had when a poll saw them change: [ms since the epoch, upvotes]. */
export type Sighting = [at: number, upvotes: number]

/** A paper as stored: all of it can be fetched again. What the reader makes of it is in marks, saves and lists. */
export interface StoredPaper extends Paper {
  sightings: Sighting[]
  /** Sources that told of it, such as `arxiv`; absent while only Hugging Face did. */
  sources?: string[]
  /** When a followed feed first brought it (ms); absent while only a ranking or a look at another day did. */
  arrivedAt?: number
  /** Present while unread, so that the index of unread papers holds nothing else. */
  unread?: 1
  /** Present while no source has told of it: it was saved by its id, and its text is still to be fetched. */
  stub?: Stub
}

/** How the fetching of a paper's text has gone so far. */
export interface Stub {
  /** Times that those who were asked did not know the paper. */
  tries: number
  /** When it was last tried, ms, and what came of it; absent before the first time. */
  triedAt?: number
  failure?: FailureKind
}

/** The reader has read this paper. Kept for good: what was read never becomes unread again. */
export interface ReadMark {
  id: ArxivId
  readAt: number
  /** The paper itself was removed for its age, read or not; the mark keeps it from coming back as new. */
  removed?: true
}

/** A paper the reader keeps, the lists it stands in, and what they wrote to it. */
export interface Save {
  id: ArxivId
  savedAt: number
  /** [list, ms when put there]: an index over the pairs gives a list's papers in order. */
  places: [listId: string, addedAt: number][]
  note?: string
}

export interface List {
  id: string
  /** Empty on the list that is there from the start, which is shown in the reader's language until renamed. */
  name: string
  /** Order among the lists, ascending. */
  position: number
}

/** An answer's ETag, the address of the page after it, and what it holds for whoever learns that it is as it was. */
export interface StoredValidator {
  etag: string
  next?: string
  /** Of an order: how many papers it gave, and the day whose list it is. */
  ranked?: number
  day?: FeedDay
}

/** What is known of a feed since the library exists. */
export interface FeedRecord {
  id: string
  /** When its first sync was whole (ms). Until then what it brings is not announced. */
  syncedAt?: number
  /** The feed day that was current when the feed was last asked with success. */
  lastDay?: FeedDay
  /** The feed day that the first sync took; what is older was never followed, and does not become unread. */
  since?: FeedDay
  /** Feed days that were asked for after they had closed; they need not be asked again. */
  closedDays?: FeedDay[]
  /** When the days before the current one were last asked again for what had changed, ms. */
  revisitedAt?: number
  /** By address: what its last answer that is stored was known by. */
  validators?: Record<string, StoredValidator>
  /** Of a ranking: paper ids, best first. */
  order?: ArxivId[]
}

/** A paper waiting to be announced; `claimedBy` once a notification has been decided on. */
export interface OutboxEntry {
  id: ArxivId
  at: number
  claimedBy?: Claim
}

/** The notification that announces an entry, and the browser session that meant to show it. */
export interface Claim {
  notification: string
  session: string
}

/** Counts kept in the transaction that changes what they count, because counting an index is linear. */
export interface Tally {
  unread: number
  /** Unread papers that arrived since a view was last opened. */
  fresh: number
  /** When a view was last opened, ms. */
  openedAt: number
}

export const NO_TALLY: Tally = { unread: 0, fresh: 0, openedAt: 0 }

/** What was done, with what it takes to undo it. */
export type Deed =
  | { kind: 'read'; ids: ArxivId[] }
  | { kind: 'unread'; ids: ArxivId[] }
  | { kind: 'save'; id: ArxivId }
  | { kind: 'unsave'; save: Save }
  | { kind: 'delete-list'; list: List; papers: [id: ArxivId, addedAt: number][] }

export interface JournalEntry {
  at: number
  deed: Deed
}

/** A deed that can still be undone. */
export interface Undoable extends JournalEntry {
  key: number
}
