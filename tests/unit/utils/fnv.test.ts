import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fnv } from '@/utils/fnv'

it.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])('is FNV-1a: %j', (text, print) => {
  expect(fnv(text)).toBe(print)
})

it('is the same of a text in pieces', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (one, two) => fnv(two, fnv(one)) === fnv(one + two)))
})
