import { expect, it } from 'vitest'
import { monthOf, weekOf } from '@/utils/papers/period'

it.each([
  ['2026-01-01', '2026-W01'],
  ['2026-06-17', '2026-W25'],
  ['2026-06-21', '2026-W25'],
  ['2026-06-22', '2026-W26'],
  ['2026-12-31', '2026-W53'],
  ['2027-01-03', '2026-W53'],
  ['2027-01-04', '2027-W01'],
  ['2024-12-30', '2025-W01'],
  ['2023-01-01', '2022-W52'],
])('%s is in the week %s', (day, week) => {
  expect(weekOf(day)).toBe(week)
})

it('a day is in the month that it names', () => {
  expect(monthOf('2026-06-17')).toBe('2026-06')
})
