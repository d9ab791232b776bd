import { expect, it } from 'vitest'
import { idOf, openRoom, paper, roomWith } from './support'

it('a paper that is not stored is saved by its id, is unread to nobody, and stays when old papers go', async () => {
  const room = openRoom()
  await room.library.want(idOf(1), 'What the page said')
  await room.library.save(idOf(1))
  expect((await room.library.page({ kind: 'saved' })).entries.map(({ paper: { title } }) => title)).toEqual([
    'What the page said',
  ])
  expect((await room.library.tally()).unread).toBe(0)
  expect(await room.intake.removeOld('9999-12-31', room.clock.now())).toBe(0)
  expect(await room.stored(1)).toBeDefined()
})

it('what is stored of a paper stays as it is', async () => {
  const room = await roomWith([paper(1)])
  const before = await room.stored(1)
  await room.library.want(idOf(1), 'Another title')
  expect(await room.stored(1)).toEqual(before)
})

it('a feed that brings it fills it, and it is news as any other paper', async () => {
  const room = await roomWith([])
  await room.library.want(idOf(1), 'What the page said')
  await room.library.save(idOf(1))
  await room.bring([paper(1)])
  expect(await room.stored(1)).toMatchObject({ title: 'Paper 1', abstract: 'An abstract.' })
  expect(await room.unread()).toEqual([idOf(1)])
  expect(await room.stored(1)).not.toHaveProperty('stub')
  expect(await room.stored(1)).not.toHaveProperty('sources')
})

it('a source that elsewhere only fills in tells all of its text', async () => {
  const room = await roomWith([])
  await room.library.want(idOf(1))
  await room.bring([paper(1, { categories: ['cs.LG'] })], { source: 'arxiv', fillsIn: true, followed: false })
  expect(await room.stored(1)).toMatchObject({ title: 'Paper 1', sources: ['arxiv'], publishedOn: '2026-06-15' })
})
