import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quietUntil } from '@/utils/attention/quiet'
import { parseCalm, WEEKDAYS } from '@/utils/calm'
import { DAY, MINUTE } from '@/utils/time'

/** June 2026: the 15th is a Monday. */
const at = (day: number, hour: number, minute = 0) => new Date(2026, 5, day, hour, minute).getTime()
const [MONDAY, TUESDAY, FRIDAY, SATURDAY, SUNDAY] = [1, 2, 5, 6, 0]
const hours = (from: number, to: number, nights: number[], days: number[] = []) => ({
  from: from * 60,
  to: to * 60,
  nights,
  days,
})

describe('quiet', () => {
  const night = hours(22, 8, [MONDAY])
  const noon = hours(12, 14, [MONDAY])
  const weekend = hours(22, 8, [FRIDAY, SUNDAY], [SATURDAY, SUNDAY])
  it.each([
    ['begins in the evening', night, at(15, 22), at(16, 8)],
    ['not before', night, at(15, 21, 59), undefined],
    ['runs over midnight', night, at(16, 3), at(16, 8)],
    ['ends in the morning', night, at(16, 8), undefined],
    ['is not every evening', night, at(16, 23), undefined],
    ['is not the morning of a day whose evening before was not quiet', night, at(15, 3), undefined],
    ['lies within a day', noon, at(15, 13), at(15, 14)],
    ['does not run on', noon, at(16, 1), undefined],
    ['joins nights and whole days', weekend, at(19, 23), at(22, 8)],
    ['is a whole day round', hours(9, 9, [TUESDAY]), at(17, 8, 59), at(17, 9)],
  ])('%s', (_, quiet, now, until) => {
    expect(quietUntil(quiet, now)).toBe(until)
  })

  it('of every day is for good', () => {
    expect(quietUntil(hours(0, 1, [], [...WEEKDAYS]), at(15, 12))).toBeGreaterThan(at(15, 12) + 14 * DAY)
  })

  it('ends at an instant at which it is not quiet, and a minute before which it is', () => {
    const minute = fc.integer({ min: 0, max: 1439 })
    const days = fc.subarray([0, 1, 2, 3, 4, 5])
    const arbitrary = fc.record({ from: minute, to: minute, nights: days, days })
    const instant = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) })
    fc.assert(
      fc.property(arbitrary, instant, (quiet, now) => {
        const until = quietUntil(quiet, now)
        if (until === undefined) return
        expect(until).toBeGreaterThan(now)
        expect(quietUntil(quiet, until)).toBeUndefined()
        if (until - MINUTE > now) expect(quietUntil(quiet, until - MINUTE)).toBe(until)
      }),
    )
  })
})

it.each([
  ['nothing', undefined],
  ['nonsense', { rhythm: 'often', hour: 25, leastUpvotes: 3, quiet: { from: -1, to: 'x', nights: [9], days: 'all' } }],
])('%s is the wish for no quiet', (_, stored) => {
  expect(parseCalm(stored)).toEqual({
    rhythm: 'poll',
    hour: 9,
    leastUpvotes: 0,
    quiet: { from: 1320, to: 480, nights: [], days: [] },
  })
})
