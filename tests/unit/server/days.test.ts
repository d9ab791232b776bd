import { describe, expect, it } from 'vitest'
import { daysBackFrom, daysOfMonth, daysOfWeek, lastListingDays } from '../../server/days.ts'

describe('the last days that list papers', () => {
  it.each([
    ['a Wednesday', '2026-06-17', false, ['2026-06-17', '2026-06-16', '2026-06-15']],
    ['a Monday', '2026-06-15', false, ['2026-06-15', '2026-06-12', '2026-06-11']],
    ['a Sunday', '2026-06-14', false, ['2026-06-12', '2026-06-11', '2026-06-10']],
    ['a Sunday, weekends listing too', '2026-06-14', true, ['2026-06-14', '2026-06-13', '2026-06-12']],
    ['the second feed day ever', '2023-05-05', false, ['2023-05-05', '2023-05-04']],
  ])('counted from %s', (_, from, weekends, days) => {
    expect(lastListingDays(from, 3, weekends)).toEqual(days)
  })
})

describe('an ISO week', () => {
  it.each([
    ['2026-W25', '2026-06-15', '2026-06-21'],
    ['2026-W01', '2025-12-29', '2026-01-04'],
    ['2026-W53', '2026-12-28', '2027-01-03'],
    ['2027-W01', '2027-01-04', '2027-01-10'],
  ])('%s goes from %s to %s', (week, monday, sunday) => {
    const days = daysOfWeek(week)
    expect(days).toHaveLength(7)
    expect([days?.at(0), days?.at(-1)]).toEqual([monday, sunday])
  })

  it.each([['2026-W00'], ['2026-W54'], ['2025-W53'], ['2026-25'], ['2026-W5'], ['W25'], ['']])(
    '"%s" is none',
    (text) => {
      expect(daysOfWeek(text)).toBeUndefined()
    },
  )
})

describe('a month', () => {
  it.each([
    ['2026-06', 30],
    ['2026-02', 28],
    ['2024-02', 29],
  ])('%s has %d days', (month, count) => {
    expect(daysOfMonth(month)).toHaveLength(count)
  })

  it.each([['2026-13'], ['2026-00'], ['2026-6'], ['2026'], ['']])('"%s" is none', (text) => {
    expect(daysOfMonth(text)).toBeUndefined()
  })
})

it('the days before a day end with the first feed day', () => {
  expect([...daysBackFrom('2023-05-06')]).toEqual(['2023-05-06', '2023-05-05', '2023-05-04'])
})
