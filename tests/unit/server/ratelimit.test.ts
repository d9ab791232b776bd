import { describe, expect, it } from 'vitest'
import { createMeter, limitHeaders } from '../../server/ratelimit.ts'

const LIMIT = { quota: 2, windowSeconds: 300 }
const START = 1_000_000

describe('a fixed window', () => {
  it.each([
    ['the first request starts it', [0], { over: false, left: 1, secondsLeft: 300 }],
    ['it does not slide', [0, 200_000], { over: false, left: 0, secondsLeft: 100 }],
    ['past the quota requests are over it', [0, 1000, 2000], { over: true, left: 0, secondsLeft: 298 }],
    ['still over in its last moment', [0, 0, 299_999], { over: true, left: 0, secondsLeft: 1 }],
    ['when it has ended a new one starts', [0, 0, 0, 300_000], { over: false, left: 1, secondsLeft: 300 }],
    ['a clock set back starts a new one', [0, 0, -1000], { over: false, left: 1, secondsLeft: 300 }],
  ])('%s', (_, offsets, expected) => {
    const meter = createMeter()
    expect(offsets.map((offset) => meter.count(START + offset, LIMIT)).at(-1)).toEqual(expected)
  })
})

it('is told in two headers', () => {
  expect(limitHeaders({ left: 499, secondsLeft: 293 }, { quota: 500, windowSeconds: 300 })).toEqual({
    RateLimit: '"api";r=499;t=293',
    'RateLimit-Policy': '"fixed window";"api";q=500;w=300',
  })
})
