/** What can be wrong with a server. Each has words of its own on screen (messages `dav_…`). */
export const DAV_PROBLEMS = [
  'address',
  'permission',
  'unreachable',
  'slow',
  'password',
  'forbidden',
  'no_webdav',
  'no_file',
  'no_tag',
  'cut_off',
  'too_large',
  'locked',
  'full',
  'server',
  'passphrase',
  'sealed',
  'unsealed',
  'busy',
] as const
export type DavProblemKind = (typeof DAV_PROBLEMS)[number]

/** The server did not give or take the file. Nothing of the reader's has changed by it. */
export class DavProblem extends Error {
  readonly kind: DavProblemKind
  /** The status of an answer that has no words of its own. */
  readonly status?: string

  constructor(kind: DavProblemKind, status?: string, cause?: unknown) {
    super(status ? `${kind} (${status})` : kind, { cause })
    this.name = 'DavProblem'
    this.kind = kind
    if (status) this.status = status
  }
}
