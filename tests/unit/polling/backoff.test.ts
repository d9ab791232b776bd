import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FAILURES, type FailureKind } from '@/utils/errors'
import { backOff, LONGEST_MS } from '@/utils/polling/backoff'
import { HOUR, MINUTE } from '@/utils/time'

/** The others are nothing of the server's, and end when the reader's own machine says so. */
const BACKED_OFF: FailureKind[] = ['rate-limited', 'blocked', 'server', 'too-large', 'bad-data', 'not-found']

describe('how long a server in trouble is left alone', () => {
  it.each([
    [1, 5 * MINUTE],
    [2, 10 * MINUTE],
    [3, 20 * MINUTE],
    [4, 40 * MINUTE],
    [5, 80 * MINUTE],
    [6, 160 * MINUTE],
    [7, 320 * MINUTE],
    [8, 6 * HOUR],
    [9, 6 * HOUR],
    [5000, 6 * HOUR],
  ])('after %i failures in a row: at most %i ms', (failures, bound) => {
    expect(backOff('server', failures, () => 1)).toBe(bound)
  })

  it.each([
    ['nothing', 0, 0],
    ['half the bound', 0.5, 40 * MINUTE],
    ['nearly all of it', 0.999, Math.round(0.999 * 80 * MINUTE)],
  ])('may be %s: those who failed together do not come back together', (_, chance, wait) => {
    expect(backOff('server', 5, () => chance)).toBe(wait)
  })

  it.each(FAILURES.map((kind) => [kind, BACKED_OFF.includes(kind)] as const))('%s: %s', (kind, left) => {
    expect(backOff(kind, 3, () => 1) > 0).toBe(left)
  })

  it('is never less than nothing, never longer than six hours, and spread over all that lies between', () => {
    const failures = fc.integer({ min: 0, max: 1e6 })
    const chance = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.constantFrom(...FAILURES), failures, chance, (kind, failures, chance) => {
        const [wait, bound] = [backOff(kind, failures, () => chance), backOff(kind, failures, () => 1)]
        expect(wait).toBeGreaterThanOrEqual(0)
        expect(bound).toBeLessThanOrEqual(LONGEST_MS)
        expect(Math.abs(wait - chance * bound)).toBeLessThanOrEqual(1)
      }),
    )
    expect(LONGEST_MS).toBe(6 * HOUR)
  })

  it('never becomes shorter as failures go on, until it is at its longest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (failures) => {
        const [before, after] = [failures, failures + 1].map((count) => backOff('server', count, () => 1))
        expect(after).toBe(Math.min(2 * (before ?? 0), LONGEST_MS))
      }),
    )
  })
})
