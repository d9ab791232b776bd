import { describe, expect, it } from 'vitest'
import { createAllowance, usedUpUntil } from '@/utils/polling/allowance'
import { MINUTE, SECOND } from '@/utils/time'

const NOW = Date.parse('2026-06-17T16:00:00Z')
const WINDOW_END = NOW + 3 * MINUTE

describe('an allowance is nearly used up', () => {
  it.each([
    ['not when nothing is known', undefined, undefined],
    ['not with plenty left', { left: 480, resetsAt: WINDOW_END }, undefined],
    ['not with one more than is left to others', { left: 21, resetsAt: WINDOW_END }, undefined],
    ['with as much as is left to others', { left: 20, resetsAt: WINDOW_END }, WINDOW_END + SECOND],
    ['with nothing left', { left: 0, resetsAt: WINDOW_END }, WINDOW_END + SECOND],
    ['not when its window is over', { left: 0, resetsAt: NOW }, undefined],
  ])('%s', (_, quota, until) => {
    expect(usedUpUntil(quota, NOW)).toBe(until)
  })
})

describe('in one poll', () => {
  it('nothing is known at first, and nothing forbidden', () => {
    const allowance = createAllowance(() => NOW)
    allowance.check()
    expect(allowance.latest()).toBeUndefined()
  })

  it('the latest word counts, and an answer without one changes nothing', () => {
    const allowance = createAllowance(() => NOW)
    allowance.note({ left: 40, resetsAt: WINDOW_END })
    allowance.note({ left: 39, resetsAt: WINDOW_END })
    allowance.note(undefined)
    expect(allowance.latest()).toEqual({ left: 39, resetsAt: WINDOW_END })
  })

  it('asking ends before it runs out, and says when it may go on', () => {
    let now = NOW
    const allowance = createAllowance(() => now)
    allowance.note({ left: 20, resetsAt: WINDOW_END })
    expect(() => allowance.check()).toThrow(
      expect.objectContaining({ kind: 'rate-limited', retryAt: WINDOW_END + SECOND }),
    )
    now = WINDOW_END
    allowance.check()
  })
})
