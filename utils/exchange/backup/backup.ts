import type { List, ReadMark, Save, StoredPaper } from '@/utils/library/records'

export const FORMAT = 'offprint-backup'
/** Raised when a reader of the version before would take a file wrongly; what is merely added needs no new one. */
export const VERSION = 1

/** All that the reader made, and enough of each saved paper to read it. docs/backup.md says what each field means. */
export interface Backup {
  format: typeof FORMAT
  version: typeof VERSION
  /** When it was made, ms, and by which version of Offprint. */
  madeAt: number
  by: string
  lists: List[]
  saves: Save[]
  marks: ReadMark[]
  papers: StoredPaper[]
  /** As stored; whoever takes them over checks them (`parseTopics`, `parseSettings`). */
  topics: unknown[]
  settings: Record<string, unknown>
}
