import { Failure, type FailureInfo } from './errors'

/** Any thrown value as data, at the instant `at` (ms). What has no name is `unknown`, with its message kept. */
export function describeFailure(error: unknown, at: number): FailureInfo {
  if (error instanceof Failure) {
    const { kind, status, retryAt, message } = error
    return { kind, at, detail: message, ...(status && { status }), ...(retryAt && { retryAt }) }
  }
  const name = error instanceof Error ? error.name : ''
  const detail = error instanceof Error ? `${name}: ${error.message}` : String(error)
  // A full disk and a refused quota come as several DOMExceptions, all from the store, and as plain errors from `storage`.
  const stored = error instanceof DOMException || name === 'QuotaExceededError' || /NO_SPACE|QUOTA/i.test(detail)
  return { kind: stored ? 'storage' : 'unknown', at, detail }
}
