import { describe, expect, it } from 'vitest'
import { createSnooze } from '@/utils/attention/snooze'
import { DAY, HOUR } from '@/utils/time'
import { memoryArea } from '../polling/support'

const EVENING = new Date(2026, 5, 17, 22, 40).getTime()

function setUp() {
  const world = { now: EVENING }
  return { world, snooze: createSnooze(memoryArea(), () => world.now) }
}

describe('a snooze', () => {
  it.each([
    ['hour', EVENING + HOUR],
    ['tomorrow', new Date(2026, 5, 18, 8).getTime()],
  ] as const)('of one %s ends by itself', async (length, end) => {
    const { world, snooze } = setUp()
    await snooze.begin(length)
    expect(await snooze.until()).toBe(end)
    world.now = end
    expect(await snooze.until()).toBeUndefined()
  })

  it('ends when the reader says so', async () => {
    const { snooze } = setUp()
    await snooze.begin('hour')
    await snooze.end()
    expect(await snooze.until()).toBeUndefined()
  })

  it('does not last for ever because the clock went back', async () => {
    const { world, snooze } = setUp()
    await snooze.begin('hour')
    world.now = EVENING - 30 * DAY
    expect(await snooze.until()).toBeUndefined()
  })
})
