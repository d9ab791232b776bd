import fc from 'fast-check'
import { expect, it } from 'vitest'
import { marked } from '@/utils/search/marked'
import { parseQuery, type Query } from '@/utils/search/query'

const shown = (text: string, typed: string) =>
  marked(text, parseQuery(typed) as Query)
    .map(({ text, hit }) => (hit ? `[${text}]` : text))
    .join('')

it.each([
  ['Self-Attention Is All You Need', 'att need', 'Self-[Att]ention Is All You [Need]'],
  ['Fréchet Distances', 'frechet', '[Fréchet] Distances'],
  ['Attention', 'a att', '[Att]ention'],
  ['多头注意力', '注意', '多头[注意]力'],
  ['Nothing here', 'attention', 'Nothing here'],
])('%s, looked for with %s', (text, typed, result) => {
  expect(shown(text, typed)).toBe(result)
})

it('the pieces are the text, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('a', 'é', 'the a b', '1 2'), (text, typed) => {
      expect(
        marked(text, parseQuery(typed) as Query)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text)
    }),
  )
})
