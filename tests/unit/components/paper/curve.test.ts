import fc from 'fast-check'
import { expect, it } from 'vitest'
import { curveOf } from '@/components/paper/curve'

it('goes from the first sighting at the left to the last at the right, the most at the top', () => {
  expect(
    curveOf(
      [
        [1_000, 4],
        [2_000, 14],
        [5_000, 24],
      ],
      100,
      20,
    ),
  ).toEqual({
    from: 4,
    to: 24,
    over: 4_000,
    points: [
      [0, 20],
      [25, 10],
      [100, 0],
    ],
  })
})

it('is none before there are three', () => {
  expect(curveOf([], 100, 20)).toBeUndefined()
  expect(
    curveOf(
      [
        [1, 4],
        [2, 5],
      ],
      100,
      20,
    ),
  ).toBeUndefined()
})

it('stays in its box, whatever clocks and votes did', () => {
  const sighting = fc.tuple(fc.integer({ min: 0, max: 1e13 }), fc.nat(1e6))
  fc.assert(
    fc.property(fc.array(sighting, { minLength: 3, maxLength: 60 }), (sightings) => {
      const { points = [], over = -1 } = curveOf(sightings, 120, 22) ?? {}
      expect(over).toBeGreaterThanOrEqual(0)
      for (const [x, y] of points) expect(x >= 0 && x <= 120 && y >= 0 && y <= 22).toBe(true)
    }),
  )
})
