import { expect, it } from 'vitest'
import { familyFirst, nameParts } from '@/utils/exchange/citations/name'

it.each([
  ['Ada Orr', 'Orr, Ada'],
  ['Agnieszka Mrówczyńska-Reed', 'Mrówczyńska-Reed, Agnieszka'],
  ['J. R. R. Tolkien', 'Tolkien, J. R. R.'],
  ['Ludwig van Beethoven', 'van Beethoven, Ludwig'],
  ['Jean de la Fontaine', 'de la Fontaine, Jean'],
  ['Van Tran', 'Tran, Van'],
  ['Ada Orr Jr.', 'Orr, Ada, Jr.'],
  ['Ada Orr, Jr.', 'Orr, Ada, Jr.'],
  ['Sammy Davis III', 'Davis, Sammy, III'],
  ['  Ada \n Orr ', 'Orr, Ada'],
  ['李明', '李明'],
  ['Plato', 'Plato'],
  ['DeepSeek-AI', 'DeepSeek-AI'],
  ['Qwen Team', 'Qwen Team'],
  ['The Mills and Boon Team', 'The Mills and Boon Team'],
  ['Orr, Lee and others', 'Orr, Lee and others'],
  ['', ''],
])('%j in an index is %j', (name, expected) => {
  expect(familyFirst(nameParts(name))).toBe(expected)
})
