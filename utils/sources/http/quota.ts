import { SECOND } from '@/utils/time'

/** What is left of the server's allowance and when its window ends (ms since the epoch). */
export interface Quota {
  left: number
  resetsAt: number
}

/** Waiting longer than this on a server's word alone would be silence: ms. */
const LONGEST_WAIT_MS = 6 * 60 * 60 * SECOND

/** Reads `RateLimit: "api";r=499;t=293` (r: requests left, t: seconds to the window's end); undefined when it says neither. */
export function parseQuota(header: string | null, now: number): Quota | undefined {
  const left = header?.match(/;\s*r=(\d+)/)?.[1]
  const seconds = header?.match(/;\s*t=(\d+)/)?.[1]
  if (!left || !seconds) return undefined
  return { left: Number(left), resetsAt: now + Math.min(Number(seconds) * SECOND, LONGEST_WAIT_MS) }
}

/**
 * When to ask again after a 429, ms since the epoch: one second past the window's end if `RateLimit` tells it, else as
 * `Retry-After` says (seconds or HTTP date); undefined when neither does.
 */
export function retryTime(headers: Headers, now: number): number | undefined {
  const quota = parseQuota(headers.get('ratelimit'), now)
  const wait = quota ? quota.resetsAt + SECOND - now : retryAfter(headers.get('retry-after'), now)
  if (wait === undefined) return undefined
  return now + Math.min(Math.max(wait, SECOND), LONGEST_WAIT_MS)
}

function retryAfter(header: string | null, now: number): number | undefined {
  if (!header) return undefined
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * SECOND
  const date = Date.parse(header)
  return Number.isNaN(date) ? undefined : date - now
}
