import type { Proposal } from '@/utils/exchange/backup/restore'

/** A backup file that was read, and what it would do. */
export interface Offered extends Proposal {
  /** When it was made, ms. */
  madeAt: number
  /** Restores it. Returns what takes all of it back. */
  restore(options: { withSettings: boolean }): Promise<() => Promise<void>>
}

/** What the section about taking out and bringing back works with. */
export interface ExchangeOutside {
  /** Asks which papers and in which format, and takes them out. */
  exportPapers(): Promise<void>
  /** Everything that the reader made, as a file. */
  backup(): Promise<Blob>
  /** Reads a backup. Throws a BackupProblem where it is none. */
  offer(file: Blob): Promise<Offered>
  /** Ms since the epoch. */
  now(): number
}
