import type { Offprint } from '../browser/offprint.ts'
import { until } from '../browser/until.ts'

const FIRST_SYNC_MS = 60_000

/** Resolves with the badge when the extension has its first papers and is polling no more. */
export async function firstSync(offprint: Offprint): Promise<string> {
  await until(
    () => offprint.badge(),
    (text) => text !== '',
    { timeout: FIRST_SYNC_MS, otherwise: 'The extension had no papers a minute after it was installed.' },
  )
  // The badge comes with the first papers, before the poll is over; asking for a poll waits for the one under way.
  await offprint.poll()
  return offprint.badge()
}
