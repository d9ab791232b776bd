import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { addDays, feedDayAt, isFeedDay, isWeekend, nextWeekday, previousWeekday } from '@/utils/papers/feed-day'
import { DAY } from '@/utils/time'

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('the feed day rolls over at 21:30 in New York, to the minute', () => {
  it.each([
    ['in winter, a millisecond before', '2026-01-15T02:29:59.999Z', '2026-01-14'],
    ['in winter, at it', '2026-01-15T02:30:00.000Z', '2026-01-15'],
    ['in winter, when summer time would have it', '2026-01-15T01:30:00.000Z', '2026-01-14'],
    ['in summer, a millisecond before', '2026-07-15T01:29:59.999Z', '2026-07-14'],
    ['in summer, at it', '2026-07-15T01:30:00.000Z', '2026-07-15'],
    ['in summer, a minute after', '2026-07-15T01:31:00.000Z', '2026-07-15'],
    ['on the eve of summer time, before', '2026-03-08T02:29:59.999Z', '2026-03-07'],
    ['on the eve of summer time, at it', '2026-03-08T02:30:00.000Z', '2026-03-08'],
    ['on the day of 23 hours, before', '2026-03-09T01:29:59.999Z', '2026-03-08'],
    ['on the day of 23 hours, at it', '2026-03-09T01:30:00.000Z', '2026-03-09'],
    ['on the eve of winter time, before', '2026-11-01T01:29:59.999Z', '2026-10-31'],
    ['on the eve of winter time, at it', '2026-11-01T01:30:00.000Z', '2026-11-01'],
    ['on the day of 25 hours, before', '2026-11-02T02:29:59.999Z', '2026-11-01'],
    ['on the day of 25 hours, at it', '2026-11-02T02:30:00.000Z', '2026-11-02'],
    ['in the hour that comes twice, first', '2026-11-01T05:30:00.000Z', '2026-11-01'],
    ['in the hour that comes twice, second', '2026-11-01T06:30:00.000Z', '2026-11-01'],
    ['at midnight in New York', '2026-07-15T04:00:00.000Z', '2026-07-15'],
    ['at midnight UTC', '2026-07-15T00:00:00.000Z', '2026-07-14'],
    ['into a new year', '2026-01-01T02:30:00.000Z', '2026-01-01'],
    ['into the day that leap years add', '2028-02-29T02:30:00.000Z', '2028-02-29'],
  ])('%s: %s is on %s', (_, instant, day) => {
    expect(feedDayAt(Date.parse(instant))).toBe(day)
  })

  it.each([
    ['UTC', 2],
    ['America/New_York', 21],
    ['America/Los_Angeles', 18],
    ['Asia/Kolkata', 8],
    ['Pacific/Kiritimati', 16],
    ['Pacific/Niue', 15],
  ])('whatever the time zone of the reader: %s', (zone, hourThere) => {
    vi.stubEnv('TZ', zone)
    const rollOver = Date.parse('2026-01-15T02:30:00Z')
    expect(new Date(rollOver).getHours()).toBe(hourThere)
    expect([feedDayAt(rollOver - 1), feedDayAt(rollOver)]).toEqual(['2026-01-14', '2026-01-15'])
    expect(addDays('2026-03-08', 1)).toBe('2026-03-09')
    expect(previousWeekday('2026-03-09')).toBe('2026-03-06')
  })
})

const instants = fc.integer({ min: Date.parse('2023-01-01'), max: Date.parse('2100-01-01') })
const days = instants.map(feedDayAt)

describe('at any instant', () => {
  it('the feed day is a calendar day', () => {
    fc.assert(fc.property(instants, (instant) => isFeedDay(feedDayAt(instant))))
  })

  it('the feed day after one of at most 25 hours is the next one', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const [day, later] = [feedDayAt(instant), feedDayAt(instant + DAY)]
        expect([day, addDays(day, 1), addDays(day, 2)]).toContain(later)
        expect(feedDayAt(instant + 1) >= day).toBe(true)
      }),
    )
  })
})

describe('days around a weekend', () => {
  it.each([
    ['2026-06-15', 'Monday', false, '2026-06-12', '2026-06-16'],
    ['2026-06-16', 'Tuesday', false, '2026-06-15', '2026-06-17'],
    ['2026-06-18', 'Thursday', false, '2026-06-17', '2026-06-19'],
    ['2026-06-19', 'Friday', false, '2026-06-18', '2026-06-22'],
    ['2026-06-20', 'Saturday', true, '2026-06-19', '2026-06-22'],
    ['2026-06-21', 'Sunday', true, '2026-06-19', '2026-06-22'],
    ['2024-02-29', 'Thursday', false, '2024-02-28', '2024-03-01'],
    ['2027-01-01', 'Friday', false, '2026-12-31', '2027-01-04'],
  ])('%s, a %s', (day, _, weekend, before, after) => {
    expect([isWeekend(day), previousWeekday(day), nextWeekday(day)]).toEqual([weekend, before, after])
  })

  it('from a weekday, back and forth leads to where one was', () => {
    fc.assert(
      fc.property(days, (day) => {
        const weekday = nextWeekday(day)
        expect(isWeekend(weekday)).toBe(false)
        expect(nextWeekday(previousWeekday(weekday))).toBe(weekday)
      }),
    )
  })
})

describe('addDays', () => {
  it.each([
    ['2026-06-17', 0, '2026-06-17'],
    ['2026-06-30', 1, '2026-07-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-03-07', 2, '2026-03-09'],
    ['2026-11-02', -2, '2026-10-31'],
  ])('%s and %i days is %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected)
  })

  it('there and back is where one was', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        expect(addDays(addDays(day, count), -count)).toBe(day)
      }),
    )
  })
})

it.each([
  ['2026-06-17', true],
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['2026-06-31', false],
  ['2026-13-01', false],
  ['2026-6-1', false],
  ['2026-06-17T00:00:00Z', false],
  [' 2026-06-17', false],
  ['2026-06-17\n', false],
  ['', false],
])('isFeedDay(%j) is %s', (text, expected) => {
  expect(isFeedDay(text)).toBe(expected)
})
