import { describe, expect, it } from 'vitest'
import { DAY, MINUTE } from '@/utils/time'
import { alarmDelay, INSTALLATIONS, type Load, liveDay, mean, peak, TWO_HOURS } from './support/herd'

const MINUTES = DAY / MINUTE

const tell = (what: string, load: Load, of = mean(load)) =>
  console.log(
    `herd, ${what}: mean ${Math.round(of)} requests a minute, peak ${peak(load)}, peak to mean ${(peak(load) / of).toFixed(3)}`,
  )

/** The same day without trouble. */
const quietDay = () => liveDay({ seed: 1, minutes: MINUTES + 30, startsAt: () => 0 })

describe('a million installations', { timeout: 60_000 }, () => {
  it('that all start at once are spread evenly from the first minute on', async () => {
    const load = await quietDay()
    // In the first period each installation has its first alarm.
    const steady = load.subarray(30)
    tell('a day', steady)
    expect(peak(load) / mean(steady)).toBeLessThanOrEqual(1.2)
    expect(peak(steady) / mean(steady)).toBeLessThanOrEqual(1.2)
    expect(mean(steady)).toBeGreaterThan((2 * INSTALLATIONS) / 30)
  })

  it.each([
    ['server', 2],
    ['rate-limited', 3],
  ] as const)('after two hours of %s do not come back as a herd', async (kind, seed) => {
    const load = await liveDay({ seed, minutes: MINUTES, startsAt: () => 0, outage: { ...TWO_HOURS, kind } })
    const before = mean(load.subarray(30, TWO_HOURS.from / MINUTE))
    const during = load.subarray(TWO_HOURS.from / MINUTE, TWO_HOURS.to / MINUTE)
    const after = load.subarray(TWO_HOURS.to / MINUTE)
    tell(`during two hours of ${kind}`, during, before)
    tell(`after two hours of ${kind}`, after, before)
    expect(peak(after) / before).toBeLessThanOrEqual(2)
    // A server in trouble is asked no more than one that is well, and less as the trouble lasts.
    expect(peak(during) / before).toBeLessThanOrEqual(1.02)
    expect(mean(during.subarray(90)) / before).toBeLessThan(0.95)
    // Everybody is back within the longest wait and a period.
    expect(mean(after.subarray(6.5 * 60)) / before).toBeCloseTo(1, 1)
  })
})

it('the first alarm is somewhere in the first period, evenly', async () => {
  const delays = await Promise.all([0.1, 0.25, 0.5, 0.75, 0.999].map(alarmDelay))
  expect(delays.map((delay) => delay / 30)).toEqual(
    [0.1, 0.25, 0.5, 0.75, 0.999].map((part) => expect.closeTo(part, 5)),
  )
})
