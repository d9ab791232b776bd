import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matches } from '@/utils/query/matches'
import { createKnown } from '@/utils/search/candidates'
import { idOf, paper, papersFrom, roomWith, TUESDAY } from '../library/support'
import { anyQuery, WORDS } from '../query/any-query'
import { printQuery } from '../query/print'
import { searched, searchingIn } from './support'

describe('a search', () => {
  it.each([
    ['title', { title: 'Quokka Networks' }],
    ['authors', { authors: ['Ada Example', 'Zoë Quokka'] }],
    ['organisation', { organization: 'Quokka Institute' }],
    ['abstract', { abstract: 'We study the quokka.' }],
    ['keywords', { ai: { keywords: ['quokka'] } }],
  ])('finds words in the %s', async (_, fields) => {
    const { find } = await searched([paper(1, fields), paper(2)])
    expect(await find('quok')).toEqual([idOf(1)])
    expect(await find('quokkas ')).toEqual([idOf(1)])
    expect(await find('qoukka')).toEqual([idOf(1)])
  })

  it('finds words in notes, beside words of the paper, and no more once they are gone', async () => {
    const { room, find } = await searched(papersFrom(1, 3))
    await room.library.save(idOf(2))
    await room.library.setNote(idOf(2), 'Ask Quentin')
    expect(await find('quentin abstract')).toEqual([idOf(2)])
    await room.library.setNote(idOf(2), 'Ask Quinn')
    expect(await find('quentin')).toEqual([])
    expect(await find('quinn')).toEqual([idOf(2)])
  })

  it('gives what the reader made of a paper, up to so many', async () => {
    const { room, search } = await searched(papersFrom(1, 60))
    await room.library.save(idOf(60))
    const { entries } = await search('paper', { most: 5 })
    expect(entries).toHaveLength(5)
    expect(entries[0]?.save).toBeDefined()
  })

  it('finds by state, list and day, newest first where words have no say', async () => {
    const { room, find } = await searched([paper(1, { feedDay: TUESDAY }), paper(2), paper(3, { title: 'Maps' })])
    await room.library.save(idOf(1))
    await room.library.markRead([idOf(3)])
    expect(await find('is:saved')).toEqual([idOf(1)])
    expect(await find('list:"read later"')).toEqual([idOf(1)])
    expect(await find('is:unread')).toEqual([idOf(1), idOf(2)])
    expect(await find('maps is:unread')).toEqual([])
    expect(await find('day:today')).toEqual([idOf(3), idOf(2)])
    expect(await find('paper day:yesterday')).toEqual([idOf(1)])
  })

  it('finds a paper by its id, and a stub by the name it has', async () => {
    const { room, find } = await searched(papersFrom(1, 3))
    expect(await find(`arxiv:${idOf(2)}v3`)).toEqual([idOf(2)])
    await room.library.want('2501.00001', 'Seen elsewhere')
    await room.library.save('2501.00001')
    expect(await find('elsewhere')).toEqual(['2501.00001'])
  })

  it('says what it took for mistyped words, and what is wrong with how it was written', async () => {
    const { search } = await searched([paper(1, { title: 'Diffusion' })])
    expect(await search('difusion', { most: 9 })).toMatchObject({ instead: ['diffusion'], entries: [{}] })
    expect(await search('is:old', { most: 9 })).toMatchObject({ problem: { kind: 'no-choice' }, entries: [] })
    expect(await search(' ', { most: 9 })).toEqual({ entries: [], instead: [] })
  })

  it('looks through everything where the index cannot be read, and says so', async () => {
    const room = await roomWith(papersFrom(1, 3))
    const { search } = searchingIn(room, { name: undefined as unknown as string })
    const open = indexedDB.open.bind(indexedDB)
    indexedDB.open = (name, version) => {
      if (name === 'offprint-search') throw new DOMException('no', 'UnknownError')
      return open(name, version)
    }
    try {
      const { entries, unindexed } = await search('pape', { most: 9 })
      expect([entries.length, unindexed]).toEqual([3, true])
    } finally {
      indexedDB.open = open
    }
  })

  it('ends where something else is asked for, or when it has taken long enough', async () => {
    const { search } = await searched([...papersFrom(1, 200), ...papersFrom(201, 100, { feedDay: TUESDAY })])
    const [first, second] = await Promise.all([search('is:unread', { most: 999 }), search('paper 7 ', { most: 9 })])
    expect(first.entries).toHaveLength(200)
    expect(second.entries.map(({ paper }) => paper.id)).toEqual([idOf(7)])
    expect((await search('is:unread', { most: 999, within: -1 })).entries).toHaveLength(200)
  })

  it('finds among some what it would find among all', async () => {
    const { search } = await searched(papersFrom(1, 9))
    for (const typed of ['paper', 'is:unread']) {
      const { entries } = await search(typed, { most: 99, among: new Set([idOf(3), 'elsewhere']) })
      expect(entries.map(({ paper }) => paper.id)).toEqual([idOf(3)])
    }
  })

  it('finds exactly what a look at each paper finds, whatever is asked', async () => {
    const text = fc.array(fc.constantFrom(...WORDS, 'selfsupervised', 'GPT', '4', 'the'), { maxLength: 4 })
    const texts = fc.record({ title: text, abstract: text, authors: text, organization: text })
    const some = fc.array(texts, { minLength: 12, maxLength: 12 })
    const [all] = fc.sample(some, { numRuns: 1, seed: 7 })
    const papers = (all ?? []).map(({ title, abstract, authors, organization }, at) =>
      paper(at, {
        title: title.join(' '),
        abstract: abstract.join('-'),
        authors,
        organization: organization.join(' '),
        upvotes: at * 90,
      }),
    )
    const { room, find } = await searched(papers)
    await room.library.save(idOf(3))
    await room.library.setNote(idOf(3), 'flow of models')
    await find('')
    await fc.assert(
      fc.asyncProperty(anyQuery, async (query) => {
        const context = { everywhere: true, today: '2026-06-17', unread: true }
        const kept = { saved: true, lists: ['Read later'], note: 'flow of models' }
        const expected = papers.filter((each) =>
          matches(query, each, each.id === idOf(3) ? { ...context, ...kept } : context),
        )
        // A space at the end: the last word does not go on.
        expect((await find(`${printQuery(query)} `, 99)).sort()).toEqual(expected.map(({ id }) => id).sort())
      }),
      { numRuns: 300, seed: 11 },
    )
  })
})

describe('what was read before', () => {
  it('is not read again, until something changes', async () => {
    const room = await roomWith(papersFrom(1, 3))
    const known = createKnown()
    const { search, build } = searchingIn(room, { known })
    await build()
    const find = async () => (await search('paper', { most: 9 })).entries
    const first = await find()
    expect((await find())[0]?.paper).toBe(first[0]?.paper)
    await room.library.save(idOf(3))
    known.changed()
    expect((await find())[0]?.save).toBeDefined()
  })

  it('is not known where something changed while it was read', async () => {
    const known = createKnown()
    await known.learn(async () => {
      known.changed()
      return [{ paper: { ...paper(1), sightings: [] }, read: false }]
    })
    expect(known.get(idOf(1))).toBeUndefined()
  })
})
