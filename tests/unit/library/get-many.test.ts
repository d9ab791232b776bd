import { beforeAll, describe, expect, it, vi } from 'vitest'
import { getMany, takeMany } from '@/utils/library/get-many'
import type { Database } from '@/utils/library/open'
import type { UnreadPaper } from '@/utils/library/records'
import { idOf, papersFrom, roomWith } from './support'

const numbered = (from: number, to: number) => papersFrom(from, to - from + 1).map(({ id }) => id)

let db: Database
beforeAll(async () => {
  db = await (await roomWith(papersFrom(1, 300))).library.database()
})

/** The store of unread papers, and how often it was asked and told to delete. */
function opened() {
  const tx = db.transaction('unread', 'readwrite')
  const spies = {
    get: vi.spyOn(IDBObjectStore.prototype, 'get'),
    delete: vi.spyOn(IDBObjectStore.prototype, 'delete'),
  }
  return { tx, store: tx.store, times: (name: keyof typeof spies) => spies[name].mock.calls.length }
}

describe('many records', () => {
  it.each([
    ['a few one by one', [idOf(3), idOf(250), idOf(999)], 3, 2],
    ['many at once', [...numbered(100, 199), idOf(999)], 0, 100],
    ['many that lie far apart one by one', numbered(1, 300).filter((_, index) => index % 5 === 0), 60, 60],
    ['none by nothing', [], 0, 0],
  ])('are got, %s', async (_, ids, requests, found) => {
    const { store, times } = opened()
    const records = await getMany<UnreadPaper>(store, ids)
    expect([times('get'), records.size]).toEqual([requests, found])
    for (const [id, record] of records) expect([record.id, ids.includes(id)]).toEqual([id, true])
    vi.restoreAllMocks()
  })
})

describe('many records taken away', () => {
  it.each([
    ['those between which nothing else lies by one request', numbered(1, 80), 1],
    ['those between which others lie one by one', numbered(81, 200).filter((id) => id !== idOf(90)), 119],
    ['a few one by one', [idOf(201), idOf(999)], 1],
  ])('are %s', async (_, ids, requests) => {
    const { tx, store, times } = opened()
    const before = await store.getAllKeys()
    const taken = await takeMany<UnreadPaper>(store, ids)
    expect([...taken.keys()]).toEqual(before.filter((id) => ids.includes(id)))
    expect(times('delete')).toBe(requests)
    vi.restoreAllMocks()
    await tx.done
    expect(await db.getAllKeys('unread')).toEqual(before.filter((id) => !ids.includes(id)))
  })
})
