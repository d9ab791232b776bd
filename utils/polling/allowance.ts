import { Failure } from '@/utils/errors'
import type { Quota } from '@/utils/sources/http/quota'
import { SECOND } from '@/utils/time'

/** Requests that are left to others behind the same address, and to the reader's own Refresh. */
const RESERVE = 20

/** When a server's allowance, as far as it is known, is renewed (ms), if it is nearly used up; undefined while it is not. */
export function usedUpUntil(quota: Quota | undefined, now: number): number | undefined {
  const low = quota && quota.left <= RESERVE && quota.resetsAt > now
  return low ? quota.resetsAt + SECOND : undefined
}

/** Keeps an eye on what is left of a server's allowance in one poll. */
export function createAllowance(now: () => number) {
  let latest: Quota | undefined
  return {
    latest: () => latest,
    note(quota: Quota | undefined): void {
      latest = quota ?? latest
    },
    /** To be called before each further request. Throws Failure `rate-limited` rather than use the allowance up. */
    check(): void {
      const retryAt = usedUpUntil(latest, now())
      if (retryAt) throw new Failure('rate-limited', 'the allowance is nearly used up', { retryAt })
    },
  }
}

export type Allowance = ReturnType<typeof createAllowance>
