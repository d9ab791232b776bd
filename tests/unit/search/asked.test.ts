import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAsked } from '@/utils/search/asked'
import { printQuery } from '../query/print'

const asked = (typed: string) => {
  const read = readAsked(typed)
  return read && ('query' in read ? printQuery(read.query) : read.problem.kind)
}

describe('what was typed so far', () => {
  it.each([
    ['flow mat', 'flow mat*'],
    ['flow match ', 'flow match'],
    ['"flow mat', '"flow mat*"'],
    ['"flow matching"', '"flow matching"'],
    ['(maps OR gra', 'maps OR gra*'],
    ['author:"Ada Or', 'author:"Ada Or*"'],
    ['maps -sur', 'maps -sur'],
    ['code:yes', 'code:yes'],
  ])('%s is %s', (typed, query) => {
    expect(asked(typed)).toBe(query)
  })

  it.each([[''], ['  '], ['—'], ['"'], ['(']])('"%s" looks for nothing', (typed) => {
    expect(readAsked(typed)).toBeUndefined()
  })

  it('is told what is wrong with it, at its place', () => {
    expect(readAsked('maps is:unre')).toEqual({ problem: { kind: 'no-choice', start: 5, end: 12 } })
  })

  it('may be the id of a paper', () => {
    expect(readAsked('arXiv:2606.28322v2')).toMatchObject({ id: '2606.28322' })
    expect(readAsked('attention')).not.toHaveProperty('id')
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (typed) => void readAsked(typed)))
  })
})
