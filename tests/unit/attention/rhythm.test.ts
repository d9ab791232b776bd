import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { dueAt } from '@/utils/attention/rhythm'
import { DAY, HOUR, MINUTE } from '@/utils/time'

const at = (day: number, hour: number, minute = 0) => new Date(2026, 5, day, hour, minute).getTime()
const zone = process.env.TZ

afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

describe('the daily announcement', () => {
  it.each([
    ['is due at its hour', at(16, 9, 5), at(17, 9), at(17, 9)],
    ['is due later when the machine slept through it', at(16, 9, 5), at(17, 15), at(17, 9)],
    ['is not due before', at(16, 9, 5), at(17, 8, 59), at(17, 9)],
    ['is due once a day', at(17, 9, 5), at(17, 18), at(18, 9)],
    ['is due once after a week', at(10, 9, 5), at(17, 8), at(16, 9)],
    ['is due where none was', 0, at(17, 8), at(16, 9)],
    ['is due when the clock went back', at(20, 9), at(17, 12), at(17, 9)],
    ['is not repeated within hours because its hour was changed', at(17, 7, 30), at(17, 9, 30), at(18, 9)],
  ])('%s', (_, last, now, due) => {
    expect(dueAt('day', { day: last }, 9, now)).toBe(due)
  })

  it.each(['America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'])(
    'comes once every local day of a year in %s, whatever the clocks do',
    (TZ) => {
      process.env.TZ = TZ
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 5, max: 59 }), (hour, step) => {
          let last = Date.UTC(2026, 0, 1)
          const days: string[] = []
          for (let now = last + DAY; now < Date.UTC(2027, 0, 1); now += step * MINUTE) {
            if (dueAt('day', { day: last }, hour, now) > now) continue
            last = now
            days.push(new Date(now).toDateString())
          }
          // What was missed before it began is said at once, and is not of the day.
          days.splice(0, 2)
          expect(new Set(days).size).toBe(days.length)
          expect(days.length).toBeGreaterThanOrEqual(361)
        }),
        { numRuns: 8 },
      )
    },
  )
})

it('what is said once an hour is due an hour after it was', () => {
  expect(dueAt('hour', { hour: at(17, 9) }, 0, at(17, 9, 30))).toBe(at(17, 9) + HOUR)
})

it('what is said at each poll is always due', () => {
  expect(dueAt('poll', { poll: at(17, 9) }, 0, at(17, 9))).toBe(at(17, 9))
})
