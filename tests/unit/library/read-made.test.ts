import { expect, it } from 'vitest'
import { readMade } from '@/utils/library/read-made'
import { idOf, NOON, papersFrom, roomWith } from './support'

it('is all lists, saves and marks, those that a sweep left to be written too', async () => {
  const room = await roomWith(papersFrom(1, 3))
  await room.library.save(idOf(1))
  await room.library.markRead([idOf(2)])
  const db = await room.library.database()
  await db.add('sweeps', { ids: [idOf(3)], at: NOON })
  const { lists, saves, marks } = await readMade(db)
  expect(lists.map(({ id }) => id)).toEqual(['read-later'])
  expect(saves.map(({ id }) => id)).toEqual([idOf(1)])
  expect(marks.map(({ id }) => id)).toEqual([idOf(2), idOf(3)])
})
