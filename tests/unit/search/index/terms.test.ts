import { expect, it } from 'vitest'
import { ABSTRACT, AUTHOR, LABEL, NOTE, TITLE } from '@/utils/search/index/fields'
import { printOfTexts, termsOf } from '@/utils/search/index/terms'
import { paper } from '../../library/support'

const one = paper(1, {
  title: 'Self-Supervised β',
  abstract: 'A supervised 注意',
  authors: ['Ada Orr'],
  organization: 'Maps Lab',
  ai: { keywords: ['vision'] },
})

it('are words as they are compared, glued ones together too, each with the fields that have it', () => {
  expect(Object.fromEntries(termsOf(one, 'see Ada').terms)).toEqual({
    self: TITLE,
    supervised: TITLE | ABSTRACT,
    selfsupervised: TITLE,
    beta: TITLE,
    a: ABSTRACT,
    注: ABSTRACT,
    意: ABSTRACT,
    注意: ABSTRACT,
    ada: AUTHOR | NOTE,
    orr: AUTHOR,
    maps: LABEL,
    lab: LABEL,
    vision: LABEL,
    see: NOTE,
  })
})

it('are not what nobody types', () => {
  expect(termsOf(paper(1, { title: 'x'.repeat(60) })).terms.has('x'.repeat(60))).toBe(false)
})

it('have a print that changes with any of them, and with nothing else', () => {
  const print = printOfTexts(one)
  expect(printOfTexts({ ...one, upvotes: 9, comments: 2 })).toBe(print)
  const others = [
    printOfTexts({ ...one, title: 'Self-Supervised' }),
    printOfTexts({ ...one, abstract: '' }),
    printOfTexts({ ...one, authors: ['Ada', 'Orr'] }),
    printOfTexts({ ...one, ai: {} }),
    printOfTexts(one, 'note'),
  ]
  expect(new Set([print, ...others]).size).toBe(6)
})
