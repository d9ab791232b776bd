import { expect, it } from 'vitest'
import { topicQuery } from '@/utils/query/topic-query'

it.each([
  ['maps', '', true],
  ['maps', '  ', true],
  ['maps', 'roads OR rivers', true],
  ['', 'roads', false],
  ['maps', 'OR', false],
  ['is:unread', '', false],
  ['maps', 'day:today', false],
])('"%s" but not "%s" is a topic: %s', (query, but, sound) => {
  expect(topicQuery({ query, but }).ok).toBe(sound)
})
