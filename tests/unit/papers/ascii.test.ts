import { expect, it } from 'vitest'
import { ascii } from '@/utils/papers/ascii'

it.each([
  ['Mrówczyńska', 'Mrowczynska'],
  ['Łukasz Øre Æon Straße', 'Lukasz Ore AEon Strasse'],
  ['李明', '李明'],
  ['', ''],
])('%s', (text, plain) => {
  expect(ascii(text)).toBe(plain)
})
