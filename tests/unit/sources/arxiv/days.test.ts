import { describe, expect, it } from 'vitest'
import { nextListAt } from '@/utils/sources/arxiv/days'

describe('when a list is worth asking for again', () => {
  it.each([
    ['answered today', '2026-06-17T16:00:00Z', '2026-06-17', '2026-06-18T04:45:00.000Z'],
    ['answered a minute after it was made', '2026-06-17T04:46:00Z', '2026-06-17', '2026-06-18T04:45:00.000Z'],
    ['not made anew yet', '2026-06-17T04:10:00Z', '2026-06-16', '2026-06-17T06:10:00.000Z'],
    ['of an unknown day', '2026-06-17T16:00:00Z', undefined, '2026-06-17T18:00:00.000Z'],
    ["Friday's, on a Saturday", '2026-06-20T16:00:00Z', '2026-06-19', '2026-06-21T04:45:00.000Z'],
    ["Saturday's, empty", '2026-06-20T16:00:00Z', '2026-06-20', '2026-06-21T04:45:00.000Z'],
    ["Friday's, on a Sunday", '2026-06-21T16:00:00Z', '2026-06-19', '2026-06-22T04:45:00.000Z'],
    ['on the day that has 25 hours', '2026-11-01T16:00:00Z', '2026-11-01', '2026-11-02T05:45:00.000Z'],
    ['on the day that has 23 hours', '2027-03-14T16:00:00Z', '2027-03-14', '2027-03-15T04:45:00.000Z'],
  ])('%s', (_, now, answered, next) => {
    expect(new Date(nextListAt(Date.parse(now), answered)).toISOString()).toBe(next)
  })
})
