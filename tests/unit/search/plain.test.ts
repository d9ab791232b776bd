import { expect, it } from 'vitest'
import { plain } from '@/utils/search/plain'

it.each([
  ['Fréchet', 'frechet'],
  ['Øystein Łukasz', 'øystein łukasz'],
  ['GPT-4', 'gpt-4'],
  ['ﬁne', 'fine'],
  ['注意力', '注意力'],
])('%s is searched as %s', (text, searched) => {
  expect(plain(text)).toBe(searched)
})
