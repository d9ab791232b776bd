import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { ALL } from '@/utils/library/mirror-notes'
import { createConnection } from '@/utils/library/open'
import { VERSION } from '@/utils/library/schema'
import { frozen, makeVersion1 } from '../../fixtures/database-v1'

it('a database of version 1 opens under the newest schema with everything in it', async () => {
  await makeVersion1('from-1')
  const db = await createConnection('from-1').get()
  expect(db.version).toBe(VERSION)
  for (const store of ['papers', 'marks', 'saves', 'lists', 'feeds', 'outbox'] as const) {
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
    expect(await db.getAll(store), store).toEqual([...frozen[store]].sort(byId))
  }
  expect(await db.getAll('journal')).toEqual(frozen.journal)
  expect(await db.get('tally', 'tally')).toEqual({ unread: 1, fresh: 0, openedAt: 1790939300000 })
  expect(await db.count('papers')).toBe(3)
})

it('and asks for all that the reader made to be mirrored', async () => {
  await makeVersion1('unmirrored')
  const db = await createConnection('unmirrored').get()
  expect(await db.getAllKeys('unmirrored')).toEqual([ALL])
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
