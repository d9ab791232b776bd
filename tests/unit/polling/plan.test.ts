import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isWeekend } from '@/utils/papers/feed-day'
import { daysToAsk, daysToRevisit, firstDays } from '@/utils/polling/plan'
import { HOUR, MINUTE } from '@/utils/time'

describe('the days to ask for', () => {
  it.each<[string, string, string | undefined, string[]]>([
    ['today alone, when it was asked before', '2026-06-17', '2026-06-17', ['2026-06-17']],
    ['today alone, when no day is known', '2026-06-17', undefined, ['2026-06-17']],
    ['yesterday too: it was still open', '2026-06-17', '2026-06-16', ['2026-06-17', '2026-06-16']],
    ['over a weekend, Friday', '2026-06-15', '2026-06-12', ['2026-06-15', '2026-06-12']],
    ['on a Saturday, Friday', '2026-06-20', '2026-06-19', ['2026-06-20', '2026-06-19']],
    ['on a Sunday asked on Saturday, Sunday alone', '2026-06-21', '2026-06-20', ['2026-06-21']],
    ['on a Monday asked on Sunday, Monday alone', '2026-06-15', '2026-06-14', ['2026-06-15']],
    [
      'after a week away, every weekday of it',
      '2026-06-17',
      '2026-06-10',
      ['2026-06-17', '2026-06-16', '2026-06-15', '2026-06-12', '2026-06-11', '2026-06-10'],
    ],
    ['the clock went back: today alone', '2026-06-17', '2026-07-01', ['2026-06-17']],
  ])('are %s', (_, today, lastDay, days) => {
    expect(daysToAsk(today, lastDay)).toEqual(days)
  })

  it('are at most 14, however long one was away', () => {
    const days = daysToAsk('2026-06-17', '2023-05-04')
    expect(days).toHaveLength(14)
    expect([days[0], days[13]]).toEqual(['2026-06-17', '2026-05-29'])
  })

  it.each<[string, string[], string[]]>([
    ['those that had closed', ['2026-06-16', '2026-06-12'], ['2026-06-17', '2026-06-15', '2026-06-11']],
    ['all of them', ['2026-06-11', '2026-06-12', '2026-06-15', '2026-06-16'], ['2026-06-17']],
    [
      'today never: it cannot have closed',
      ['2026-06-17'],
      ['2026-06-17', '2026-06-16', '2026-06-15', '2026-06-12', '2026-06-11'],
    ],
  ])('leave out what was asked since, %s', (_, closed, days) => {
    expect(daysToAsk('2026-06-17', '2026-06-11', closed)).toEqual(days)
  })

  it('are none before the 14 newest though some of these had closed', () => {
    const days = daysToAsk('2026-06-17', '2023-05-04', ['2026-06-16', '2026-06-15'])
    expect(days).toHaveLength(12)
    expect(days.at(-1)).toBe('2026-05-29')
  })

  it('begin with today, go back, hold no weekend but today, and nothing before the day asked last', () => {
    const epoch = '2026-01-01'
    fc.assert(
      fc.property(fc.nat(800), fc.nat(40), (offset, away) => {
        const today = addDays(epoch, offset)
        const lastDay = addDays(today, -away)
        const [first, ...earlier] = daysToAsk(today, lastDay)
        expect(first).toBe(today)
        expect(earlier).toEqual([...new Set(earlier)].sort().reverse())
        expect(earlier.filter((day) => isWeekend(day) || day < lastDay || day >= today)).toEqual([])
        if (away <= 14 && !isWeekend(lastDay)) expect([first, ...earlier]).toContain(lastDay)
      }),
    )
  })
})

describe('the days a first sync tries', () => {
  it.each([
    ['a Wednesday', '2026-06-17', ['2026-06-17', '2026-06-16', '2026-06-15', '2026-06-12', '2026-06-11', '2026-06-10']],
    ['a Sunday', '2026-06-21', ['2026-06-21', '2026-06-19', '2026-06-18', '2026-06-17', '2026-06-16', '2026-06-15']],
    [
      "New Year's Day",
      '2027-01-01',
      ['2027-01-01', '2026-12-31', '2026-12-30', '2026-12-29', '2026-12-28', '2026-12-25'],
    ],
  ])('on %s are it and the five weekdays before', (_, today, days) => {
    expect(firstDays(today)).toEqual(days)
  })
})

describe('the days to ask again for what has moved', () => {
  const NOW = Date.parse('2026-06-17T16:00:00Z')

  it.each<[string, string, string[]]>([
    ['in the middle of a week', '2026-06-18', ['2026-06-17', '2026-06-16', '2026-06-15']],
    ['on a Monday, over the weekend', '2026-06-15', ['2026-06-12', '2026-06-11', '2026-06-10']],
    ['on a Sunday', '2026-06-21', ['2026-06-19', '2026-06-18', '2026-06-17']],
  ])('%s are three weekdays before it', (_, today, days) => {
    expect(daysToRevisit(today, undefined, NOW)).toEqual(days)
  })

  it('are also those, as far back as anyone catches up, that no answer was believed of', () => {
    const closed = ['2026-06-16', '2026-06-15', '2026-06-12', '2026-06-10', '2026-06-09', '2026-06-08']
    expect(daysToRevisit('2026-06-17', undefined, NOW, closed).slice(0, 5)).toEqual([
      ...['2026-06-16', '2026-06-15', '2026-06-12', '2026-06-11'],
      '2026-06-05',
    ])
    expect(daysToRevisit('2026-06-17', undefined, NOW, []).at(-1)).toBe('2026-05-29')
    expect(daysToRevisit('2026-06-17', NOW, NOW, [])).toEqual([])
  })

  it.each<[string, number | undefined, boolean]>([
    ['when they never were', undefined, true],
    ['six hours after', NOW - 6 * HOUR, true],
    ['not sooner', NOW - 6 * HOUR + 1, false],
    ['not at once', NOW, false],
    ['not after a poll or two', NOW - 90 * MINUTE, false],
    ['when they were in the future: the clock went back', NOW + 1, true],
    ['when they were a year from now: the clock went back far', NOW + 365 * 24 * HOUR, true],
  ])('are asked %s', (_, revisitedAt, asked) => {
    expect(daysToRevisit('2026-06-17', revisitedAt, NOW).length > 0).toBe(asked)
  })
})
