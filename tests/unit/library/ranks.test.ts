import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { between } from '@/utils/library/ranks'

/** A time in ms, the size that ranks have. */
const T = 1_781_712_000_000

describe('a rank between others', () => {
  it.each<[string, number[], number[], [number, number][]]>([
    ['in the middle', [T], [T + 10], [[0, T + 5]]],
    ['at the top', [T], [], [[0, T + 1]]],
    ['at the bottom', [], [T], [[0, T - 1]]],
    ['of nothing', [], [], [[0, 0]]],
    [
      'where two are the same moves a neighbour, too',
      [T - 9, T],
      [T, T + 9],
      [
        [-1, T - 6],
        [0, T - 3],
      ],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(between(before, after)).toEqual(expected)
  })

  it('keeps the order of everything, however often something is put between', () => {
    const ranks = fc.array(fc.integer({ min: T, max: T + 3 }), { minLength: 1, maxLength: 12 })
    const moves = fc.array(fc.nat(), { maxLength: 80 })
    fc.assert(
      fc.property(ranks, moves, (times, places) => {
        // Names in the order that they are to have, each with its rank.
        const listed = times.toSorted((a, b) => a - b).map((rank, name) => ({ name, rank }))
        for (const each of places) {
          const to = each % (listed.length + 1)
          const ranks = listed.map(({ rank }) => rank)
          const changes = between(ranks.slice(0, to), ranks.slice(to))
          const name = listed.length
          listed.splice(to, 0, { name, rank: Number.NaN })
          for (const [place, rank] of changes) {
            const changed = listed[to + place]
            if (changed) changed.rank = rank
          }
          const around = listed.slice(Math.max(0, to - changes.length), to + changes.length + 1)
          for (const [index, { rank }] of around.entries()) {
            const before = around[index - 1]
            // What was equal and far from it stays so; nothing is the wrong way round, and the new one is apart.
            if (before) expect(rank).toBeGreaterThanOrEqual(before.rank)
            if (before && (around[index]?.name === name || before.name === name))
              expect(rank).toBeGreaterThan(before.rank)
          }
        }
      }),
      { numRuns: 200 },
    )
  })
})
