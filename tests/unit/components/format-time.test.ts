import { describe, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE } from '@/utils/time'
import { importInBrowser } from '../utils/browser'

const i18n = { getUILanguage: () => 'en', getMessage: () => 'en' }
const { formatAgo, formatSpan, formatTime } = await importInBrowser({ i18n }, () => import('@/components/format-time'))

const NOON = new Date(2026, 5, 17, 12, 0).getTime()

describe('how long ago', () => {
  it.each([
    [20_000, 'this minute'],
    [4 * MINUTE, '4 minutes ago'],
    [3 * HOUR, '3 hours ago'],
    [DAY, 'yesterday'],
    // A clock that was put back.
    [-HOUR, 'this minute'],
  ])('%d ms is "%s"', (ago, words) => {
    expect(formatAgo(NOON - ago, NOON)).toBe(words)
  })
})

describe('a length of time', () => {
  it.each([
    [0, '1 minute'],
    [90 * MINUTE, '90 minutes'],
    [3 * HOUR, '3 hours'],
    [3 * DAY, '3 days'],
  ])('of %d ms is "%s"', (ms, words) => {
    expect(formatSpan(ms)).toBe(words)
  })
})

describe('a time of day', () => {
  it('has a date only when it is far from now', () => {
    expect(formatTime(NOON + HOUR, NOON)).toMatch(/^1:00\sPM$/)
    expect(formatTime(NOON + DAY, NOON)).toMatch(/Jun 18.*12:00\sPM/)
  })
})
