import { expect, it } from 'vitest'
import { movedInADay } from '@/components/paper/moved'
import { DAY, HOUR, MINUTE } from '@/utils/time'
import { NOON } from '../../library/support'

it.each<[string, [hoursAgo: number, upvotes: number][], number]>([
  ['nothing when it was seen once', [[3, 40]], 0],
  [
    'all since it was first seen, within its first day',
    [
      [20, 4],
      [8, 10],
      [1, 30],
    ],
    26,
  ],
  [
    'what came since the last sighting that is a day old',
    [
      [50, 1],
      [30, 5],
      [20, 9],
      [2, 25],
    ],
    20,
  ],
  [
    'what came since a sighting exactly a day ago',
    [
      [24, 5],
      [1, 9],
    ],
    4,
  ],
  [
    'nothing when nothing moved for longer',
    [
      [90, 5],
      [40, 9],
    ],
    0,
  ],
  [
    'nothing when it fell',
    [
      [10, 9],
      [1, 3],
    ],
    0,
  ],
  ['nothing when it was never seen', [], 0],
])('a paper gained %s', (_, ago, expected) => {
  const sightings = ago.map(([hours, upvotes]): [number, number] => [NOON - hours * HOUR, upvotes])
  const upvotes = ago.at(-1)?.[1] ?? 7
  expect(movedInADay({ sightings, upvotes }, NOON)).toBe(expected)
})

it('what it gained wears off as the day passes', () => {
  const paper = {
    sightings: [
      [NOON, 0],
      [NOON + HOUR, 8],
    ] as [number, number][],
    upvotes: 8,
  }
  expect(movedInADay(paper, NOON + DAY + HOUR - MINUTE)).toBe(8)
  expect(movedInADay(paper, NOON + DAY + HOUR)).toBe(0)
})
