import { openDB } from 'idb'
import { beforeAll, expect, it } from 'vitest'
import { createConnection, type Database } from '@/utils/library/open'
import { READ_LATER } from '@/utils/library/read-later'
import { VERSION } from '@/utils/library/schema'
import { upgrade } from '@/utils/library/upgrade'
import './support'

let db: Database

beforeAll(async () => {
  db = await createConnection('schema').get()
})

it('a new database has the newest version', () => {
  expect(db.version).toBe(VERSION)
})

it.each([
  ['feeds', 'id', {}],
  ['journal', null, {}],
  ['lists', 'id', { position: 'position' }],
  ['marks', 'id', {}],
  ['outbox', 'id', {}],
  ['papers', 'id', { day: ['feedDay', 'upvotes'] }],
  ['saves', 'id', { place: 'places', savedAt: 'savedAt' }],
  ['sweeps', null, {}],
  ['tally', null, {}],
  ['unmirrored', null, {}],
  ['unread', 'id', { order: ['feedDay', 'upvotes'] }],
  ['unindexed', null, {}],
] as const)('%s is kept by %s and found by its indexes', (name, keyPath, indexes) => {
  const store = db.transaction(name).store
  expect(store.keyPath).toBe(keyPath)
  const names = [...store.indexNames] as never[]
  expect(Object.fromEntries(names.map((index) => [index, store.index(index).keyPath]))).toEqual(indexes)
})

it('has no stores besides these', () => {
  expect([...db.objectStoreNames]).toHaveLength(12)
})

it('deeds get keys of their own, and a save stands in the index once for each of its places', () => {
  expect(db.transaction('journal').store.autoIncrement).toBe(true)
  expect(db.transaction('saves').store.index('place').multiEntry).toBe(true)
})

it('Read later is there', async () => {
  expect(await db.getAll('lists')).toEqual([READ_LATER])
})

it('is done when it returns: nothing of it is left to fail later', async () => {
  const stores: string[] = []
  const half = await openDB('half', VERSION, {
    upgrade(half, from, _to, tx) {
      expect(upgrade(tx as never, from)).toBeUndefined()
      stores.push(...half.objectStoreNames)
    },
  })
  expect(stores).toEqual([...db.objectStoreNames])
  half.close()
})

it('nothing happens to a database of the newest version', async () => {
  const connection = createConnection('again')
  await (await connection.get()).put('lists', { ...READ_LATER, name: 'Inbox' })
  await connection.close()
  expect(await (await connection.get()).getAll('lists')).toEqual([{ ...READ_LATER, name: 'Inbox' }])
})
