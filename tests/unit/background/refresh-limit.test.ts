import { expect, it } from 'vitest'
import { createRefreshLimit } from '@/entrypoints/background/refresh-limit'
import { MINUTE } from '@/utils/time'
import { memoryArea } from '../polling/support'

it('Refresh reaches the server ten times in five minutes, and again when they have passed', async () => {
  const clock = { now: 1_000_000 }
  const limit = createRefreshLimit(memoryArea(), () => clock.now)
  for (let press = 0; press < 10; press++) {
    expect(await limit.allows()).toBe(true)
    await limit.count()
  }
  expect(await limit.allows()).toBe(false)
  clock.now += 5 * MINUTE
  expect(await limit.allows()).toBe(true)
})

it('a worker that died has not forgotten', async () => {
  const area = memoryArea()
  const now = () => 1_000_000
  for (let press = 0; press < 10; press++) await createRefreshLimit(area, now).count()
  expect(await createRefreshLimit(area, now).allows()).toBe(false)
})

it('presses of a clock that went back do not count', async () => {
  const clock = { now: 1_000_000_000 }
  const limit = createRefreshLimit(memoryArea(), () => clock.now)
  for (let press = 0; press < 10; press++) await limit.count()
  clock.now -= 60 * MINUTE
  expect(await limit.allows()).toBe(true)
})
