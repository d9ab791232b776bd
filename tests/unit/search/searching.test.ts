import { describe, expect, it } from 'vitest'
import { idOf, paper, papersFrom, roomWith } from '../library/support'
import { searched, searchingIn } from './support'

/** A lock that lets so many slices be indexed and then is held by nobody alive. */
function mortal(lives: number) {
  let left = lives
  return async (work: () => Promise<void>) => {
    if (left-- <= 0) throw new Error('ended')
    await work()
  }
}

const found = async (searching: ReturnType<typeof searchingIn>, typed: string) =>
  (await searching.search(typed, { most: 999 })).entries.length

describe('an index', () => {
  it('is made a slice at a time, tells how far it is, and is found in meanwhile', async () => {
    const room = await roomWith(papersFrom(1, 250))
    await (await room.library.database()).clear('unindexed')
    const name = 'search-slices'
    const first = searchingIn(room, { name, exclusively: mortal(1) })
    expect(await first.progress()).toEqual({ indexed: 0, papers: 250 })
    await expect(first.build()).rejects.toThrow('ended')
    expect(await first.progress()).toEqual({ indexed: 100, papers: 250 })
    expect(await found(first, 'paper')).toBe(100)
    const second = searchingIn(room, { name })
    await second.build()
    expect(await second.progress()).toBeUndefined()
    expect(await found(second, 'paper')).toBe(250)
  })

  it('takes in what came, what changed and what went, and writes nothing for what is as it was', async () => {
    const { room, build, find } = await searched(papersFrom(1, 3))
    const db = await room.library.database()
    await room.bring([paper(2, { title: 'Quokkas' }), paper(4, { title: 'Wombats' })])
    await room.bring([paper(1, { upvotes: 9 })])
    expect((await db.getAll('unindexed')).flat()).toEqual([idOf(2), idOf(4)])
    expect(await find('quokkas')).toEqual([idOf(2)])
    expect(await find('title:paper')).toEqual([idOf(1), idOf(3)].reverse())
    expect(await db.count('unindexed')).toBe(0)
    await room.intake.removeOld('2026-06-18', room.clock.now())
    await build()
    expect(await find('paper')).toEqual([])
  })

  it('is shared by those who ask for it at once', async () => {
    const room = await roomWith(papersFrom(1, 3))
    const { build, isBuilding } = searchingIn(room)
    const both = [build(), build()]
    expect(both[0]).toBe(both[1])
    expect(isBuilding()).toBe(true)
    await Promise.all(both)
    expect(isBuilding()).toBe(false)
  })

  it('gives up what is no longer stored', async () => {
    const { room, build, tidy, find, progress } = await searched(papersFrom(1, 30))
    await room.library.save(idOf(7))
    await room.intake.removeOld('2026-06-18', room.clock.now())
    await build()
    await tidy()
    expect(await find('paper')).toEqual([idOf(7)])
    expect(await progress()).toBeUndefined()
  })
})
