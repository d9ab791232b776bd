import { it } from 'vitest'
import { expectYearHolds } from './support/holds'

/** Whether Hugging Face answers 304 is unconfirmed; nothing may depend on it. In a file of its own, to run beside the other. */
it('five months of sleeps, kills and faults, with a server that knows no 304', { timeout: 300_000 }, async () => {
  await expectYearHolds({ seed: 2, interval: 120, conditional: false, days: 150 })
})
