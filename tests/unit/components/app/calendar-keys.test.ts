import { expect, it } from 'vitest'
import { dayAfterKey } from '@/components/app/calendar-keys'

const press = (key: string, more = {}) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
})
const WEDNESDAY = '2026-11-25'
const FROM_MONDAY = { firstWeekday: 1, rtl: false }

it.each([
  ['ArrowRight', {}, FROM_MONDAY, '2026-11-26'],
  ['ArrowLeft', {}, FROM_MONDAY, '2026-11-24'],
  ['ArrowRight', {}, { firstWeekday: 1, rtl: true }, '2026-11-24'],
  ['ArrowUp', {}, FROM_MONDAY, '2026-11-18'],
  ['ArrowDown', {}, FROM_MONDAY, '2026-12-02'],
  ['Home', {}, FROM_MONDAY, '2026-11-23'],
  ['End', {}, FROM_MONDAY, '2026-11-29'],
  ['Home', {}, { firstWeekday: 7, rtl: false }, '2026-11-22'],
  ['PageUp', {}, FROM_MONDAY, '2026-10-25'],
  ['PageDown', {}, FROM_MONDAY, '2026-12-25'],
  ['PageUp', { shiftKey: true }, FROM_MONDAY, '2025-11-25'],
  ['PageDown', { ctrlKey: true }, FROM_MONDAY, undefined],
  ['Enter', {}, FROM_MONDAY, undefined],
])('%s (%j, %j) leads to %s', (key, more, layout, day) => {
  expect(dayAfterKey(press(key, more), WEDNESDAY, layout)).toBe(day)
})
