/** Why a file is refused. Each has words of its own on screen (messages `backup_…`). */
export const BACKUP_PROBLEMS = ['foreign', 'newer', 'damaged', 'too_large', 'wrong'] as const
export type BackupProblemKind = (typeof BACKUP_PROBLEMS)[number]

/** A file is no backup, or none that can be restored. Nothing has been changed by it. */
export class BackupProblem extends Error {
  readonly kind: BackupProblemKind
  /** Where in the file, such as `saves.3.savedAt`; for `newer` the version of the format. */
  readonly where?: string

  constructor(kind: BackupProblemKind, where?: string, cause?: unknown) {
    super(where ? `${kind} (${where})` : kind, { cause })
    this.name = 'BackupProblem'
    this.kind = kind
    this.where = where
  }
}
