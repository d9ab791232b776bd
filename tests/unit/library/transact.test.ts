import { describe, expect, it, vi } from 'vitest'
import { describeFailure } from '@/utils/describe-failure'
import { transact } from '@/utils/library/transact'
import type { Paper } from '@/utils/papers/paper'
import { countUnread, DAILY, idOf, NOON, openRoom, paper, papersFrom, roomWith } from './support'

/** What no database can store. */
const uncloneable = (number: number): Paper => paper(number, { title: (() => '') as unknown as string })

async function dump(room: ReturnType<typeof openRoom>) {
  const db = await room.library.database()
  const stores = [...db.objectStoreNames]
  return Object.fromEntries(await Promise.all(stores.map(async (store) => [store, await db.getAll(store)])))
}

describe('a transaction', () => {
  it('gives what its work gives', async () => {
    const db = await openRoom().library.database()
    expect(await transact(db, ['lists'], async (tx) => tx.objectStore('lists').count())).toBe(1)
  })

  it('that fails in its work leaves nothing and throws what the work threw', async () => {
    const room = openRoom()
    const db = await room.library.database()
    const before = await dump(room)
    const failing = transact(db, ['lists'], async (tx) => {
      await tx.objectStore('lists').put({ id: 'a', name: 'A', position: 1 })
      throw new TypeError('no')
    })
    await expect(failing).rejects.toThrow(new TypeError('no'))
    expect(await dump(room)).toEqual(before)
  })

  it('that the store refuses throws what is named a failure of the store', async () => {
    const db = await openRoom().library.database()
    const failing = transact(db, ['lists'], async (tx) => {
      await tx.objectStore('lists').add({ id: 'read-later', name: 'Again', position: 1 })
    })
    const error = await failing.catch((thrown) => thrown)
    expect(describeFailure(error, NOON).kind).toBe('storage')
    expect(await db.getAll('lists')).toEqual([{ id: 'read-later', name: '', position: 0 }])
  })

  it('that is aborted under way throws', async () => {
    const db = await openRoom().library.database()
    const failing = transact(db, ['lists'], async (tx) => {
      await tx.objectStore('lists').clear()
      tx.abort()
    })
    await expect(failing).rejects.toMatchObject({ name: 'AbortError' })
    expect(await db.count('lists')).toBe(1)
  })
})

describe('an ingest that fails half-way', () => {
  it.each([
    ['the first paper', [uncloneable(10), paper(11), paper(12)]],
    ['the last paper', [paper(10), paper(11), uncloneable(12)]],
    ['a known paper', [paper(10), uncloneable(1), paper(12)]],
  ])('at %s leaves everything as it was', async (_, papers) => {
    const room = await roomWith(papersFrom(1, 5))
    const before = await dump(room)
    const tally = await room.library.tally()
    await expect(room.bring(papers, { order: papers.map(({ id }) => id) })).rejects.toThrow()
    expect(await dump(room)).toEqual(before)
    expect(await room.library.tally()).toEqual(tally)
    expect(room.told()).toEqual([])
  })

  it.each(['papers', 'outbox', 'tally', 'feeds'])(
    'because %s cannot be written leaves everything as it was, and works the next time',
    async (refusing) => {
      const room = await roomWith(papersFrom(1, 5))
      const before = await dump(room)
      const put = IDBObjectStore.prototype.put
      const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
        this: IDBObjectStore,
        ...args
      ) {
        const request = put.apply(this, args)
        // Adding what is there already fails as a full disk does: as an event, after later requests were made.
        return this.name === refusing ? this.add(...args) : request
      })
      const papers = [paper(20), paper(21)]
      const again = () => room.bring(papers, { order: papers.map(({ id }) => id) })
      await expect(again()).rejects.toThrow()
      spy.mockRestore()
      expect(await dump(room)).toEqual(before)
      expect(await again()).toMatchObject({ arrived: [idOf(20), idOf(21)] })
      expect(await countUnread(room)).toEqual({ counted: { unread: 7, fresh: 7 }, tally: { unread: 7, fresh: 7 } })
      expect((await room.intake.feed(DAILY))?.order).toEqual([idOf(20), idOf(21)])
    },
  )
})
