import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Facts } from '@/utils/exchange/merge/facts'
import { unflatten } from '@/utils/exchange/merge/library-facts'
import { parseSettings } from '@/utils/settings'

const SETTINGS = parseSettings({})

it('leaves out a list whose key is no address, and keeps what stands beside it', () => {
  const { lists, saves } = unflatten(
    {
      'list:%E0%A4%A': { name: 'Broken', position: 1 },
      'list:%E6%B3%A8': { name: 'Whole', position: 2 },
      'save:2606.00001': { savedAt: 5 },
      'place:2606.00001 %zz': { rank: 'a' },
      'place:2606.00001 %E6%B3%A8': { rank: 1 },
    },
    SETTINGS,
  )
  expect(lists.map(({ name }) => name)).toEqual([expect.anything(), 'Whole'])
  expect(saves).toEqual([{ id: '2606.00001', savedAt: 5, places: [['注', 1]] }])
})

it('takes over nothing that a backup of this library could not hold', () => {
  const { lists, saves, marks } = unflatten(
    {
      'list:a': { name: 'x'.repeat(200), position: Number.POSITIVE_INFINITY },
      'list:%61': { name: 'The same', position: 1 },
      [`list:${'b'.repeat(101)}`]: { name: 'Long', position: 1 },
      'save:2606.00001': { savedAt: 1e300, note: 'x'.repeat(300_000) },
      'place:2606.00001 a': { rank: 1, addedAt: -1 },
      'place:2606.00001 %61': { rank: 2 },
      'place:2606.00001 read-later': { rank: 1e300 },
      'mark:2606.00001': { readAt: Number.POSITIVE_INFINITY, less: 1e300 },
    },
    SETTINGS,
  )
  expect(lists.map(({ id, position }) => [id, position])).toEqual([
    ['read-later', expect.any(Number)],
    ['a', 1],
  ])
  expect(saves).toEqual([{ id: '2606.00001', savedAt: 0, places: [['a', 1]], note: 'x'.repeat(200_000) }])
  expect(marks).toEqual([{ id: '2606.00001', readAt: 0 }])
})

it('makes records of whatever a file says', () => {
  const key = fc.oneof(
    fc.string(),
    fc.tuple(fc.constantFrom('list', 'save', 'place', 'mark', 'topic'), fc.string()).map((parts) => parts.join(':')),
    fc.constant('settings'),
  )
  fc.assert(
    fc.property(fc.dictionary(key, fc.dictionary(fc.string(), fc.jsonValue())), (facts) => {
      expect(unflatten(facts as Facts, SETTINGS).lists.length).toBeGreaterThan(0)
    }),
  )
})
