import { expect, it } from 'vitest'
import { lastDay, papersOf } from '@/utils/attention/digest/papers-of'
import { idOf, paper, roomWith, TUESDAY, WEDNESDAY } from '../../library/support'

it('gives the papers of some days, by upvotes within each, but not what the reader wants less of', async () => {
  const room = await roomWith([
    paper(1, { upvotes: 1 }),
    paper(2, { upvotes: 5 }),
    paper(3, { upvotes: 9 }),
    paper(4, { feedDay: TUESDAY, upvotes: 7 }),
  ])
  await room.library.less(idOf(3))
  const db = await room.library.database()
  const ids = async (days: string[]) => (await papersOf(db, days)).map(({ id }) => id)
  expect(await ids([WEDNESDAY, TUESDAY])).toEqual([2, 1, 4].map(idOf))
  expect(await ids(['2026-06-15'])).toEqual([])
})

it('knows the last day of which there are papers', async () => {
  const room = await roomWith([paper(4, { feedDay: TUESDAY })])
  const db = await room.library.database()
  expect(await lastDay(db, WEDNESDAY)).toBe(TUESDAY)
  expect(await lastDay(db, TUESDAY)).toBe(TUESDAY)
  expect(await lastDay(db, '2026-06-15')).toBeUndefined()
})
