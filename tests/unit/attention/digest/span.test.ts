import { describe, expect, it } from 'vitest'
import { beside, daysOf, printSpan, readSpan, spanOf } from '@/utils/attention/digest/span'

const TODAY = '2026-06-17'

describe('a span', () => {
  it('is a day, or the weekdays of the week that a day is in, the last first', () => {
    expect(daysOf(spanOf('day', TODAY))).toEqual([TODAY])
    const week = ['2026-06-19', '2026-06-18', '2026-06-17', '2026-06-16', '2026-06-15']
    for (const day of ['2026-06-15', TODAY, '2026-06-21']) expect(daysOf(spanOf('week', day))).toEqual(week)
  })

  it.each([
    ['day', '2026-06-17', -1, '2026-06-16'],
    ['day', '2026-06-15', -1, '2026-06-12'],
    ['day', '2026-06-17', 1, undefined],
    ['day', '2023-05-04', -1, undefined],
    ['week', '2026-06-17', -1, '2026-06-08'],
    ['week', '2026-06-08', 1, '2026-06-15'],
    ['week', '2026-06-17', 1, undefined],
  ] as const)('a %s at %s has beside it (%d) %s', (kind, day, step, from) => {
    expect(beside(spanOf(kind, day), step, TODAY)?.from).toBe(from)
  })

  it('is read from an address as it is written there, and from nothing else', () => {
    for (const kind of ['day', 'week'] as const) {
      const span = spanOf(kind, TODAY)
      expect(readSpan(printSpan(span))).toEqual(span)
    }
    for (const query of ['', '?day=', '?day=2026-02-30', '?week=../x']) expect(readSpan(query)).toBeUndefined()
  })
})
