import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldWord } from '@/utils/ranking/fold-word'
import { countTerms } from '@/utils/ranking/terms'

describe('a word', () => {
  it.each([
    ['Models', 'model'],
    ['policies', 'policy'],
    ['losses', 'loss'],
    ['caches', foldWord('cache')],
    ['searches', 'search'],
    ['analysis', 'analysis'],
    ['corpus', 'corpus'],
    ['boxes', foldWord('box')],
    ['gas', 'gas'],
    ['GPUs', 'gpu'],
    ['ties', 'ties'],
  ])('%s is folded to %s', (word, folded) => {
    expect(foldWord(word)).toBe(folded)
  })
})

describe('the terms of a paper', () => {
  const terms = (abstract: string) => [...countTerms({ title: '', abstract }).counts.keys()].sort()

  it('are its words and pairs of neighbours', () => {
    expect(terms('Speculative decoding works')).toEqual(['decoding', 'speculative', 'speculative decoding'])
  })

  it('are the same with a hyphen, in capitals and in the plural', () => {
    expect(terms('KV-Caches')).toEqual(terms('kv cache'))
  })

  it('have no pairs across a sentence, a comma, or a word that says nothing', () => {
    expect(terms('robots. Hands')).toEqual(['hand', 'robot'])
    expect(terms('robots, hands')).toEqual(['hand', 'robot'])
    expect(terms('robots and hands')).toEqual(['hand', 'robot'])
  })

  it('are counted, those that are wanted alone if so asked', () => {
    const { counts, words } = countTerms({ title: 'Robots', abstract: 'a robot grasps robots' }, new Set(['robot']))
    expect([...counts]).toEqual([['robot', 3]])
    expect(words).toBe(4)
  })

  it('can be read of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (abstract) => {
        const { counts, words } = countTerms({ title: abstract, abstract })
        expect(words).toBeGreaterThanOrEqual(0)
        for (const [term, count] of counts) expect(term !== '' && count > 0).toBe(true)
      }),
    )
  })
})
