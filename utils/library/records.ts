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
  /** Ids of the reader's topics that it matches. */
  topics?: string[]
  /** Present while a topic mutes it: it is not unread (1), unless the reader has marked it so all the same (0). */
  muted?: 1 | 0
  /** Present while it counts where only topics' papers do. */
  badged?: 1
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

/**
 * A paper that is unread, as far as views order it and the badge counts it. It is in a store of its own, kept in step with
 * the papers and marks that it follows from: what is read or unread then takes no rewriting of papers.
 */
export interface UnreadPaper {
  id: ArxivId
  feedDay: FeedDay
  upvotes: number
  arrivedAt: number
  badged?: 1
}

/** Papers that were marked read at once, at the instant `at` (ms), and whose marks are yet to be written. */
export interface Sweep {
  ids: ArxivId[]
  at: number
}

/** The reader has read this paper. Kept for good: what was read never becomes unread again. */
export interface ReadMark {
  id: ArxivId
  readAt: number
  /** The paper itself was removed for its age, read or not; the mark keeps it from coming back as new. */
  removed?: true
  /** It was read by being opened. */
  opened?: true
  /** When the reader said that they want less like it, ms. */
  less?: number
}

/**
 * A list that a paper stands in, and its rank there: the highest is on top. The rank is the time (ms) at which it was put
 * there, until the reader gives it another; then that time comes third. An index over places gives a list in its order.
 */
export type Place = [listId: string, rank: number, addedAt?: number]

/** A paper the reader keeps, the lists it stands in, and what they wrote to it. */
export interface Save {
  id: ArxivId
  savedAt: number
  places: Place[]
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
  /** When it was decided on, ms, and in which rhythms it counts as announced. Absent in claims of earlier versions. */
  at?: number
  rhythms?: string[]
}

/** Counts kept in the transaction that changes what they count, because counting an index is linear. */
export interface Tally {
  unread: number
  /** Unread papers that arrived since a view was last opened. */
  fresh: number
  /** When a view was last opened, ms. */
  openedAt: number
  /** The same of those papers alone that topics count; absent for none. */
  unreadOfTopics?: number
  freshOfTopics?: number
}

export const NO_TALLY: Tally = { unread: 0, fresh: 0, openedAt: 0 }

/** A paper as it was before it was marked unread. */
export interface WasRead {
  id: ArxivId
  /** Absent when it was not marked read either. */
  mark?: ReadMark
  /** It had not arrived by a followed feed. */
  fresh?: true
  /** It had no feed day. */
  dayless?: true
  /** A topic muted it. */
  muted?: true
}

/** A paper put into a list, taken out of one, or both at once: moved. */
export interface Placing {
  id: ArxivId
  added?: Place
  removed?: Place
  /** It was not saved before. */
  created?: true
}

/**
 * What came back from a backup or was imported. A print tells whether something is still as it was written; `before` is
 * what was there, if anything was.
 */
export interface Brought {
  kind: 'bring'
  from: 'backup' | 'import'
  lists: [id: string, print: number, before?: List][]
  saves: [id: ArxivId, print: number, before?: Save][]
  /** `unstored`: the paper was not stored. */
  marks: [id: ArxivId, print: number, before?: ReadMark | 'unstored'][]
}

/** What was done, with what it takes to undo it. Those of earlier versions lack what is optional here. */
export type Deed =
  /** `at`: what the read marks say, ms. `unstored`: those of the papers that were not stored. */
  | { kind: 'read'; ids: ArxivId[]; at?: number; unstored?: ArxivId[] }
  | { kind: 'unread'; ids: ArxivId[]; was?: WasRead[] }
  /** `before`: how it was marked read before; `unread`: it was unread. */
  | { kind: 'less'; id: ArxivId; at: number; before?: ReadMark; unread?: true }
  | { kind: 'save'; id: ArxivId }
  /** With the paper itself: what is not saved can be removed for its age. */
  | { kind: 'unsave'; save: Save; paper?: StoredPaper }
  /** `name`: of the list that it was put into, or else taken out of. */
  | ({ kind: 'place'; name: string } & Placing)
  | { kind: 'reorder'; name: string; listId: string; id: ArxivId; moved: [id: ArxivId, from: Place, to: Place][] }
  /** Saved by topics as it came. */
  | { kind: 'gather'; placings: Placing[] }
  | { kind: 'note'; id: ArxivId; before: string; after: string }
  | { kind: 'create-list'; list: List; placing?: Placing }
  | { kind: 'rename-list'; id: string; before: string; after: string }
  | { kind: 'move-list'; id: string; name: string; moved: [id: string, from: number, to: number][] }
  | Brought
  | { kind: 'delete-list'; list: List; papers: [id: ArxivId, rank: number, addedAt?: number][] }

export interface JournalEntry {
  at: number
  deed: Deed
  /** A side effect, such as of opening a paper: it can be undone, but nobody is told of it. */
  quiet?: true
}

/** A deed that can still be undone. */
export interface Undoable extends JournalEntry {
  key: number
}
