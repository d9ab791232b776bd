import fc from 'fast-check'
import { expect, it } from 'vitest'
import { plainIn, suggestion } from '@/entrypoints/background/suggestion'
import type { Query } from '@/utils/query/query'
import { paper } from '../library/support'

const att: Query = { kind: 'text', text: 'att', prefix: true }
const stored = (fields: Parameters<typeof paper>[1]) => ({ ...paper(1, fields), sightings: [] })

it('marks what was typed, where the browser reads marks', () => {
  const told = stored({ title: 'Attention & <think> Tokens' })
  expect(suggestion(told, att, true)).toEqual({
    content: `arXiv:${told.id}`,
    description: '<match>Attention</match> &amp; &lt;think&gt; Tokens<dim> — Ada Example</dim>',
  })
  expect(suggestion(told, att, false).description).toBe('Attention & <think> Tokens — Ada Example')
})

it('needs neither words nor authors', () => {
  expect(suggestion(stored({ authors: [] }), undefined, true).description).toBe('Paper 1')
})

it('never gives what is no XML', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
      const given = plainIn(text, true)
      expect(given).not.toMatch(/[<>"']|&(?!amp;|lt;|gt;|quot;|apos;)/)
      expect(given.isWellFormed()).toBe(true)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what XML cannot hold
      expect(given).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
    }),
    { numRuns: 40 },
  )
})
