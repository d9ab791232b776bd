import type { FailureKind } from '@/utils/errors'
import { HOUR, MINUTE } from '@/utils/time'

/** What a server in trouble gains by being asked less often. Offline, permission and storage are nothing of its. */
const BACKED_OFF: FailureKind[] = ['rate-limited', 'blocked', 'server', 'too-large', 'bad-data', 'not-found']

const BASE_MS = 5 * MINUTE
export const LONGEST_MS = 6 * HOUR

/** Whether a failure is one after which its server is left alone for a while. */
export function backsOff(kind: FailureKind): boolean {
  return BACKED_OFF.includes(kind)
}

/**
 * How long to leave a server alone after so many failures in a row that did not say themselves, ms: anything between
 * nothing and a bound that doubles (full jitter), so that those who failed together do not come back together.
 * `random` gives a number from 0 to 1.
 */
export function backOff(kind: FailureKind, failures: number, random: () => number): number {
  if (!backsOff(kind)) return 0
  return Math.round(random() * Math.min(LONGEST_MS, BASE_MS * 2 ** Math.max(0, failures - 1)))
}
