import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_CHOICES, parseFeedChoices } from '@/utils/feed-choices'

const choice = (id: string, unread = 'none') => ({ id, unread })

describe('stored choices', () => {
  it.each<[string, unknown, unknown]>([
    ['are read', [choice('arxiv/cs.LG+stat.ML', 'all')], [choice('arxiv/cs.LG+stat.ML', 'all')]],
    ['that do not say what counts count nothing', [{ id: 'huggingface/week' }], [choice('huggingface/week')]],
    ['that say nonsense count nothing', [choice('arxiv/cs', 'most')], [choice('arxiv/cs')]],
    ['stand once, the last word counts', [choice('arxiv/cs'), choice('arxiv/cs', 'all')], [choice('arxiv/cs', 'all')]],
    ['without a source are none', [choice('cs.LG'), choice(''), choice('/x'), choice('a/b/c/d')], []],
    ['with an address in them are none', [choice('arxiv/../../x?y'), choice('huggingface/submitter/a b')], []],
    ['of other types are none', [null, 1, 'arxiv/cs', [], { id: 5 }], []],
    ['may be missing', undefined, []],
    ['may be something else', { 0: choice('arxiv/cs') }, []],
  ])('%s', (_, stored, choices) => {
    expect(parseFeedChoices(stored)).toEqual(choices)
  })

  it('are at most so many', () => {
    const many = Array.from({ length: 50 }, (_, index) => choice(`arxiv/${index}`))
    expect(parseFeedChoices(many)).toEqual(many.slice(0, MOST_CHOICES))
  })

  it('read the same again, whatever they were', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const choices = parseFeedChoices(stored)
        expect(parseFeedChoices(structuredClone(choices))).toEqual(choices)
      }),
    )
  })
})
