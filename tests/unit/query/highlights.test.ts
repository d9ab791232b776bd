import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { highlights } from '@/utils/query/highlights'
import { matches } from '@/utils/query/matches'
import { anyPaper } from '../papers/any-paper'
import { anyQuery, WORDS } from './any-query'
import { query } from './support'

const marked = (typed: string, text: string, place?: 'title' | 'author') =>
  highlights(query(typed), text, place).map(({ start, end }) => text.slice(start, end))

describe('what is marked', () => {
  it.each([
    ['model', 'Models model', ['Models', 'model']],
    ['self-supervised', 'Self supervised, selfsupervised', ['Self supervised', 'selfsupervised']],
    ['beta', String.raw`The $\beta$-VAE`, [String.raw`\beta`]],
    ['quantiz*', 'On Quantization', ['Quantization']],
    ['"deep learning" OR learning', 'deep learning learns', ['deep learning', 'learns']],
    ['deep -learning', 'deep learning', ['deep']],
    ['title:deep', 'deep', []],
    ['model', 'the model’s', ['model']],
  ])('%s in "%s"', (typed, text, expected) => {
    expect(marked(typed, text)).toEqual(expected)
  })

  it('is what was asked of that place', () => {
    expect(marked('title:deep maps', 'Deep maps', 'title')).toEqual(['Deep', 'maps'])
    expect(marked('author:orr orr', 'Ada Orr', 'author')).toEqual(['Orr'])
    expect(marked('orr', 'Ada Orr', 'author')).toEqual([])
  })

  it('lies inside the text, apart, and matches by itself', () => {
    const text = fc
      .array(fc.constantFrom(...WORDS, 'of', '$\\beta$', '—'), { maxLength: 12 })
      .map((all) => all.join(' '))
    fc.assert(
      fc.property(anyQuery, text, (asked, abstract) => {
        let before = -1
        for (const { start, end } of highlights(asked, abstract)) {
          expect(start).toBeGreaterThan(before)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(abstract.length)
          before = end
        }
        if (asked.kind !== 'text' || asked.in) return
        const whole = highlights(asked, abstract).map(({ start, end }) => abstract.slice(start, end))
        expect(whole.length > 0).toBe(matches(asked, anyPaper({ title: '', abstract })))
        for (const part of whole) expect(matches(asked, anyPaper({ title: '', abstract: part }))).toBe(true)
      }),
    )
  })
})
