import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { createIndexDatabase } from '@/utils/search/index/database'
import { pack } from '@/utils/search/index/segment'
import { addSegment, dropRemoved } from '@/utils/search/index/segments'
import { termsOf } from '@/utils/search/index/terms'
import { idOf, papersFrom } from '../../library/support'

let names = 0

function open() {
  const database = createIndexDatabase(`segments-${++names}`)
  const segments = async () => (await database()).transaction('segments', 'readwrite').objectStore('segments')
  return {
    add: async (first: number, count: number, gone: number[] = []) => {
      const stored = new Set(papersFrom(0, 999).map(({ id }) => id))
      for (const each of gone) stored.delete(idOf(each))
      const segment = pack(papersFrom(first, count).map((each) => termsOf(each)))
      await addSegment(await segments(), segment, async () => stored)
    },
    drop: async (kept: (id: string) => boolean) => dropRemoved(await segments(), kept),
    sizes: async () => (await (await database()).getAll('segments')).map(({ ids }) => ids.length),
  }
}

describe('segments', () => {
  it('are joined with those before them as long as those are no larger', async () => {
    const { add, sizes } = open()
    await add(0, 8)
    await add(8, 2)
    await add(10, 1)
    expect(await sizes()).toEqual([8, 2, 1])
    await add(11, 1)
    expect(await sizes()).toEqual([8, 4])
    await add(15, 4, [15])
    expect(await sizes()).toEqual([15])
  })

  it('are written anew where most of their papers are gone or in a later one', async () => {
    const { add, drop, sizes } = open()
    await add(0, 40)
    await add(0, 21)
    await add(100, 10)
    await drop(() => true)
    expect(await sizes()).toEqual([19, 21, 10])
    await drop((id) => id < idOf(50))
    expect(await sizes()).toEqual([19, 21])
    await drop(() => false)
    expect(await sizes()).toEqual([])
  })
})
