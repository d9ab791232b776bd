import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTopicStore, MOST_TOPICS, parseTopics } from '@/utils/topics'
import { memoryArea } from '../polling/support'
import { topic } from './topic'

describe('topics as stored', () => {
  it('are sound, whatever is there', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const { version, topics, removed } = parseTopics(stored)
        expect(Number.isSafeInteger(version)).toBe(true)
        expect([...topics, ...removed]).toEqual(expect.any(Array))
      }),
    )
    const strange = [7, {}, { id: 'x' }, topic('a b'), topic('x'.repeat(101))]
    expect(parseTopics({ topics: [...strange, topic('a', { listId: 'l' })] }).topics).toEqual([
      topic('a', { listId: 'l' }),
    ])
    const removed = [{ topic: topic('a'), place: { toString: 1 } }]
    expect(parseTopics({ removed }).removed).toEqual([{ topic: topic('a'), place: 0 }])
    expect(parseTopics({ topics: Array.from({ length: 99 }, (_, each) => topic(`${each}`)) }).topics).toHaveLength(
      MOST_TOPICS,
    )
  })

  it('are added, changed and moved, each time with another number', async () => {
    const store = createTopicStore(memoryArea())
    await Promise.all([store.put(topic('a')), store.put(topic('b')), store.put(topic('c'))])
    await store.put(topic('b', { query: 'roads' }))
    await store.move('c', -1)
    await store.move('a', -1)
    const { topics, version } = await store.read()
    expect(topics.map(({ id, query }) => [id, query])).toEqual([
      ['a', 'maps'],
      ['c', 'maps'],
      ['b', 'roads'],
    ])
    expect(version).toBe(6)
  })

  it('that were removed come back where they stood, the last one first', async () => {
    const store = createTopicStore(memoryArea())
    for (const id of ['a', 'b', 'c']) await store.put(topic(id))
    await store.remove('b')
    await store.remove('a')
    await store.remove('nobody')
    expect((await store.read()).topics.map(({ id }) => id)).toEqual(['c'])
    await store.restore()
    await store.restore()
    expect((await store.restore()).topics.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })
})
