import { expect, it, vi } from 'vitest'
import { nowAndThen } from '@/utils/library/now-and-then'

it('is heard at most every 400 ms, and also when the clock goes back', () => {
  let now = 1_000_000
  const tell = vi.fn()
  const step = nowAndThen(() => now)
  for (let count = 0; count < 100; count++, now += 10) step(tell)
  expect(tell).toHaveBeenCalledTimes(2)
  now -= 500_000
  step(tell)
  expect(tell).toHaveBeenCalledTimes(3)
})
