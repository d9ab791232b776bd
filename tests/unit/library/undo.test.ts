import { describe, expect, it } from 'vitest'
import { HOUR } from '@/utils/time'
import { idOf, NOON, openRoom, papersFrom, roomWith } from './support'

describe('undo', () => {
  it('of nothing is nothing', async () => {
    const room = openRoom()
    expect(await room.library.lastDeed()).toBeUndefined()
    expect(await room.library.undo()).toBeUndefined()
    expect(await room.library.undo(7)).toBeUndefined()
  })

  it('takes back the newest deed first, each once', async () => {
    const room = await roomWith(papersFrom(1, 3))
    await room.library.markRead([idOf(1)])
    await room.library.save(idOf(2))
    expect(await room.library.lastDeed()).toMatchObject({ at: NOON, deed: { kind: 'save' } })
    expect(await room.library.undo()).toMatchObject({ kind: 'save' })
    expect(await room.library.lastDeed()).toMatchObject({ deed: { kind: 'read' } })
    expect(await room.library.undo()).toMatchObject({ kind: 'read' })
    expect(await room.library.undo()).toBeUndefined()
    expect(await room.library.savedCount()).toBe(0)
    expect(await room.library.tally()).toMatchObject({ unread: 3 })
  })

  it('by key takes back that deed and no other, once', async () => {
    const room = await roomWith(papersFrom(1, 3))
    const { undo } = await room.library.markRead([idOf(1)])
    await room.library.markRead([idOf(2)])
    expect(await room.library.undo(undo?.key)).toMatchObject({ kind: 'read', ids: [idOf(1)] })
    expect(await room.unread()).toEqual([idOf(3), idOf(1)])
    expect(await room.library.undo(undo?.key)).toBeUndefined()
    expect(await room.unread()).toEqual([idOf(3), idOf(1)])
    expect(await room.library.lastDeed()).toMatchObject({ deed: { ids: [idOf(2)] } })
  })

  it('pressed twice at once takes back one deed each', async () => {
    const room = await roomWith(papersFrom(1, 3))
    for (const number of [1, 2, 3]) await room.library.markRead([idOf(number)])
    await Promise.all([room.library.undo(), room.library.undo()])
    expect((await room.unread()).toSorted()).toEqual([idOf(2), idOf(3)])
    expect(await room.library.tally()).toMatchObject({ unread: 2 })
  })

  it('reaches back ten deeds, and ten more of those done in passing', async () => {
    const room = await roomWith(papersFrom(1, 22))
    for (let number = 1; number <= 22; number++) await room.library.markRead([idOf(number)])
    for (let number = 22; number > 2; number--) {
      expect(await room.library.undo()).toMatchObject({ kind: 'read', ids: [idOf(number)] })
    }
    expect(await room.library.undo()).toBeUndefined()
    expect(await room.library.tally()).toMatchObject({ unread: 20 })
  })

  it('works though the page that did it is gone', async () => {
    const room = await roomWith(papersFrom(1, 2))
    const { undo } = await room.library.markRead([idOf(1)])
    const unsaved = await room.library.save(idOf(2)).then(() => room.library.unsave(idOf(2)))
    await room.connection.close()

    const later = openRoom(room.name)
    later.clock.pass(HOUR)
    expect(await later.library.lastDeed()).toEqual(unsaved)
    expect(await later.library.undo(undo?.key)).toMatchObject({ kind: 'read' })
    expect(await later.library.tally()).toMatchObject({ unread: 2 })
    expect(await later.library.undo()).toMatchObject({ kind: 'unsave' })
    expect(await later.library.savedCount()).toBe(1)
  })

  it('keys are never given twice, so that an old toast undoes nothing new', async () => {
    const room = await roomWith(papersFrom(1, 2))
    const first = await room.library.markRead([idOf(1)])
    await room.library.undo()
    const second = await room.library.markRead([idOf(2)])
    expect(second.undo?.key).not.toBe(first.undo?.key)
    expect(await room.library.undo(first.undo?.key)).toBeUndefined()
    expect(await room.marked(2)).toBe(true)
  })
})
