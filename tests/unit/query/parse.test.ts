import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuery } from '@/utils/query/parse'
import { anyQuery } from './any-query'
import { printQuery } from './print'
import { query } from './support'

describe('a query, printed as it is understood', () => {
  it.each([
    ['diffusion model', 'diffusion model'],
    ['a AND b', 'a b'],
    ['a b OR c d', 'a b OR c d'],
    ['(a OR b) c', '(a OR b) c'],
    ['((a)) ((b c))', 'a b c'],
    ['a OR (b OR c)', 'a OR b OR c'],
    ['NOT a', '-a'],
    ['-a -"b c"', '-a -"b c"'],
    ['a NOT (b OR c)', 'a -(b OR c)'],
    ['- a', 'a'],
    ['NOT NOT a', 'a'],
    ['-(-a)', 'a'],
    ['NOT a b', '-a b'],
    ['self-supervised', 'self-supervised'],
    ['“Flow  matching”', '"Flow matching"'],
    ['"one"', 'one'],
    ['"OR"', '"OR"'],
    ['or and not', 'or and not'],
    ['quantiz*', 'quantiz*'],
    ['"diffusion model*"', '"diffusion model*"'],
    ['vision & language', 'vision language'],
    ['BERT: pre-training', 'BERT pre-training'],
    ['C++ 1:2', 'C++ "1:2"'],
    ['https://arxiv.org/abs/2606.00001', '"https://arxiv.org/abs/2606.00001"'],
    ['author:"Geoffrey  Hinton"', 'author:"Geoffrey Hinton"'],
    ['AUTHOR:hinton -author:Li', 'author:hinton -author:Li'],
    ['title:"a b" org:Meta', 'title:"a b" org:Meta'],
    ['code:YES -code:no', 'code:yes -code:no'],
    ['upvotes:>20', 'upvotes:>20'],
    ['upvotes:"<= 5"', 'upvotes:<=5'],
    ['upvotes:7', 'upvotes:=7'],
    ['day:2026-11-20 OR day:>=today', 'day:2026-11-20 OR day:>=today'],
    ['is:unread is:saved is:read', 'is:unread is:saved is:read'],
    ['list:"Read later" note:todo', 'list:"Read later" note:todo'],
    ['（模型 OR author：李）', '模型 OR author:李'],
  ])('%s', (typed, printed) => {
    expect(printQuery(query(typed))).toBe(printed)
    expect(query(printed)).toEqual(query(typed))
  })

  it('is the same query again, whatever it is', () => {
    fc.assert(
      fc.property(anyQuery, (any) => {
        expect(query(printQuery(any))).toEqual(any)
      }),
    )
  })
})

describe('what is wrong with a query, and where', () => {
  it.each([
    ['', 'empty', ''],
    ['   ', 'empty', '   '],
    ['&', 'empty', '&'],
    ['a "b c', 'unclosed-quote', '"b c'],
    ['author:"b c', 'unclosed-quote', 'author:"b c'],
    ['a (b OR c', 'unclosed-group', '('],
    ['a) b', 'unopened-group', ')'],
    ['a ()', 'empty-group', '()'],
    ['OR a', 'lone-operator', 'OR'],
    ['a OR', 'lone-operator', 'OR'],
    ['a AND', 'lone-operator', 'AND'],
    ['AND a', 'lone-operator', 'AND'],
    ['a AND OR b', 'lone-operator', 'AND'],
    ['a NOT', 'lone-operator', 'NOT'],
    ['a (NOT) b', 'lone-operator', 'NOT'],
    ['autor:Hinton', 'unknown-field', 'autor:Hinton'],
    ['author: Hinton', 'no-value', 'author:'],
    ['"?!"', 'no-words', '"?!"'],
    ['title:?!', 'no-words', 'title:?!'],
    ['upvotes:>many', 'no-number', 'upvotes:>many'],
    ['code:maybe', 'no-choice', 'code:maybe'],
    ['is:new', 'no-choice', 'is:new'],
    ['day:2026-02-30', 'no-day', 'day:2026-02-30'],
  ])('%s', (typed, kind, place) => {
    const parsed = parseQuery(typed)
    const [first] = parsed.ok ? [] : parsed.problems
    expect(first && [first.kind, typed.slice(first.start, first.end)]).toEqual([kind, place])
  })

  it('is all told, in its order', () => {
    expect(parseQuery('code:maybe upvotes:x')).toMatchObject({
      problems: [{ kind: 'no-choice' }, { kind: 'no-number' }],
    })
  })

  it.each([['list:x'], ['is:unread'], ['day:today'], ['note:x']])('%s is for searching only', (typed) => {
    expect(parseQuery(`maps ${typed}`, 'topic')).toEqual({
      ok: false,
      problems: [{ kind: 'search-only', start: 5, end: 5 + typed.length }],
    })
    expect(parseQuery(typed, 'search').ok).toBe(true)
  })

  it('is said of what is too deep and of what is too long', () => {
    expect(parseQuery(`${'('.repeat(900)}a${')'.repeat(900)}`)).toMatchObject({ problems: [{ kind: 'too-deep' }] })
    expect(parseQuery(`${'(NOT '.repeat(300)}a`).ok).toBe(false)
    expect(parseQuery('a'.repeat(2001))).toMatchObject({ problems: [{ kind: 'too-long' }] })
  })

  it('never throws, and lies inside the text', () => {
    const signs = fc.constantFrom(
      '(',
      ')',
      '"',
      '-',
      ' ',
      'a',
      'author:',
      'upvotes:',
      'OR',
      'AND',
      'NOT',
      ':',
      '*',
      '>',
    )
    const any = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(signs).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(any, (text) => {
        const parsed = parseQuery(text)
        if (parsed.ok) {
          expect(query(printQuery(parsed.query))).toEqual(parsed.query)
          return
        }
        expect(parsed.problems.length).toBeGreaterThan(0)
        for (const { start, end } of parsed.problems) {
          expect(start).toBeLessThanOrEqual(end)
          expect(text.slice(start, end).length).toBe(end - start)
        }
      }),
      { numRuns: 500 },
    )
  })
})
