import { expect, it } from 'vitest'
import { daysBack } from '@/utils/library/days-back'
import { openRoom, paper, roomWith, TUESDAY, WEDNESDAY } from './support'

it('goes back day by day, the most upvoted of each first', async () => {
  const room = await roomWith([
    paper(1, { upvotes: 3 }),
    paper(2, { feedDay: TUESDAY }),
    paper(3, { upvotes: 9 }),
    paper(4, { feedDay: '2024-01-05' }),
  ])
  const seen: [string, string[]][] = []
  for await (const { day, papers } of daysBack(await room.library.database())) {
    seen.push([day, papers.map(({ title }) => title)])
  }
  expect(seen).toEqual([
    [WEDNESDAY, ['Paper 3', 'Paper 1']],
    [TUESDAY, ['Paper 2']],
    ['2024-01-05', ['Paper 4']],
  ])
})

it('is over at once where nothing is stored', async () => {
  const room = openRoom()
  for await (const _ of daysBack(await room.library.database())) expect.unreachable()
})
