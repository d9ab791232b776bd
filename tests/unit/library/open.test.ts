import { forceCloseDatabase } from 'fake-indexeddb'
import { deleteDB, openDB, unwrap } from 'idb'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { createConnection } from '@/utils/library/open'
import { VERSION } from '@/utils/library/schema'
import { idOf, openRoom, paper, roomWith } from './support'

afterEach(() => void vi.restoreAllMocks())

describe('a connection', () => {
  it('is one for all who ask, also at once', async () => {
    const opens = vi.spyOn(indexedDB, 'open')
    const connection = createConnection('one')
    const [first, second] = await Promise.all([connection.get(), connection.get()])
    expect(first).toBe(second)
    expect(await connection.get()).toBe(first)
    expect(opens).toHaveBeenCalledTimes(1)
  })

  it('is not opened before it is needed', async () => {
    const opens = vi.spyOn(indexedDB, 'open')
    const { library } = openRoom()
    expect(opens).not.toHaveBeenCalled()
    await library.tally()
    expect(opens).toHaveBeenCalledTimes(1)
  })

  it('opens again after it was closed', async () => {
    const room = await roomWith([paper(1)])
    await room.connection.close()
    expect(await room.unread()).toEqual([idOf(1)])
  })

  it('that was never opened can be closed', async () => {
    await expect(createConnection('never').close()).resolves.toBeUndefined()
  })

  it('opens again after the browser terminated it', async () => {
    const room = await roomWith([paper(1)])
    const before = await room.library.database()
    // Its type asks for the class; it wants a connection.
    forceCloseDatabase(unwrap(before) as never)
    await new Promise((closed) => setImmediate(closed))
    expect(await room.library.database()).not.toBe(before)
    expect(await room.unread()).toEqual([idOf(1)])
  })
})

describe('when another context wants the database', () => {
  it('in a newer version, it lets go at once; until all are new, opening is a failure with a name', async () => {
    const room = await roomWith([paper(1)])
    const before = await room.library.database()
    const blocked = vi.fn()
    const newer = await openDB(room.name, VERSION + 1, { blocked })
    expect(blocked).not.toHaveBeenCalled()
    expect(await newer.count('papers')).toBe(1)
    expect(() => before.transaction('papers')).toThrow()

    await expect(room.library.tally()).rejects.toMatchObject({ name: 'Failure', kind: 'newer' })
    newer.close()
  })

  it('gone, it lets go at once and begins anew when asked again', async () => {
    const room = await roomWith([paper(1)])
    const blocked = vi.fn()
    await deleteDB(room.name, { blocked })
    expect(blocked).not.toHaveBeenCalled()
    expect(await room.library.tally()).toMatchObject({ unread: 0 })
    expect(await room.bring([paper(2)])).toMatchObject({ arrived: [idOf(2)] })
  })
})

describe('an opening that fails', () => {
  const opening = indexedDB.open
  const failures: [string, 'storage' | 'newer', () => IDBOpenDBRequest][] = [
    [
      'at once',
      'storage',
      () => {
        throw new DOMException('not here', 'SecurityError')
      },
    ],
    ['later', 'newer', () => opening.call(indexedDB, 'of-a-later-version', 1)],
  ]

  beforeAll(async () => (await openDB('of-a-later-version', 2)).close())

  it.each(failures)(
    '%s is a failure with a name, told to all who wait, and the next call works',
    async (_, kind, fail) => {
      const { library } = openRoom()
      vi.spyOn(indexedDB, 'open').mockImplementationOnce(fail)
      const waiting = await Promise.allSettled([library.tally(), library.lists()])
      for (const outcome of waiting) {
        expect(outcome).toMatchObject({ status: 'rejected', reason: { name: 'Failure', kind } })
      }
      expect(await library.tally()).toMatchObject({ unread: 0 })
    },
  )

  it.each(failures)('%s keeps what was thrown, for a developer', async (_, _kind, fail) => {
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(fail)
    const failure = await createConnection('kept')
      .get()
      .catch((error) => error)
    expect(failure.cause).toBeInstanceOf(DOMException)
    expect(failure.message).toContain(failure.cause.message)
  })
})
