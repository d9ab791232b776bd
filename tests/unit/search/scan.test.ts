import { describe, expect, it } from 'vitest'
import { parseQuery, type Query } from '@/utils/search/query'
import { type ScanOptions, scan } from '@/utils/search/scan'
import { idOf, paper, papersFrom, type Room, roomWith, TUESDAY } from '../library/support'

async function find(room: Room, typed: string, options: Partial<ScanOptions> = {}): Promise<string[]> {
  const found = await scan(await room.library.database(), parseQuery(typed) as Query, { most: 50, ...options })
  return found.map((entry) => entry.paper.id)
}

describe('a scan', () => {
  it.each([
    ['title', { title: 'Quokka Networks' }],
    ['authors', { authors: ['Ada Example', 'Zoë Quokka'] }],
    ['organisation', { organization: 'Quokka Institute' }],
    ['abstract', { abstract: 'We study the quokka.' }],
  ])('finds words in the %s', async (_, fields) => {
    const room = await roomWith([paper(1, fields), paper(2)])
    expect(await find(room, 'quok')).toEqual([idOf(1)])
  })

  it('finds words in notes, beside words of the paper', async () => {
    const room = await roomWith(papersFrom(1, 3))
    await room.library.save(idOf(2))
    await room.library.setNote(idOf(2), 'Ask Quentin')
    expect(await find(room, 'quentin abstract')).toEqual([idOf(2)])
  })

  it('gives what is saved first, then the newest day, with what the reader made of it, each once', async () => {
    const room = await roomWith([
      paper(1, { feedDay: TUESDAY }),
      paper(2),
      paper(3, { upvotes: 9 }),
      paper(4, { feedDay: TUESDAY }),
    ])
    await room.library.save(idOf(1))
    await room.library.markRead([idOf(3)])
    expect(await find(room, 'paper')).toEqual([1, 3, 2, 4].map(idOf))
    const [first, second] = await scan(await room.library.database(), parseQuery('paper') as Query, { most: 2 })
    expect(first?.save).toBeDefined()
    expect(second?.read).toBe(true)
  })

  it('finds a paper by its id, whether saved or not, and a stub by the name it has', async () => {
    const room = await roomWith(papersFrom(1, 3))
    expect(await find(room, `arxiv:${idOf(2)}v3`)).toEqual([idOf(2)])
    await room.library.want('2501.00001', 'Seen elsewhere')
    await room.library.save('2501.00001')
    expect(await find(room, 'elsewhere')).toEqual(['2501.00001'])
  })

  it('ends when it has enough, when it is told to, and when its time is over', async () => {
    const room = await roomWith([...papersFrom(1, 3), ...papersFrom(4, 3, { feedDay: TUESDAY })])
    expect(await find(room, 'paper', { most: 2 })).toHaveLength(2)
    const stop = new AbortController()
    stop.abort()
    expect(await find(room, 'paper', { signal: stop.signal })).toEqual([])
    let time = 0
    expect(await find(room, 'paper', { within: 1, now: () => time++ })).toHaveLength(3)
  })
})
