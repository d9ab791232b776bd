import { describe, expect, it } from 'vitest'
import { addDays, feedDayAt, isWeekend, previousWeekday } from '../../utils/papers/feed-day.ts'
import { clockAhead } from './support/clock.ts'
import { goTo, pressButton, seesText, waitForPapers } from './support/reader.ts'
import { setScene } from './support/scene.ts'

const HOUR = 3_600_000

/** How far the next Saturday noon in New York is, ms. */
function untilSaturday(): number {
  const now = Date.now()
  let ahead = 0
  while (!(isWeekend(feedDayAt(now + ahead)) && !isWeekend(addDays(feedDayAt(now + ahead), -1)))) ahead += HOUR
  return ahead + 12 * HOUR
}

describe('a weekend', () => {
  it('shows Friday’s papers, is called a weekend, and nothing is wrong', async () => {
    const ahead = untilSaturday()
    const { server, offprint, badgeIs } = await setScene({
      feed: { weekends: false, now: () => Date.now() + ahead },
      workerPreload: () => clockAhead(ahead),
    })
    const saturday = feedDayAt(Date.now() + ahead)
    const friday = server.feed.papersOf(previousWeekday(saturday))
    expect(server.feed.papersOf(saturday)).toEqual([])
    await badgeIs(String(friday.length))

    const page = await offprint.openPage('popup.html', clockAhead(ahead))
    await waitForPapers(page, Math.min(20, friday.length))
    await goTo(page, 'Today')
    await page.waitForSelector(`nav time[datetime="${previousWeekday(saturday)}"]`)
    await waitForPapers(page, Math.min(20, friday.length))
    expect(await page.$('[role="alert"]')).toBeNull()

    await pressButton(page, 'Mark all read')
    await badgeIs('')
    await goTo(page, 'Unread')
    await seesText(page, 'All read')
    await seesText(page, 'from Monday to Friday')
  })
})
