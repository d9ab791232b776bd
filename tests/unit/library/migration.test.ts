import 'fake-indexeddb/auto'
import { describe, expect, it, vi } from 'vitest'
import { ALL } from '@/utils/library/mirror-notes'
import { createConnection, type Database } from '@/utils/library/open'
import type { Deed } from '@/utils/library/records'
import { VERSION } from '@/utils/library/schema'
import { createSnapshots } from '@/utils/library/snapshots'
import { frozen, makeVersion1 } from '../../fixtures/database-v1'
import { makeVersion2, waiting } from '../../fixtures/database-v2'
import { makeVersion3 } from '../../fixtures/database-v3'
import { memoryArea } from '../polling/support'
import { idOf, NOON, openRoom, papersFrom, type Room, roomWith } from './support'

/** A database of each older version: one for every number below VERSION. */
const MAKERS = [makeVersion1, makeVersion2, makeVersion3].map((make, index) => ({
  from: index + 1,
  make: (name: string) => make(name),
}))

it('there is a database of every version before this one', () => {
  expect(MAKERS).toHaveLength(VERSION - 1)
})

describe.each(MAKERS)('a database of version $from', ({ from, make }) => {
  it('opens under the newest schema with everything in it', async () => {
    await make(`from-${from}`)
    const db = await createConnection(`from-${from}`).get()
    expect(db.version).toBe(VERSION)
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
    for (const store of ['marks', 'saves', 'lists', 'feeds', 'outbox'] as const) {
      expect(await db.getAll(store), store).toEqual([...frozen[store]].sort(byId))
    }
    // What is unread is no longer said by papers themselves.
    const papers = frozen.papers.map(({ unread: _, ...paper }) => paper)
    expect(await db.getAll('papers')).toEqual(papers.sort(byId))
    expect(await db.getAll('unread')).toEqual([
      { id: '2610.10002', feedDay: '2026-10-02', upvotes: 7, arrivedAt: 1790938800000 },
    ])
    expect(await db.getAll('journal')).toEqual(frozen.journal)
    expect(await db.get('tally', 'tally')).toEqual({ unread: 1, fresh: 0, openedAt: 1790939300000 })
    expect(await db.count('papers')).toBe(3)
  })

  it('has the stores and indexes of a new one', async () => {
    await make(`shape-${from}`)
    const shape = async (name: string) => {
      const db = await createConnection(name).get()
      const stores = [...db.objectStoreNames]
      return stores.map((store) => [store, [...db.transaction(store).store.indexNames]])
    }
    expect(await shape(`shape-${from}`)).toEqual(await shape('shape-new'))
  })

  it('has what the reader made snapshot before anyone else gets it', async () => {
    await make(`snapshot-${from}`)
    const area = memoryArea()
    const take = vi.fn((db: Database) => createSnapshots(area, () => NOON).take(db, 'migration'))
    await createConnection(`snapshot-${from}`, undefined, async (db) => void (await take(db))).get()
    expect(take).toHaveBeenCalledOnce()
    expect(Object.keys(area.stored)).not.toEqual([])
  })
})

it('one from before the mirror asks for all that the reader made to be mirrored', async () => {
  await makeVersion1('unmirrored')
  const db = await createConnection('unmirrored').get()
  expect(await db.getAllKeys('unmirrored')).toEqual([ALL])
})

it('one that has a mirror still knows what waited for it', async () => {
  await makeVersion2('waiting')
  const db = await createConnection('waiting').get()
  expect(await db.getAllKeys('unmirrored')).toEqual(Object.keys(waiting))
})

it('what could be undone in version 1 can be still', async () => {
  await makeVersion1('undoable')
  const room = openRoom('undoable')
  expect(await room.library.undo()).toEqual({ kind: 'save', id: '2610.10001' })
  const db = await room.library.database()
  // The list and the note that it was given since stay.
  const [save] = frozen.saves
  expect(await db.getAll('saves')).toEqual([{ ...save, places: [save?.places[1]] }])
})

it.each<[string, Deed, (room: Room) => Promise<unknown>]>([
  ['unread', { kind: 'unread', ids: [idOf(1)] }, (room) => room.marked(1)],
  ['read', { kind: 'read', ids: [idOf(2)] }, async (room) => (await room.unread()).includes(idOf(2))],
  [
    'delete-list',
    { kind: 'delete-list', list: { id: 'gone', name: 'Gone', position: 3 }, papers: [[idOf(3), 5]] },
    async (room) => (await room.library.lists()).find(({ id }) => id === 'gone')?.count,
  ],
])('a deed noted by version 2 can be undone: %s', async (_, deed, seen) => {
  const room = await roomWith(papersFrom(1, 3))
  await room.library.markRead([idOf(2)])
  await room.library.save(idOf(3))
  const key = await (await room.library.database()).add('journal', { at: NOON, deed })
  expect(await room.library.undo(key)).toEqual(deed)
  expect(await seen(room)).toBeTruthy()
})

it('an upgrade that fails in the middle leaves everything as it was, and is made up for by the next opening', async () => {
  await makeVersion3('interrupted')
  const full = vi.spyOn(IDBCursor.prototype, 'update').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError')
  })
  const connection = createConnection('interrupted')
  await expect(connection.get()).rejects.toMatchObject({ kind: 'storage' })
  full.mockRestore()
  const db = await connection.get()
  expect(await db.getAllKeys('unread')).toEqual(['2610.10002'])
  expect(await db.count('papers')).toBe(3)
})

it('a database from a newer version of the extension is refused by name, and left alone', async () => {
  await new Promise<void>((resolve) => {
    const request = indexedDB.open('newer', VERSION + 1)
    request.onupgradeneeded = () => request.result.createObjectStore('of-tomorrow').put('kept', 1)
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
  })
  await expect(createConnection('newer').get()).rejects.toMatchObject({ kind: 'newer' })
})
