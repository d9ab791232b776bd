import { describe, expect, it } from 'vitest'
import { READ_LATER } from '@/utils/library/read-later'
import { DAY, HOUR, MINUTE } from '@/utils/time'
import { countUnread, idOf, openRoom, paper, papersFrom, type Room, roomWith, WEDNESDAY } from './support'

const saveOf = async (room: Room, number: number) => (await room.library.database()).get('saves', idOf(number))
const listsOf = async (room: Room, number: number) => (await saveOf(room, number))?.places.map(([id]) => id).toSorted()
const removeAll = (room: Room) => room.intake.removeOld('2026-12-31', room.clock.now())

describe('undo of what was overtaken', () => {
  it('of reading, where the paper was removed for its age, leaves it read', async () => {
    const room = await roomWith([paper(1)])
    await room.library.markRead([idOf(1)])
    await removeAll(room)
    expect(await room.library.undo()).toMatchObject({ kind: 'read', overtaken: true })
    await room.bring([paper(1)])
    expect(await room.unread()).toEqual([])
    expect((await countUnread(room)).tally).toMatchObject({ unread: 0 })
  })

  it('of marking unread, where the paper was removed for its age, leaves it seen', async () => {
    const room = await roomWith([paper(1)])
    await room.library.markRead([idOf(1)])
    await room.library.markUnread([idOf(1)])
    await removeAll(room)
    await room.library.undo()
    expect(await room.marked(1)).toBe(true)
    expect((await countUnread(room)).tally).toMatchObject({ unread: 0 })
  })

  it('of reading, where the reader has made up their mind since, changes nothing', async () => {
    const room = await roomWith([paper(1)])
    const first = await room.library.markRead([idOf(1)])
    await room.library.markUnread([idOf(1)])
    room.clock.pass(HOUR)
    await room.library.markRead([idOf(1)])
    expect(await room.library.undo(first.undo?.key)).toMatchObject({ overtaken: true })
    expect(await room.marked(1)).toBe(true)
  })

  it('of taking out what is saved brings the paper back as well, if it was removed for its age', async () => {
    const room = await roomWith([paper(1)])
    await room.library.save(idOf(1))
    await room.library.setNote(idOf(1), 'Mine')
    await room.library.unsave(idOf(1))
    room.clock.pass(200 * DAY)
    await removeAll(room)
    expect(await room.stored(1)).toBeUndefined()
    await room.library.undo()
    const [entry] = (await room.library.page({ kind: 'saved' })).entries
    expect(entry).toMatchObject({ read: true, save: { note: 'Mine' }, paper: { title: 'Paper 1', feedDay: WEDNESDAY } })
    expect(entry?.unread).toBeUndefined()
    expect(await countUnread(room)).toMatchObject({ tally: { unread: 0 }, counted: { unread: 0 } })
  })

  it('of taking out what is saved leaves out a list that is gone, until that is undone', async () => {
    const room = await roomWith([paper(1)])
    await room.library.save(idOf(1))
    const { id } = await room.library.createList('A', idOf(1))
    const unsaved = await room.library.unsave(idOf(1))
    const deleted = await room.library.deleteList(id)
    await room.library.undo(unsaved?.key)
    expect(await listsOf(room, 1)).toEqual([READ_LATER.id])
    await room.library.undo(deleted?.key)
    expect(await listsOf(room, 1)).toEqual([id, READ_LATER.id].toSorted())
  })

  it('of putting into a list that is deleted keeps it out when the list is back', async () => {
    const room = await roomWith(papersFrom(1, 2))
    const { id } = await room.library.createList('A', idOf(2))
    const placed = await room.library.place(idOf(1), id, true)
    const deleted = await room.library.deleteList(id)
    await room.library.undo(placed?.key)
    await room.library.undo(deleted?.key)
    expect((await room.readThrough({ kind: 'saved', listId: id })).flat()).toEqual([idOf(2)])
  })

  it('of making a list keeps it where it has come to hold something, or has another name', async () => {
    const room = await roomWith(papersFrom(1, 2))
    const [held, renamed, empty] = [
      await room.library.createList('Held'),
      await room.library.createList('Renamed'),
      await room.library.createList('Empty', idOf(2)),
    ]
    await room.library.place(idOf(1), held.id, true)
    await room.library.renameList(renamed.id, 'Better')
    expect(await room.library.undo(held.undo?.key)).toMatchObject({ overtaken: true })
    expect(await room.library.undo(renamed.undo?.key)).toMatchObject({ overtaken: true })
    await room.library.undo(empty.undo?.key)
    expect((await room.library.lists()).map(({ name }) => name)).toEqual(['', 'Held', 'Better'])
    expect(await saveOf(room, 2)).toBeUndefined()
  })

  it('of an edit of a note, where it was edited since, leaves what is written', async () => {
    const room = await roomWith([paper(1)])
    await room.library.save(idOf(1))
    const { undo } = await room.library.setNote(idOf(1), 'First')
    await room.library.setNote(idOf(1), 'Second')
    expect(await room.library.undo(undo?.key)).toMatchObject({ overtaken: true })
    expect(await saveOf(room, 1)).toMatchObject({ note: 'Second' })
  })
})

