import { describe, expect, it } from 'vitest'
import { DAY, HOUR } from '@/utils/time'
import { idOf, openRoom, paper, papersFrom, type Room, roomWith } from './support'

async function roomWanting(...numbers: number[]): Promise<Room> {
  const room = openRoom()
  for (const number of numbers) {
    await room.library.want(idOf(number))
    await room.library.save(idOf(number))
  }
  room.told()
  return room
}

const lacking = (room: Room, most = 10, open = false) => room.intake.lacking(most, room.clock.now(), open)

describe('saved papers that lack their text', () => {
  it('are those that no source has told of, so many at a time', async () => {
    const room = await roomWanting(1, 2, 3)
    await room.bring(papersFrom(3, 5))
    await room.library.save(idOf(4))
    expect(await lacking(room)).toEqual([idOf(1), idOf(2)])
    expect(await lacking(room, 1)).toHaveLength(1)
  })

  it('may have no record at all', async () => {
    const room = openRoom()
    await room.library.save(idOf(7))
    expect(await lacking(room)).toEqual([idOf(7)])
    await room.intake.tried(idOf(7), 'offline', room.clock.now())
    expect((await room.library.page({ kind: 'saved' })).entries).toHaveLength(1)
  })

  it('are none when they are saved no more', async () => {
    const room = await roomWanting(1)
    await room.library.unsave(idOf(1))
    expect(await lacking(room)).toEqual([])
  })

  it('are tried again at the next poll after a failure of the way, the others first', async () => {
    const room = await roomWanting(1, 2)
    await room.intake.tried(idOf(1), 'offline', room.clock.now())
    expect(await lacking(room)).toEqual([idOf(2), idOf(1)])
  })

  it('are left alone for a day, then two, when nobody knew them; and no longer than eight', async () => {
    const room = await roomWanting(1)
    for (const days of [1, 2, 4, 8, 8]) {
      await room.intake.tried(idOf(1), 'not-found', room.clock.now())
      room.clock.pass(days * DAY - HOUR)
      expect(await lacking(room)).toEqual([])
      room.clock.pass(HOUR)
      expect(await lacking(room)).toEqual([idOf(1)])
    }
  })

  it('are due as soon as everybody may be asked, when that was what was wrong', async () => {
    const room = await roomWanting(1)
    await room.intake.tried(idOf(1), 'permission', room.clock.now())
    expect(await lacking(room)).toEqual([])
    expect(await lacking(room, 10, true)).toEqual([idOf(1)])
  })

  it('are due again when the clock went back', async () => {
    const room = await roomWanting(1)
    await room.intake.tried(idOf(1), 'not-found', room.clock.now() + 40 * DAY)
    expect(await lacking(room)).toEqual([idOf(1)])
  })
})

it('what has its text is not said to lack it, however late a try fails', async () => {
  const room = await roomWith([paper(1)])
  const before = await room.stored(1)
  await room.intake.tried(idOf(1), 'offline', room.clock.now())
  expect(await room.stored(1)).toEqual(before)
})

it('filling a paper makes nothing unread, and has the mirror take the text', async () => {
  const room = await roomWanting(1)
  await room.intake.fill({ paper: paper(1), source: 'huggingface', at: room.clock.now() })
  expect(await room.stored(1)).toMatchObject({ abstract: 'An abstract.' })
  expect((await room.library.tally()).unread).toBe(0)
  expect(await room.outbox()).toEqual([])
  expect(await (await room.library.database()).getAllKeys('unmirrored')).toContain(`saves:${idOf(1)}`)
  expect(room.told()).toEqual(['papers', 'saves'])
})
