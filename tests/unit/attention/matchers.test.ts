import { describe, expect, it } from 'vitest'
import { createMatcher, createMatchers } from '@/utils/attention/matchers'
import { parseTopics, type Topic } from '@/utils/topics'
import { anyPaper } from '../papers/any-paper'

const topic = (fields: Partial<Topic>) => ({ id: 'one', name: 'One', query: 'maps', ...fields })
const matcher = (...topics: Partial<Topic>[]) => createMatcher(parseTopics({ version: 3, topics: topics.map(topic) }))

describe('topics at work', () => {
  it('tell which of them a paper is of, and what is to happen', () => {
    const { match, version, saves } = matcher(
      { badge: true },
      { id: 'two', query: 'roads' },
      { id: 'three', listId: 'l' },
    )
    expect(match(anyPaper())).toEqual({
      topics: ['one', 'three'],
      muted: false,
      badged: true,
      lists: [{ topic: 'three', listId: 'l' }],
    })
    expect([version, saves]).toEqual([3, true])
  })

  it('leave out what they except', () => {
    expect(matcher({ but: 'about' }).match(anyPaper()).topics).toEqual([])
    expect(matcher({ but: 'roads' }).match(anyPaper()).topics).toEqual(['one'])
  })

  it('give way to one that mutes', () => {
    expect(matcher({ badge: true, listId: 'l' }, { id: 'two', mute: true }).match(anyPaper())).toEqual({
      topics: ['two'],
      muted: true,
      badged: false,
      lists: [],
    })
  })

  it('match nothing where they cannot be read', () => {
    expect(matcher({ query: 'maps AND' }, { id: 'two', but: '(' }).match(anyPaper()).topics).toEqual([])
  })
})

it('matchers are made anew only when the topics have changed', async () => {
  let topics = parseTopics({ version: 1, topics: [topic({})] })
  const matchers = createMatchers(async () => topics)
  const first = await matchers()
  expect(await matchers()).toBe(first)
  topics = { ...topics, version: 2 }
  expect((await matchers()).version).toBe(2)
})
