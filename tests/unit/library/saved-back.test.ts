import { expect, it } from 'vitest'
import { savedBack } from '@/utils/library/saved-back'
import { idOf, openRoom, papersFrom, roomWith } from './support'

it('goes through what is saved, the last saved first, and leaves out what is not stored', async () => {
  const room = await roomWith(papersFrom(1, 250))
  for (const number of [...Array.from({ length: 250 }, (_, index) => index + 1), 999]) {
    room.clock.pass(1)
    await room.library.save(idOf(number))
  }
  const seen: string[] = []
  let slices = 0
  for await (const slice of savedBack(await room.library.database())) {
    slices++
    for (const { paper, save } of slice) {
      expect(save.id).toBe(paper.id)
      seen.push(paper.id)
    }
  }
  expect(slices).toBe(3)
  expect(seen).toEqual(Array.from({ length: 250 }, (_, index) => idOf(250 - index)))
})

it('gives nothing where nothing is saved', async () => {
  const room = openRoom()
  for await (const _ of savedBack(await room.library.database())) expect.unreachable()
})
