import { expect, it } from 'vitest'
import { planImport } from '@/utils/exchange/import/plan-import'
import { createBringing } from '@/utils/library/bring'
import { idOf, NOON, openRoom } from '../../library/support'

const list = { id: 'x', name: 'Imported', position: 3 }
const named = [1, 2, 3].map((number) => ({ id: idOf(number), title: `Title ${number}` }))

it('puts papers into a list in their order, saved or not, and can be undone', async () => {
  const room = openRoom()
  const { library, clock } = room
  await library.want(idOf(2), 'Told before')
  await library.save(idOf(2))
  await library.setNote(idOf(2), 'Mine.')
  const db = await library.database()
  const before = await db.getAll('saves')
  const saves = new Map(before.map((save) => [save.id, save]))
  const bring = createBringing(library.database, clock.now, library.announce)
  const undo = await bring(planImport(named, list, true, saves, NOON))
  expect((await room.readThrough({ kind: 'saved', listId: 'x' })).flat()).toEqual(named.map(({ id }) => id))
  expect((await room.stored(1))?.title).toBe('Title 1')
  expect((await room.stored(2))?.title).toBe('Told before')
  expect((await db.get('saves', idOf(2)))?.note).toBe('Mine.')
  await library.undo(undo?.key)
  expect(await db.getAll('saves')).toEqual(before)
  expect((await library.lists()).map(({ id }) => id)).toEqual(['read-later'])
})

it('writes nothing of what stands in the list already', () => {
  const saves = new Map(named.map(({ id }) => [id, { id, savedAt: 1, places: [['x', 1]] as [string, number][] }]))
  expect(planImport(named, list, false, saves, NOON)).toMatchObject({ lists: [], saves: [] })
})
