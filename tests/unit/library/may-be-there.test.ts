import { expect, it } from 'vitest'
import { mayBeThere } from '@/utils/library/may-be-there'
import { idOf, openRoom, papersFrom } from './support'

it('tells what is stored from what is not, by one question', async () => {
  const room = openRoom()
  await room.bring(papersFrom(10, 20))
  const db = await room.library.database()
  const asked: unknown[] = []
  const store = {
    getAllKeys(range: IDBKeyRange, count: number) {
      asked.push(range)
      return db.getAllKeys('papers', range, count)
    },
  }
  const isThere = await mayBeThere(store, [25, 29, 8, 35].map(idOf))
  expect([8, 25, 29, 35, 30].map(idOf).map(isThere)).toEqual([false, true, true, false, false])
  expect(asked).toHaveLength(1)
  expect((await mayBeThere(store, []))(idOf(12))).toBe(false)
})

it('takes all for possible where there are too many to tell', async () => {
  const isThere = await mayBeThere({ getAllKeys: async (_, count) => Array(count).fill('x') }, ['a', 'b'])
  expect(isThere('a')).toBe(true)
})