describe('an edit of a note', () => {
  it('is undone as one, however often it was stored', async () => {
    const room = await roomWith([paper(1)])
    await room.library.save(idOf(1))
    await room.library.setNote(idOf(1), 'Before')
    let edit: number | undefined
    for (const text of ['Before a', 'Before an', 'Before and', 'Before and after']) {
      edit = (await room.library.setNote(idOf(1), text, edit)).undo?.key
    }
    expect(await room.library.undo()).toMatchObject({ kind: 'note', before: 'Before', after: 'Before and after' })
    expect(await saveOf(room, 1)).toMatchObject({ note: 'Before' })
  })

  it('that ends where it began is none', async () => {
    const room = await roomWith([paper(1)])
    const saved = await room.library.save(idOf(1))
    const { undo } = await room.library.setNote(idOf(1), 'x')
    expect(await room.library.setNote(idOf(1), '', undo?.key)).toEqual({})
    expect(await room.library.lastDeed()).toEqual(saved)
  })

  it('that was undone while it went on is another from there', async () => {
    const room = await roomWith([paper(1)])
    await room.library.save(idOf(1))
    const { undo } = await room.library.setNote(idOf(1), 'One')
    await room.library.undo()
    await room.library.setNote(idOf(1), 'One two', undo?.key)
    await room.library.undo()
    expect(await saveOf(room, 1)).not.toHaveProperty('note')
  })
})

describe('moving to another list', () => {
  it('is one deed, and leaves every other list alone', async () => {
    const room = await roomWith([paper(1)])
    const [a, b, c] = [
      await room.library.createList('A', idOf(1)),
      await room.library.createList('B'),
      await room.library.createList('C', idOf(1)),
    ]
    room.clock.pass(MINUTE)
    expect(await room.library.moveTo(idOf(1), a.id, b.id)).toMatchObject({ deed: { kind: 'place', name: 'B' } })
    expect(await listsOf(room, 1)).toEqual([b.id, c.id].toSorted())
    await room.library.undo()
    expect(await listsOf(room, 1)).toEqual([a.id, c.id].toSorted())
  })
})

it('marking 10,000 papers is undone in steps, and what was not undone yet is still there to be', async () => {
  const room = openRoom()
  const ids = papersFrom(1, 10_000).map(({ id }) => id)
  const { undo } = await room.library.markRead(ids)
  const db = await room.library.database()
  expect(await db.count('marks')).toBe(10_000)
  await room.library.undo(undo?.key)
  expect(await db.count('marks')).toBe(0)
  expect(await db.count('journal')).toBe(0)
}, 60_000)
