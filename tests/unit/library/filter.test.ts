import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseFilter, sieveOf } from '@/utils/library/filter'
import { paper } from './support'

const entry = (fields: Parameters<typeof paper>[1] = {}, read = false) => ({
  paper: { ...paper(1, fields), sightings: [] },
  read,
})

describe('a filter', () => {
  it.each([
    ['code', { code: true }, entry({ code: { url: 'https://code.example' } }), entry()],
    ['upvotes', { upvotes: 10 }, entry({ upvotes: 10 }), entry({ upvotes: 9 })],
    ['what was read', { unseen: true }, entry(), entry({}, true)],
    [
      'an organisation',
      { organization: 'deep' },
      entry({ organization: 'Google DeepMind' }),
      entry({ organization: 'Meta' }),
    ],
    ['an organisation that is not told', { organization: 'x' }, entry({ organization: 'X' }), entry()],
    [
      'all of it at once',
      { code: true, upvotes: 2 } as const,
      entry({ code: { url: 'https://code.example' }, upvotes: 2 }),
      entry({ upvotes: 2 }),
    ],
  ] as const)('by %s lets through what it should', (_, filter, through, left) => {
    expect([sieveOf(filter)(through), sieveOf(filter)(left)]).toEqual([true, false])
  })
})

describe('what is stored as a filter', () => {
  it.each([
    [undefined],
    [null],
    ['code'],
    [{}],
    [{ code: false }],
    [{ code: 'yes' }],
    [{ upvotes: 0 }],
    [{ upvotes: -3 }],
    [{ upvotes: 1.5 }],
    [{ upvotes: '7' }],
    [{ organization: '  ' }],
    [{ organization: 7 }],
    [{ unseen: 1 }],
  ])('%j filters nothing', (stored) => {
    expect(parseFilter(stored)).toBeUndefined()
  })

  it('is tidied', () => {
    expect(parseFilter({ organization: ' Meta ', code: true, junk: 1 })).toEqual({ organization: 'Meta', code: true })
  })

  it('whatever it is, is a filter that stays itself and can be used', () => {
    const keys = fc.constantFrom('code', 'organization', 'upvotes', 'unseen')
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.dictionary(keys, fc.jsonValue())), (stored) => {
        const filter = parseFilter(stored)
        expect(parseFilter(filter)).toEqual(filter)
        expect(typeof sieveOf(filter ?? {})(entry())).toBe('boolean')
      }),
    )
  })
})
