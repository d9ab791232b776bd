import { it } from 'vitest'
import { expectYearHolds } from './support/holds'

/** Nearly every day, for hours, past weekdays are empty and the current one has a few papers: what looks right is not. */
it('five months of sleeps and kills, with a server that often lies', { timeout: 300_000 }, async () => {
  await expectYearHolds({ seed: 28, interval: 120, conditional: true, lying: true, days: 150 })
})
