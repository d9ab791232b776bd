import { describe, expect, it } from 'vitest'
import { mirror } from '@/utils/library/mirror'
import { restore } from '@/utils/library/restore'
import { createSnapshots, type Occasion, type SnapshotArea } from '@/utils/library/snapshots'
import { DAY } from '@/utils/time'
import { idOf, NOON, openRoom, papersFrom } from './support'

function memoryArea(): SnapshotArea & { stored: Map<string, unknown> } {
  const stored = new Map<string, unknown>()
  return {
    stored,
    get: async (key) => (key === null ? Object.fromEntries(stored) : stored.has(key) ? { [key]: stored.get(key) } : {}),
    async set(items) {
      for (const [key, value] of Object.entries(items)) stored.set(key, structuredClone(value))
    },
    async remove(keys) {
      for (const key of keys) stored.delete(key)
    },
  }
}

/** A library in use, with snapshots of it; time passes as told. */
async function inUse() {
  const room = openRoom()
  const area = memoryArea()
  let now = NOON
  const snapshots = createSnapshots(area, () => now)
  await room.bring(papersFrom(1, 90))
  let saved = 0
  const take = async (occasion: Occasion) => snapshots.take(await room.library.database(), occasion)
  return {
    ...room,
    area,
    ...snapshots,
    take,
    /** Something is done, and so much later (ms) one is taken. */
    async live(later: number, occasion: Occasion = 'daily') {
      await room.library.save(idOf(++saved))
      now += later
      return take(occasion)
    },
  }
}

describe('snapshots', () => {
  it('hold what the reader made, and say how much of it', async () => {
    const { live, list, read } = await inUse()
    await live(0)
    const [one] = await list()
    expect(one).toMatchObject({ at: NOON, occasion: 'daily', saves: 1, lists: 1, marks: 0 })
    expect(await read(one?.key ?? '')).toMatchObject({ saves: [{ id: idOf(1) }], lists: [{ id: 'read-later' }] })
    expect(await read('snapshot:1')).toBeUndefined()
  })

  it('are taken once a day, and each time before something may be lost, but not twice of the same', async () => {
    const { live, list, take } = await inUse()
    expect(await live(0)).toBe(true)
    expect(await live(DAY / 2)).toBe(false)
    expect(await live(0, 'sync')).toBe(true)
    expect(await take('restore')).toBe(false)
    expect(await live(DAY)).toBe(true)
    expect((await list()).map(({ occasion }) => occasion)).toEqual(['daily', 'sync', 'daily'])
  })

  it('are none of a library in which nothing was made', async () => {
    const { take } = await inUse()
    expect(await take('daily')).toBe(false)
  })

  it('go after thirty days, but for the last three, with what they held', async () => {
    const { live, list, area } = await inUse()
    for (let day = 0; day < 40; day++) await live(DAY)
    expect(await list()).toHaveLength(31)
    await live(100 * DAY)
    expect(await list()).toHaveLength(3)
    expect([...area.stored.keys()].filter((key) => key.startsWith('snapshot:'))).toHaveLength(3)
  })

  it('are never more than sixty', async () => {
    const { live, list } = await inUse()
    for (let count = 0; count < 65; count++) await live(1, 'sync')
    expect(await list()).toHaveLength(60)
  })

  it('bring a lost library back where its mirror is lost too', async () => {
    const { live, area, list } = await inUse()
    await live(0)
    await live(DAY)
    const [, newest] = await list()
    const anew = openRoom()
    const db = await anew.library.database()
    expect(await restore(db, area)).toEqual({ saves: 2, marks: 0, lists: 0 })
    expect((await db.getAllKeys('saves')).sort()).toEqual([1, 2].map(idOf))

    // One that cannot be read gives way to the one before it.
    area.stored.set(newest?.key ?? '', 'no letters of ours')
    const again = openRoom()
    expect(await restore(await again.library.database(), area)).toMatchObject({ saves: 1 })
  })

  it('give way to the mirror, which is newer', async () => {
    const { live, area, library } = await inUse()
    await live(0)
    await library.save(idOf(9))
    const db = await library.database()
    await db.delete('unmirrored', 'restore')
    await mirror(db, area)
    const anew = openRoom()
    expect(await restore(await anew.library.database(), area)).toMatchObject({ saves: 2 })
  })
})
