import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '@/utils/papers/feed-day'
import { addMonths, weekdayOf, weeksOf } from '@/utils/papers/month'

const day = fc
  .date({ min: new Date('2023-05-04'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('the weeks of a month', () => {
  it('begin with the weekday that they should', () => {
    expect(weeksOf('2026-11-25', 1)[0]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      '2026-11-01',
    ])
    expect(weeksOf('2026-11-25', 7)[0]?.[0]).toBe('2026-11-01')
    expect(weeksOf('2026-02-10', 7)).toHaveLength(4)
  })

  it('hold every day of the month once, in order, each under its weekday', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 7 }), (any, first) => {
        const weeks = weeksOf(any, first)
        const days = weeks.flat().filter((each) => each !== undefined)
        expect(days[0]).toBe(`${any.slice(0, 7)}-01`)
        expect(days.every((each) => each.startsWith(any.slice(0, 7)))).toBe(true)
        for (const [index, each] of days.entries()) expect(each).toBe(addDays(days[0] ?? '', index))
        expect(addDays(days.at(-1) ?? '', 1).slice(8)).toBe('01')
        for (const week of weeks) {
          expect(week).toHaveLength(7)
          for (const [place, each] of week.entries()) {
            if (each) expect((weekdayOf(each) - first + 7) % 7).toBe(place)
          }
        }
      }),
    )
  })
})

it.each([
  ['2026-11-25', 1, '2026-12-25'],
  ['2026-11-25', 2, '2027-01-25'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-01-15', -1, '2025-12-15'],
])('%s and %i months is %s', (from, months, to) => {
  expect(addMonths(from, months)).toBe(to)
})
