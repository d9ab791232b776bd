import { expect, it } from 'vitest'
import { words } from '@/utils/query/words/words'
import { spellings } from '@/utils/search/spellings'

const ways = (text: string, prefix = false) =>
  spellings({ words: words(text), prefix, exact: false }).map((way) =>
    way.map((word) => word.text + (word.prefix ? '*' : '')).join(' '),
  )

it('takes two words together, and one apart where that may be two', () => {
  expect(ways('few shot')).toEqual(['few shot', 'fewshot'])
  expect(ways('fewshot')).toEqual(['fewshot', 'few shot', 'fews hot'])
  expect(ways('llama3')).toEqual(['llama3', 'llama 3'])
  expect(ways('maps')).toEqual(['maps'])
})

it('lets the last word go on', () => {
  expect(ways('self sup', true)).toEqual(['self sup*', 'selfsup*'])
})
