import { describe, expect, it } from 'vitest'
import { addDays, feedDayAt, isWeekend } from '../../utils/papers/feed-day.ts'
import { clockAhead } from './support/clock.ts'
import { setScene, setSyncedScene } from './support/scene.ts'
import { isTelling } from './support/telling.ts'

const DAY = 86_400_000

describe('a poll', () => {
  it('asks whether anything changed, and takes "no" for an answer', async () => {
    const { server, offprint } = await setSyncedScene()
    const badge = await offprint.badge()
    const first = server.requests.length
    await offprint.poll()
    const again = server.requests.slice(first)
    expect(again.length).toBeGreaterThanOrEqual(3)
    for (const { headers } of again) expect(headers['if-none-match']).toMatch(/^W\//)
    expect(await offprint.badge()).toBe(badge)

    const [top] = server.feed.papersOf(server.feed.today())
    server.feed.change(top?.id ?? '', { upvotes: 4321 })
    await offprint.poll()
    const popup = await offprint.openPopup()
    await popup.waitForFunction(() => document.querySelector('article')?.textContent?.includes('4.3K'))
  })

  it('says nothing of who asks: no cookie, no page that led there, no address of the extension', async () => {
    const { server } = await setSyncedScene()
    expect(server.requests.length).toBeGreaterThan(2)
    for (const { headers } of server.requests) expect(Object.keys(headers).filter(isTelling)).toEqual([])
  })

  it('stops before the allowance runs out, and leaves the rest to others', async () => {
    const { server, offprint } = await setSyncedScene()
    // So many requests are left that the next poll may begin, and not so many that it may end.
    server.rateLimit = { quota: server.requests.length + 21, windowSeconds: 300 }
    await offprint.poll()
    const asked = server.requests.length
    await offprint.poll()
    expect(server.requests.length).toBe(asked)
    const popup = await offprint.openPopup()
    await popup.waitForFunction(() => document.body.innerText.includes('asks us to wait until'))
  })
})

describe('after more than a week away', () => {
  it('every weekday since is asked for once, and all that came is announced in one notification', async () => {
    let ahead = 0
    const { server, offprint } = await setScene({
      own: true,
      feed: { weekends: false, now: () => Date.now() + ahead },
      workerPreload: () => clockAhead(ahead),
    })
    await expect.poll(() => offprint.badge()).not.toBe('')
    await offprint.poll()
    const unread = Number(await offprint.badge())
    expect(await offprint.announced()).toEqual([])

    ahead = 9 * DAY
    const since = server.requests.length
    await offprint.restart()
    await expect.poll(() => offprint.announced(), { timeout: 40_000 }).not.toEqual([])
    const today = feedDayAt(Date.now() + ahead)
    const days = server.requests.slice(since).flatMap(({ query }) => query.date ?? [])
    const expected = [today]
    for (let day = addDays(today, -1); day >= feedDayAt(Date.now()); day = addDays(day, -1)) {
      if (!isWeekend(day)) expected.push(day)
    }
    expect(days).toEqual(expected)
    const announced = await offprint.announced()
    expect(announced).toHaveLength(1)
    expect(announced[0]?.title).toBe(`${Number(await offprint.badge()) - unread} new papers`)
  })
})
