import { it } from 'vitest'
import { expectYearHolds } from './support/holds'

/** Alarms every two hours of simulated time rather than every half: a quarter of the wakes, and nothing is easier by it. */
it('a year of sleeps, kills and faults, with a server that answers 304', { timeout: 300_000 }, async () => {
  await expectYearHolds({ seed: 1, interval: 120, conditional: true })
})
