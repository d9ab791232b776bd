import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Match, Matcher } from '@/utils/library/matching'
import { READ_LATER } from '@/utils/library/read-later'
import { HOUR } from '@/utils/time'
import { DAILY, idOf, NOON, openRoom, paper, papersFrom, unreadPapers } from './support'

/** A topic of a test: what is in the title decides. */
interface Topic {
  word: string
  mute?: boolean
  badge?: boolean
  listId?: string
}

function matcherOf(topics: Topic[], version = 1): Matcher {
  return {
    version,
    saves: topics.some(({ listId }) => listId),
    match({ title }): Match {
      const found = topics.filter(({ word }) => title.includes(word))
      const muted = found.some(({ mute }) => mute)
      return {
        topics: found.map(({ word }) => word),
        muted,
        badged: !muted && found.some(({ badge }) => badge),
        lists: muted ? [] : found.flatMap(({ word, listId }) => (listId ? [{ topic: word, listId }] : [])),
      }
    },
  }
}

/** A synced library whose topics can be changed; they are matched anew only by `rematch`. */
async function setUp(...topics: Topic[]) {
  let matcher = matcherOf(topics)
  const room = openRoom(undefined, undefined, async () => matcher)
  await room.intake.markSynced(DAILY, NOON)
  return {
    ...room,
    be: (...changed: Topic[]) => {
      matcher = matcherOf(changed)
    },
    async rematch() {
      let after: string | undefined
      let steps = 0
      do {
        after = (await room.intake.rematch(after)).next
        steps++
      } while (after)
      return steps
    },
    listed: async (list: string = READ_LATER.id) => (await room.readThrough({ kind: 'saved', listId: list })).flat(),
  }
}

const MUTE = { word: 'noise', mute: true }
const BADGE = { word: 'maps', badge: true }
const SAVE = { word: 'maps', listId: READ_LATER.id }

describe('a paper that comes', () => {
  it('carries its topics, and counts among theirs when one says so', async () => {
    const room = await setUp(BADGE, { word: 'roads' })
    await room.bring([paper(1, { title: 'maps of roads' }), paper(2, { title: 'roads' }), paper(3)])
    expect(await room.stored(1)).toMatchObject({ topics: ['maps', 'roads'], badged: 1 })
    expect(await room.stored(2)).not.toHaveProperty('badged')
    expect(await room.stored(3)).not.toHaveProperty('topics')
    expect(await room.library.tally()).toMatchObject({ unread: 3, unreadOfTopics: 1, freshOfTopics: 1 })
  })

  it('is not unread and not announced when it is muted, and is there all the same', async () => {
    const room = await setUp(MUTE)
    await room.bring([paper(1, { title: 'noise' }), paper(2)])
    expect(await room.unread()).toEqual([idOf(2)])
    expect((await room.outbox()).map(({ id }) => id)).toEqual([idOf(2)])
    expect(await room.library.tally()).toMatchObject({ unread: 1 })
    expect((await room.readThrough({ kind: 'day', day: '2026-06-17' })).flat()).toContain(idOf(1))
    await room.bring([paper(1, { title: 'noise', upvotes: 5 })])
    expect(await room.unread()).toEqual([idOf(2)])
  })

  it('of a feed of which only topics count is unread when it is of one', async () => {
    const room = await setUp(BADGE, MUTE)
    const papers = [paper(1, { title: 'maps' }), paper(2), paper(3, { title: 'noise' })]
    await room.bring(papers, { followed: 'topics' })
    expect(await room.unread()).toEqual([idOf(1)])
    await room.bring([paper(2, { title: 'maps after all' })], { followed: 'topics' })
    expect((await room.unread()).toSorted()).toEqual([idOf(1), idOf(2)])
  })
})

describe('saving to a list', () => {
  it('is done once, and undone as one deed a poll', async () => {
    const room = await setUp(SAVE)
    await room.bring([paper(1, { title: 'maps' })])
    await room.bring([paper(2, { title: 'more maps' }), paper(3)])
    expect((await room.listed()).toSorted()).toEqual([idOf(1), idOf(2)])
    expect(room.told()).toContain('saves')
    expect(await room.library.undo()).toMatchObject({ kind: 'gather' })
    expect(await room.listed()).toEqual([])
    await room.bring([paper(1, { title: 'maps', upvotes: 9 })])
    expect(await room.listed()).toEqual([])
  })

  it('is not done again after the reader took the paper out, nor for what a topic finds in what is stored', async () => {
    const room = await setUp(SAVE)
    await room.bring([paper(1, { title: 'maps' }), paper(2, { title: 'roads' })])
    await room.library.unsave(idOf(1))
    room.be(SAVE, { word: 'roads', listId: READ_LATER.id })
    await room.rematch()
    await room.bring([paper(1, { title: 'maps', upvotes: 3 }), paper(2, { title: 'roads', upvotes: 3 })])
    expect(await room.listed()).toEqual([])
  })

  it('is done when a paper comes to match later on', async () => {
    const room = await setUp(SAVE)
    await room.bring([paper(1)])
    room.clock.pass(HOUR)
    await room.bring([paper(1, { title: 'maps' })])
    expect(await room.listed()).toEqual([idOf(1)])
  })

  it('leaves alone what is only looked at, what is muted, and lists that are gone', async () => {
    const room = await setUp(SAVE, MUTE, { word: 'lost', listId: 'gone' })
    await room.bring([paper(1, { title: 'maps' })], { followed: false })
    await room.bring([paper(2, { title: 'maps of noise' }), paper(3, { title: 'lost' })])
    expect(await room.library.savedCount()).toBe(0)
  })
})

