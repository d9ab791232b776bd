import { expect, it } from 'vitest'
import { byTitle } from '@/utils/library/by-title'
import { idOf, paper, roomWith, TUESDAY } from './support'

it('finds a stored paper by its title, however that is spelt', async () => {
  const room = await roomWith([paper(1, { title: 'Fr\u00e9chet: \\textsc{Nets}' }), paper(2, { feedDay: TUESDAY })])
  const db = await room.library.database()
  expect(await byTitle(db, 'FRECHET nets')).toBe(idOf(1))
  expect(await byTitle(db, 'paper 2')).toBe(idOf(2))
  expect(await byTitle(db, 'Paper 3')).toBeUndefined()
  expect(await byTitle(db, '?')).toBeUndefined()
})

it('looks at what is saved first, and finds what is saved without a day', async () => {
  const room = await roomWith([paper(1, { title: 'One' })])
  await room.library.want('2501.00001', 'One')
  await room.library.save('2501.00001')
  expect(await byTitle(await room.library.database(), 'One')).toBe('2501.00001')
})
