import { beforeEach, expect, it } from 'vitest'
import type { Database } from '@/utils/library/open'
import { settle } from '@/utils/library/sweeps'
import { idOf, NOON, openRoom, papersFrom } from './support'

const ids = papersFrom(1, 2500).map(({ id }) => id)
let db: Database

beforeEach(async () => {
  db = await openRoom().library.database()
  await db.add('sweeps', { ids, at: NOON })
  await db.add('sweeps', { ids: [idOf(3000)], at: NOON + 1 })
})

it('each paper gets its mark, once, also where two contexts are at it', async () => {
  await Promise.all([settle(db), settle(db)])
  expect(await db.count('sweeps')).toBe(0)
  expect(await db.count('marks')).toBe(2501)
  expect(await db.get('marks', idOf(2500))).toEqual({ id: idOf(2500), readAt: NOON })
})

it('the months of the marks are noted for the mirror', async () => {
  await db.clear('unmirrored')
  await settle(db)
  expect(await db.getAllKeys('unmirrored')).toEqual(['marks:2606'])
})