describe('topics that change', () => {
  it('are matched with what is stored, a hundred at a time, and counted', async () => {
    const room = await setUp()
    for (const start of [1, 101, 201]) {
      await room.bring(papersFrom(start, 100).map((each) => ({ ...each, title: start > 200 ? 'maps' : 'roads' })))
    }
    room.be(BADGE)
    expect(await room.rematch()).toBe(4)
    expect(await room.library.tally()).toMatchObject({ unread: 300, unreadOfTopics: 100 })
    room.be()
    await room.rematch()
    expect(await room.library.tally()).toMatchObject({ unread: 300, unreadOfTopics: 0 })
    expect(await room.stored(250)).not.toHaveProperty('topics')
  })

  it('mute what is unread, and give it back when they mute it no more, unless it was read', async () => {
    const room = await setUp()
    await room.bring([paper(1, { title: 'noise' }), paper(2, { title: 'noise' })])
    room.be(MUTE)
    await room.rematch()
    expect(await room.unread()).toEqual([])
    await room.library.markRead([idOf(2)])
    room.be()
    await room.rematch()
    expect(await room.unread()).toEqual([idOf(1)])
    expect(await room.library.tally()).toMatchObject({ unread: 1 })
  })
})

describe('a muted paper', () => {
  it('that the reader marks unread stays so, and undo gives back what was', async () => {
    const room = await setUp(MUTE)
    await room.bring([paper(1, { title: 'noise' })])
    const before = await room.stored(1)
    await room.library.markUnread([idOf(1)])
    await room.rematch()
    expect(await room.unread()).toEqual([idOf(1)])
    await room.library.markRead([idOf(1)])
    await room.library.undo()
    expect(await room.unread()).toEqual([idOf(1)])
    await room.library.undo()
    expect(await room.stored(1)).toEqual(before)
    expect(await room.library.tally()).toMatchObject({ unread: 0 })
  })

  it('that was marked read is not unread after undo', async () => {
    const room = await setUp(MUTE)
    await room.bring([paper(1, { title: 'noise' })])
    const before = await room.stored(1)
    await room.library.markRead([idOf(1)])
    await room.library.undo()
    expect(await room.stored(1)).toEqual(before)
  })
})

it('the tally is what counting gives, whatever happens', async () => {
  const titles = ['maps', 'noise', 'maps of noise', 'other']
  const step = fc.oneof(
    fc.record({
      kind: fc.constant('bring' as const),
      number: fc.integer({ min: 1, max: 5 }),
      title: fc.constantFrom(...titles),
    }),
    fc.record({ kind: fc.constant('read' as const), number: fc.integer({ min: 1, max: 5 }), title: fc.constant('') }),
    fc.record({ kind: fc.constant('unread' as const), number: fc.integer({ min: 1, max: 5 }), title: fc.constant('') }),
    fc.record({ kind: fc.constant('undo' as const), number: fc.constant(0), title: fc.constant('') }),
    fc.record({ kind: fc.constant('topics' as const), number: fc.integer({ min: 0, max: 3 }), title: fc.constant('') }),
  )
  const states = [[], [BADGE], [MUTE], [BADGE, MUTE]]
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const room = await setUp()
      for (const { kind, number, title } of steps) {
        if (kind === 'bring') await room.bring([paper(number, { title })])
        else if (kind === 'read') await room.library.markRead([idOf(number)])
        else if (kind === 'unread') await room.library.markUnread([idOf(number)])
        else if (kind === 'undo') await room.library.undo()
        else {
          room.be(...(states[number] ?? []))
          await room.rematch()
        }
      }
      const unread = await unreadPapers(room)
      const { unread: counted, unreadOfTopics = 0 } = await room.library.tally()
      expect([counted, unreadOfTopics]).toEqual([unread.length, unread.filter(({ badged }) => badged).length])
      expect(await room.intake.repairTally()).toBe(true)
    }),
    { numRuns: 40 },
  )
})
