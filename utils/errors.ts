/**
 * What can keep papers from coming. Each has words of its own on screen (messages `failure_…`), so that "nothing new"
 * is never shown for something that is broken.
 */
export const FAILURES = [
  'offline',
  'unreachable',
  'timeout',
  'rate-limited',
  'blocked',
  'not-found',
  'server',
  'bad-data',
  'too-large',
  'permission',
  'storage',
  'newer',
  'unknown',
] as const
export type FailureKind = (typeof FAILURES)[number]

/** A failure as data: what is stored in the health state and crosses from the background to pages. */
export interface FailureInfo {
  kind: FailureKind
  /** When it happened, ms since the epoch. */
  at: number
  /** HTTP status, where there was an answer. */
  status?: number
  /** Not to be asked again before this instant, ms since the epoch. */
  retryAt?: number
  /** For a developer; the reader's words come from the kind. */
  detail?: string
}

/** Thrown where a fetch, an answer or the store fails in a way that has a name. */
export class Failure extends Error {
  readonly kind: FailureKind
  readonly status?: number
  readonly retryAt?: number

  constructor(kind: FailureKind, detail: string, more: { status?: number; retryAt?: number; cause?: unknown } = {}) {
    super(detail, { cause: more.cause })
    this.name = 'Failure'
    this.kind = kind
    this.status = more.status
    this.retryAt = more.retryAt
  }
}
