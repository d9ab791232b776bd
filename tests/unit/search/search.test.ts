import { expect, it } from 'vitest'
import { createSearch } from '@/utils/search/search'
import { idOf, papersFrom, roomWith } from '../library/support'

it('answers the query that was typed last, and nobody waits for those before it', async () => {
  const room = await roomWith(papersFrom(1, 30))
  const search = createSearch(room.library.database)
  const ids = async (typed: string, most = 50) => (await search(typed, most)).map(({ paper }) => paper.id)
  const [first, second, third] = await Promise.all([ids('p'), ids('pa'), ids('paper 7')])
  expect([first, second, third]).toEqual([[], [], [idOf(7)]])
  expect(await ids('paper', 5)).toHaveLength(5)
})

it('answers the same query as often as it is asked', async () => {
  const room = await roomWith(papersFrom(1, 3))
  const search = createSearch(room.library.database)
  const answers = await Promise.all([search('paper', 9), search('paper', 2)])
  expect(answers.map(({ length }) => length)).toEqual([3, 2])
})

it('finds nothing where there is nothing to look for, and works again after a database that would not open', async () => {
  const room = await roomWith(papersFrom(1, 3))
  let broken = true
  const search = createSearch(async () => {
    if (broken) throw new Error('closed')
    return room.library.database()
  })
  expect(await search(' ', 9)).toEqual([])
  await expect(search('paper', 9)).rejects.toThrow('closed')
  broken = false
  expect(await search('paper', 9)).toHaveLength(3)
})
