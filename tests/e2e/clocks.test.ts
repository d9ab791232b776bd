import { describe, expect, it } from 'vitest'
import type { LoggedRequest } from '../server/server.ts'
import { goTo } from './support/reader.ts'
import { setTimedScene } from './support/timed.ts'

/** Noon of a Wednesday in New York, hours away from any change of the feed day. */
const NOON = Date.parse('2026-06-17T16:00Z')
const MINUTE = 60_000
const DAY = 1440 * MINUTE
/** The interval between polls, and the time that passes while a test looks. */
const INTERVAL = 31 * MINUTE
/** What is asked at most in a poll like any other, in one on a day never seen before, and after the longest time away. */
const ONE_POLL = 4
const A_DAY = 8
const TWO_WEEKS = 16

const daysOf = (requests: LoggedRequest[]) => requests.flatMap(({ query }) => query.date ?? [])

it('a clock that jumps a month back, a year ahead and back again makes no storm, no silence, and unreads nothing', async () => {
  const { offprint, server, wakeAt, untilAlarm } = await setTimedScene(NOON)
  let unread = Number(await offprint.badge())
  /** Wakes it then, and once more an interval later. Resolves with the days that were asked for at first. */
  const jump = async (instant: number, most: number) => {
    const asked = await wakeAt(instant)
    expect(daysOf(asked)[0]).toBe(server.feed.today())
    expect(asked.length).toBeLessThanOrEqual(most)
    expect((await wakeAt(instant + INTERVAL)).length).toBeLessThanOrEqual(ONE_POLL)
    expect(await untilAlarm()).toBeLessThanOrEqual(INTERVAL)
    const after = Number(await offprint.badge())
    expect(after).toBeGreaterThanOrEqual(unread)
    unread = after
    return new Set(daysOf(asked)).size
  }
  await jump(NOON - 31 * DAY, A_DAY)
  const announced = (await offprint.announced()).length
  expect(await jump(NOON + 365 * DAY, TWO_WEEKS)).toBe(14)
  expect(await offprint.announced()).toHaveLength(announced + 1)
  await jump(NOON - 30 * DAY, A_DAY)
})

/** Instants around a change of New York's clocks, and the feed day that it is there: from 21:30 on, the next. */
const changes: [name: string, steps: [instant: string, day: string][]][] = [
  [
    'the end of summer time in New York',
    [
      ['2026-11-01T01:00Z', '2026-10-31'],
      ['2026-11-01T01:31Z', '2026-11-01'],
      ['2026-11-01T05:50Z', '2026-11-01'],
      // The hour from one to two comes a second time.
      ['2026-11-01T06:21Z', '2026-11-01'],
      ['2026-11-02T02:00Z', '2026-11-01'],
      ['2026-11-02T02:31Z', '2026-11-02'],
    ],
  ],
  [
    'the beginning of summer time in New York',
    [
      ['2027-03-14T02:00Z', '2027-03-13'],
      ['2027-03-14T02:31Z', '2027-03-14'],
      ['2027-03-14T06:50Z', '2027-03-14'],
      // The hour from two to three has not been.
      ['2027-03-14T07:21Z', '2027-03-14'],
      ['2027-03-15T01:00Z', '2027-03-14'],
      ['2027-03-15T01:31Z', '2027-03-15'],
    ],
  ],
]

describe('across', () => {
  it.each(changes)('%s every wake polls once, for the right feed day', async (_, [[start = ''] = [], ...steps]) => {
    const { wakeAt, untilAlarm } = await setTimedScene(Date.parse(start))
    for (const [instant, day] of steps) {
      const asked = await wakeAt(Date.parse(instant))
      expect([instant, daysOf(asked)[0]]).toEqual([instant, day])
      expect(asked.length).toBeLessThanOrEqual(ONE_POLL)
      expect(await untilAlarm()).toBeLessThanOrEqual(INTERVAL)
    }
  })
})

it('a reader who travels to the other end of the calendar sees the same feed day, and polls as often as at home', async () => {
  const { offprint, server, setClock, wakeAt, openTimedPage, untilAlarm } = await setTimedScene(NOON, {
    timeZone: 'Pacific/Kiritimati',
  })
  // A day and an hour behind: it is another date there at every moment.
  const timeZone = 'Pacific/Pago_Pago'
  setClock(NOON + 2 * MINUTE)
  const since = server.requests.length
  await offprint.restart({ timeZone })
  const page = await openTimedPage('popup.html')
  expect(await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe(timeZone)
  await goTo(page, 'Today')
  await page.waitForSelector(`nav time[datetime="${server.feed.today()}"]`)
  // What is stored is fresh: another place is no reason to ask.
  expect(server.requests.length).toBe(since)
  expect(await untilAlarm()).toBeLessThanOrEqual(INTERVAL)

  const asked = await wakeAt(NOON + INTERVAL + 2 * MINUTE)
  expect(daysOf(asked)[0]).toBe(server.feed.today())
  expect(asked.length).toBeLessThanOrEqual(ONE_POLL)
})
