import { describe, expect, it } from 'vitest'
import { type MirrorArea, mirror } from '@/utils/library/mirror'
import { RESTORE } from '@/utils/library/mirror-notes'
import { restore } from '@/utils/library/restore'
import { countUnread, idOf, openRoom, paper, papersFrom } from './support'

function memoryArea() {
  const stored = new Map<string, unknown>()
  const area: MirrorArea = {
    get: async () => structuredClone(Object.fromEntries(stored)),
    set: async (items) => {
      for (const [key, value] of Object.entries(items)) stored.set(key, structuredClone(value))
    },
    remove: async (keys) => {
      for (const key of keys) stored.delete(key)
    },
  }
  return { area, stored }
}

/** A room with five papers, of which some are read, saved, listed and noted. */
async function usedRoom() {
  const room = openRoom()
  await room.bring(papersFrom(1, 5))
  const list = await room.library.createList('Thesis')
  await room.library.markRead([idOf(1), idOf(2)])
  await room.library.save(idOf(2))
  await room.library.place(idOf(3), list.id, true)
  await room.library.setNote(idOf(3), 'Section 4.')
  return { ...room, list }
}

/** The same, and its mirror. */
async function mirroredRoom() {
  const { area } = memoryArea()
  const db = await (await usedRoom()).library.database()
  await restore(db, area)
  await mirror(db, area)
  return { area, db }
}

describe('the mirror', () => {
  it('brings back what the reader made into a database that had to be made anew', async () => {
    const { area, db } = await mirroredRoom()
    const after = openRoom()
    const anew = await after.library.database()
    expect(await restore(anew, area)).toEqual({ saves: 2, marks: 2, lists: 1 })
    for (const store of ['marks', 'saves', 'lists'] as const) {
      expect(await anew.getAll(store)).toEqual(await db.getAll(store))
    }
    expect((await after.library.page({ kind: 'saved' })).entries).toHaveLength(2)
    // Read marks hold against the first sync of the new database.
    await after.bring(papersFrom(1, 5))
    expect((await after.library.tally()).unread).toBe(3)
  })

  it('brought back late, after a poll, ends what is unread by then and was read', async () => {
    const { area } = await mirroredRoom()
    const after = openRoom()
    await after.bring(papersFrom(1, 5))
    await restore(await after.library.database(), area)
    expect((await after.unread()).toSorted()).toEqual([3, 4, 5].map(idOf))
    const { counted, tally } = await countUnread(after)
    expect(tally).toEqual(counted)
  })

  it('brings back a save whose paper was never told as one whose text is to be fetched', async () => {
    const { area } = memoryArea()
    const before = openRoom()
    await before.library.save(idOf(1))
    const db = await before.library.database()
    await restore(db, area)
    await mirror(db, area)

    const after = openRoom()
    await restore(await after.library.database(), area)
    const { entries } = await after.library.page({ kind: 'saved' })
    expect(entries.map(({ paper: { title, stub } }) => [title, stub])).toEqual([[`arXiv:${idOf(1)}`, { tries: 0 }]])
    expect(await after.intake.lacking(5, after.clock.now(), false)).toEqual([idOf(1)])
  })

  it('brings back the order within a list, also as an earlier version mirrored it', async () => {
    const { area, stored } = memoryArea()
    const before = openRoom()
    await before.bring(papersFrom(1, 3))
    const list = await before.library.createList('Thesis')
    for (const number of [1, 2, 3]) {
      before.clock.pass(1000)
      await before.library.place(idOf(number), list.id, true)
    }
    await before.library.reorder(list.id, idOf(1), 'above', idOf(2))
    const db = await before.library.database()
    await restore(db, area)
    await mirror(db, area)
    const view = { kind: 'saved', listId: list.id } as const
    expect(await before.readThrough(view)).toEqual([[idOf(3), idOf(1), idOf(2)]])
    // Papers whose rank is when they were put there, and nothing else.
    const pairs = { id: idOf(4), savedAt: 7, places: [[list.id, 8]] }
    stored.set(`mirror:saves:${idOf(4)}`, { save: pairs, paper: { ...paper(4), sightings: [] } })

    const after = openRoom()
    const anew = await after.library.database()
    await restore(anew, area)
    expect(await after.readThrough(view)).toEqual([[idOf(3), idOf(1), idOf(2), idOf(4)]])
    await after.library.reorder(list.id, idOf(4), 'above', idOf(3))
    expect(await after.readThrough(view)).toEqual([[idOf(4), idOf(3), idOf(1), idOf(2)]])
  })

  it('writes only what changed since the last time, and nothing when nothing did', async () => {
    const { area } = memoryArea()
    const { library } = await usedRoom()
    const db = await library.database()
    await restore(db, area)
    await mirror(db, area)
    const written: string[] = []
    const watched: MirrorArea = { ...area, set: async (items) => void written.push(...Object.keys(items)) }
    await mirror(db, watched)
    expect(written).toEqual([])
    await library.setNote(idOf(3), 'Section 5.')
    await mirror(db, watched)
    expect(written).toEqual([`mirror:saves:${idOf(3)}`])
  })

  it('forgets what was removed', async () => {
    const { area, stored } = memoryArea()
    const { library, list } = await usedRoom()
    const db = await library.database()
    await restore(db, area)
    await mirror(db, area)
    await library.unsave(idOf(2))
    await library.deleteList(list.id)
    await mirror(db, area)
    expect([...stored.keys()].filter((key) => !key.startsWith('mirror:marks'))).toEqual([`mirror:saves:${idOf(3)}`])
  })

  it('that could not be written is written the next time', async () => {
    const { area, stored } = memoryArea()
    const { library } = await usedRoom()
    const db = await library.database()
    await restore(db, area)
    const full: MirrorArea = { ...area, set: async () => Promise.reject(new Error('disk full')) }
    await expect(mirror(db, full)).rejects.toThrow('disk full')
    await mirror(db, area)
    expect(stored.has(`mirror:saves:${idOf(2)}`)).toBe(true)
  })

  it('is not overwritten by a database that it has not yet been read back into', async () => {
    const { area, stored } = memoryArea()
    const before = await usedRoom()
    const db = await before.library.database()
    await restore(db, area)
    await mirror(db, area)
    const kept = new Map(stored)

    const after = openRoom()
    const anew = await after.library.database()
    await after.bring([paper(9)])
    await after.library.markRead([idOf(9)])
    await mirror(anew, area)
    expect(stored).toEqual(kept)
    await restore(anew, area)
    expect(await anew.getKey('unmirrored', RESTORE)).toBeUndefined()
    await mirror(anew, area)
    expect((stored.get(`mirror:marks:${idOf(9).slice(0, 4)}`) as unknown[]).length).toBe(3)
  })

  it('keeps what has changed again while it was being written for the next time', async () => {
    const { area, stored } = memoryArea()
    const { library } = await usedRoom()
    const db = await library.database()
    await restore(db, area)
    const slow: MirrorArea = {
      ...area,
      set: async (items) => {
        await area.set(items)
        await library.setNote(idOf(3), 'Changed meanwhile.')
      },
    }
    await mirror(db, slow)
    await mirror(db, area)
    expect(stored.get(`mirror:saves:${idOf(3)}`)).toMatchObject({ save: { note: 'Changed meanwhile.' } })
  })
})
