import { expect, it } from 'vitest'
import { countSources } from '@/utils/library/count-sources'
import { openRoom, paper, papersFrom, roomWith } from './support'

it('counts nothing in an empty library', async () => {
  expect(await countSources(await openRoom().library.database())).toEqual({})
})

it('counts each paper for every source that told of it, however many there are', async () => {
  const room = await roomWith(papersFrom(1, 450))
  const list = { feed: 'arxiv/cs.LG', source: 'arxiv', fillsIn: true }
  await room.bring([paper(1), paper(2), paper(900)], list)
  expect(await countSources(await room.library.database())).toEqual({ huggingface: 450, arxiv: 3 })
})
