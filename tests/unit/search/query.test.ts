import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matches, parseQuery, type Query } from '@/utils/search/query'

const query = (typed: string) => parseQuery(typed) as Query

describe('a query', () => {
  it('is its words, each once', () => {
    expect(query('Fréchet  (GPT-4) gpt')?.words).toEqual(['frechet', 'gpt', '4'])
  })

  it.each([[''], ['  '], ['?!'], ['—']])('"%s" looks for nothing', (typed) => {
    expect(parseQuery(typed)).toBeUndefined()
  })

  it('may be the id of a paper', () => {
    expect(query('arXiv:2606.28322v2').id).toBe('2606.28322')
    expect(query('attention')).not.toHaveProperty('id')
  })

  it('is understood whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (typed, text) => {
        const parsed = parseQuery(typed)
        if (parsed) matches(parsed, text)
      }),
    )
  })
})

it.each([
  ['att', 'Self-Attention', true],
  ['attention need', 'You Need Attention', true],
  ['tention', 'Attention', false],
  ['attention banana', 'Attention', false],
  ['bjorn', 'Björn Beispiel', true],
  ['björn', 'Bjorn', true],
  ['注意', '多头注意力', true],
  ['4', 'GPT-4o', true],
  ['$100', 'costs 100', true],
])('"%s" in "%s": %s', (typed, text, found) => {
  expect(matches(query(typed), text)).toBe(found)
})
