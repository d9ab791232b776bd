import type { DBSchema, IDBPTransaction, StoreNames } from 'idb'
import type { ArxivId } from '@/utils/papers/arxiv-id'
import type { FeedDay } from '@/utils/papers/feed-day'
import type {
  FeedRecord,
  JournalEntry,
  List,
  OutboxEntry,
  ReadMark,
  Save,
  StoredPaper,
  Sweep,
  Tally,
  UnreadPaper,
} from './records'

export const DATABASE = 'offprint'
export const VERSION = 4

export interface OffprintSchema extends DBSchema {
  papers: { key: ArxivId; value: StoredPaper; indexes: { day: [FeedDay, number] } }
  unread: { key: ArxivId; value: UnreadPaper; indexes: { order: [FeedDay, number] } }
  marks: { key: ArxivId; value: ReadMark }
  sweeps: { key: number; value: Sweep }
  saves: { key: ArxivId; value: Save; indexes: { savedAt: number; place: [string, number] } }
  lists: { key: string; value: List; indexes: { position: number } }
  journal: { key: number; value: JournalEntry }
  feeds: { key: string; value: FeedRecord }
  outbox: { key: ArxivId; value: OutboxEntry }
  tally: { key: 'tally'; value: Tally }
  /** What the reader made and the mirror does not have yet: `store:key`, and a number that tells changes apart. */
  unmirrored: { key: string; value: number }
  /** Ids of papers whose texts, or the reader's notes to them, changed in a transaction and are not in the index of search yet. */
  unindexed: { key: number; value: ArxivId[] }
}

export type Store = StoreNames<OffprintSchema>

/** The transaction of an upgrade: `db` makes stores, and `objectStore` gives those that are there already. */
export type Upgrading = IDBPTransaction<OffprintSchema, Store[], 'versionchange'>

/** A read-write transaction; the stores it was opened over are the caller's to know. */
export type Writing = IDBPTransaction<OffprintSchema, Store[], 'readwrite'>
