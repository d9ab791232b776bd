import { describe, expect, it } from 'vitest'
import { undatedBefore } from '@/utils/library/undated'
import { dayless, idOf, NOON, openRoom, paper, TUESDAY, WEDNESDAY } from './support'

describe('papers that no feed listed', () => {
  const ask = ({ intake }: ReturnType<typeof openRoom>, numbers: number[], fillsIn = false) =>
    intake.ingest({
      feed: 'ask',
      followed: false,
      papers: numbers.map((number) => dayless(number)),
      at: NOON,
      fillsIn,
    })

  it('are found by when they were first told of', async () => {
    const room = openRoom()
    await room.bring([paper(1, { feedDay: TUESDAY })])
    await ask(room, [2])
    const db = await room.library.database()
    expect(await undatedBefore(db, WEDNESDAY)).toEqual([])
    expect(await undatedBefore(db, '2026-06-18')).toEqual([idOf(2)])
  })

  it('are old when nobody knows', async () => {
    const room = openRoom()
    await ask(room, [1], true)
    expect(await undatedBefore(await room.library.database(), '2020-01-01')).toEqual([idOf(1)])
  })

  it('are left out when they are saved, and when a feed has listed them since', async () => {
    const room = openRoom()
    await ask(room, [1, 2, 3])
    await room.library.save(idOf(1))
    await room.bring([paper(2)])
    expect(await undatedBefore(await room.library.database(), '2027-01-01')).toEqual([idOf(3)])
  })
})
