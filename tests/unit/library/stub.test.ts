import { expect, it } from 'vitest'
import { stubOf } from '@/utils/library/stub'

it('a stub is called what a page called it, or by its id, and says that its text is missing', () => {
  expect(stubOf('2606.28322', 'A Title')).toMatchObject({ title: 'A Title', abstract: '', stub: { tries: 0 } })
  expect(stubOf('2606.28322').title).toBe('arXiv:2606.28322')
})

it.each([
  ['2606.28322', '2026-06-01'],
  ['0704.0001', '2007-04-01'],
  ['astro-ph/0601001', '2006-01-01'],
  ['hep-th/9901001', '1999-01-01'],
])('the id %s tells that it is from %s', (id, day) => {
  expect(stubOf(id).publishedOn).toBe(day)
})
