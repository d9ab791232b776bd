import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { createIndexDatabase } from '@/utils/search/index/database'
import { pack } from '@/utils/search/index/segment'
import { createShelf } from '@/utils/search/index/shelf'
import { termsOf } from '@/utils/search/index/terms'
import { idOf, paper, papersFrom } from '../../library/support'
import { shelfOf } from '../support'

it('reads what is new of an index that grows, and gives what it has while that is all', async () => {
  const database = createIndexDatabase('shelf')
  const db = await database()
  const shelf = createShelf(database)
  const add = (first: number) => db.add('segments', pack(papersFrom(first, 2).map((each) => termsOf(each))))
  await add(1)
  const first = await shelf()
  expect(await shelf()).toBe(first)
  await add(3)
  const second = await shelf()
  expect(second.ids).toEqual([1, 2, 3, 4].map(idOf))
  expect(second.segments.at(-1)?.segment).toBe(first.segments[0]?.segment)
})

it('has papers by age, those of before 2007 first, and a paper only where it is latest', () => {
  const { ids, segments } = shelfOf([paper(2), { ...paper(1), id: 'cs.LG/0601001' }, paper(1), paper(2)], 2)
  expect(ids).toEqual(['cs.LG/0601001', idOf(1), idOf(2)])
  expect(segments.map(({ ages }) => [...ages])).toEqual([
    [1, 2],
    [-1, 0],
  ])
})
