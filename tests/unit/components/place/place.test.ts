import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { KEPT_FOR_MS, MOST_LOADED, type Place, parsePlace } from '@/components/place/place'
import { HOUR, MINUTE } from '@/utils/time'

const NOW = Date.UTC(2026, 5, 17, 12)
const place: Place = {
  at: NOW - HOUR,
  seenAt: NOW - 2 * HOUR,
  view: { kind: 'saved', listId: 'thesis' },
  loaded: 40,
  top: ['2606.00001', '2606.00002'],
  offset: 12,
  unfolded: ['whole:2606.00001'],
  focus: { id: '2606.00001', note: true },
}
const written = (fields: Partial<Place> = {}) => JSON.stringify({ ...place, ...fields })

it('comes back as it was, with a page more for what may stand above it now', () => {
  expect(parsePlace(written(), NOW)).toEqual({ ...place, loaded: 60 })
})

it('at the very top loads no more than it takes, and has nothing wait', () => {
  expect(parsePlace(written({ top: [], offset: 0 }), NOW)).toMatchObject({ loaded: 40, seenAt: 0 })
})

it.each([
  ['a page at least', 3, 20],
  ['never more than is quickly shown', 4_000, MOST_LOADED],
])('loads %s', (_, loaded, expected) => {
  expect(parsePlace(written({ loaded, top: [] }), NOW)?.loaded).toBe(expected)
})

it.each([
  ['too old', written({ at: NOW - KEPT_FOR_MS })],
  ['of a clock that was ahead', written({ at: NOW + MINUTE })],
  ['cut short', written().slice(0, -5)],
  ['empty', ''],
  ['not a place', '[]'],
  ['without a view', JSON.stringify({ ...place, view: undefined })],
  ['of a version that wrote the papers differently', JSON.stringify({ ...place, top: [1, 2] })],
])('what is %s is no place', (_, text) => {
  expect(parsePlace(text, NOW)).toBeUndefined()
})

it('whatever is stored, opening never fails for it', () => {
  const values = fc.dictionary(fc.constantFrom(...Object.keys(place)), fc.jsonValue())
  fc.assert(fc.property(values, (value) => void parsePlace(JSON.stringify({ ...place, ...value }), NOW)))
})
