import type { Signal } from '@preact/signals'
import type { Proposal } from '@/utils/exchange/backup/restore'
import type { Fetched } from '@/utils/exchange/import/fetch-imported'
import type { Found, Named } from '@/utils/exchange/import/found'
import type { CountedList } from '@/utils/library/glance'
import type { Snapshot } from '@/utils/library/snapshots'

/** A backup file that was read, and what it would do. */
export interface Offered extends Proposal {
  /** When it was made, ms. */
  madeAt: number
  /** Restores it. Returns what takes all of it back. */
  restore(options: { withSettings: boolean }): Promise<() => Promise<void>>
}

/** The list that papers are imported into: one that is there, or a new one of this name. */
export type Into = { listId: string } | { name: string }

type OnStep = (done: number, of: number) => void

/** Papers that were imported. */
export interface Imported {
  /** How many were not in the list before. */
  count: number
  /** Absent when nothing changed. */
  undo?: () => Promise<void>
  /** Fetches the texts that are missing; `left`: nobody waits for them any more. */
  fetchTexts(onStep: OnStep, left: () => boolean): Promise<Fetched>
  /** Asks the reader to let us ask arXiv, and fetches again; undefined when they will not. Must come first in a click. */
  askArxiv(onStep: OnStep): Promise<Fetched | undefined>
}

/** What the section about taking out and bringing back works with. */
export interface ExchangeOutside {
  /** Asks which papers and in which format, and takes them out. */
  exportPapers(): Promise<void>
  /** Everything that the reader made, as a file. */
  backup(): Promise<Blob>
  /** Reads a backup. Throws a BackupProblem where it is none. */
  offer(file: Blob): Promise<Offered>
  /** What is kept of earlier days, the oldest first. */
  snapshots(): Promise<Snapshot[]>
  /** Undefined where it is gone, or cannot be read. */
  offerSnapshot(snapshot: Snapshot): Promise<Offered | undefined>
  lists: Signal<CountedList[]>
  /** The papers that a text or a file names. Throws a BackupProblem where the file is too large or no text. */
  find(source: string | File): Promise<Found>
  importInto(papers: Named[], into: Into): Promise<Imported>
  /** Ms since the epoch. */
  now(): number
}
