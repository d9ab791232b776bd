import { describe, expect, it } from 'vitest'
import type { Bytes } from '@/utils/bytes'
import { type AccountArea, createBrowserAccount } from '@/utils/exchange/account/browser-account'
import { ALL_BYTES, fits, fromItems, ITEM_BYTES, toItems } from '@/utils/exchange/account/chunks'
import { createSwitch } from '@/utils/exchange/account/switch'
import { absorb } from '@/utils/exchange/merge/absorb'
import { decode, encode } from '@/utils/exchange/merge/codec'
import { EMPTY } from '@/utils/exchange/merge/document'
import type { Facts } from '@/utils/exchange/merge/facts'
import { createClock } from '@/utils/exchange/merge/stamp'
import { fnv } from '@/utils/fnv'
import { createRandom } from '../../../simulation/support/random'
import { idOf, papersFrom } from '../../library/support'
import { memoryArea } from '../../polling/support'
import { createMachine } from '../merge/machines'

const NOON = Date.parse('2026-06-17T16:00:00Z')

/** A browser's account, which counts how often it is written. */
function account() {
  let stored: Record<string, unknown> = {}
  let writes = 0
  const area: AccountArea = {
    get: async () => structuredClone(stored),
    async set(items) {
      writes++
      stored = { ...stored, ...structuredClone(items) }
      expect(fits(stored)).toBe(true)
    },
    async remove(keys) {
      for (const key of keys) delete stored[key]
    },
  }
  return { area, stored: () => stored, writes: () => writes, put: (items: Record<string, unknown>) => (stored = items) }
}

/** A document with so many read marks, read in the order of their numbers. */
function read(count: number) {
  const { whole } = createRandom(5)
  const marks = Array.from({ length: count }, (_, at) => [idOf(at), at * 100_000 + whole(0, 99_999)] as const)
  const facts: Facts = Object.fromEntries(marks.map(([id, readAt]) => [`mark:${id}`, { readAt }]))
  return absorb(
    EMPTY,
    { ...facts, [`save:${idOf(1)}`]: { savedAt: 1 } },
    createClock('abc', () => NOON),
  )
}
const bytesOf = async (count: number) => encode(read(count))

describe('items of an account', () => {
  it('are small enough, and are the file again', async () => {
    const bytes = await bytesOf(2_000)
    const items = toItems(bytes, NOON)
    for (const [key, value] of Object.entries(items)) {
      expect(key.length + JSON.stringify(value).length).toBeLessThanOrEqual(ITEM_BYTES)
    }
    expect(Object.keys(items).length).toBeGreaterThan(2)
    expect(fromItems(items, NOON)).toMatchObject({ bytes })
  })

  it('of which some have not arrived are no file yet, and none at all when they never will', async () => {
    const { 'offprint:1': _, ...some } = toItems(await bytesOf(2_000), NOON)
    expect(fromItems(some, NOON + 60_000)).toBe('partial')
    expect(fromItems(some, NOON + 3_600_000)).toBeUndefined()
    expect(fromItems({}, NOON)).toBeUndefined()
    // Whole, says its print, and still no letters of ours.
    expect(
      fromItems({ offprint: { count: 1, print: fnv('***'), at: NOON }, 'offprint:0': '***' }, NOON),
    ).toBeUndefined()
    expect(fromItems({ offprint: { count: 1, print: 1, at: { toString: 1 } } }, NOON)).toBeUndefined()
    expect(fromItems({ offprint: { count: 1e9, print: 1, at: NOON } }, NOON)).toBeUndefined()
  })
})

describe('the browser’s account', () => {
  it('holds what two machines share', async () => {
    const { area, writes } = account()
    const remote = () =>
      createBrowserAccount(
        area,
        () => NOON,
        () => {},
      )
    const [a, b] = [createMachine(remote()), createMachine(remote())]
    await a.bring(papersFrom(1, 3))
    await a.library.save(idOf(1))
    await a.library.setNote(idOf(1), 'mine')
    await a.sync()
    expect(await b.sync()).toMatchObject({ added: 1 })
    expect(await b.saves()).toEqual(await a.saves())
    const before = writes()
    for (const machine of [a, b]) await machine.sync()
    expect(writes()).toBe(before)
  })

  it('leaves the oldest read marks out where there is no room, says how many, and writes the same only once', async () => {
    const { area, writes } = account()
    const left: number[] = []
    const remote = createBrowserAccount(
      area,
      () => NOON,
      (marks) => left.push(marks),
    )
    const bytes = await bytesOf(12_000)
    expect(bytes.length).toBeGreaterThan(ALL_BYTES)
    await remote.write(bytes, undefined)
    const file = await remote.read()
    const { items } = await decode(file?.bytes as Bytes)
    expect(left[0]).toBeGreaterThan(0)
    expect(Object.keys(items)).toHaveLength(12_001 - (left[0] ?? 0))
    expect(items).toHaveProperty([`mark:${idOf(11_999)}`])
    expect(items).not.toHaveProperty([`mark:${idOf(0)}`])
    expect(items).toHaveProperty([`save:${idOf(1)}`])
    await remote.write(bytes, file?.tag)
    expect(writes()).toBe(1)
  })

  it('is not overwritten where another machine has written, nor read while that is under way', async () => {
    const { area, stored, put } = account()
    const remote = createBrowserAccount(
      area,
      () => NOON,
      () => {},
    )
    await remote.write(await bytesOf(3), undefined)
    await expect(remote.write(await bytesOf(4), undefined)).rejects.toMatchObject({ name: 'ChangedMeanwhile' })
    const { 'offprint:0': _, ...some } = stored()
    put(some)
    await expect(remote.read()).rejects.toMatchObject({ kind: 'cut_off' })
  })

  it('that refuses is named for what it is', async () => {
    const { area } = account()
    const refusing = (message: string) =>
      createBrowserAccount(
        {
          ...area,
          set: async () => {
            throw new Error(message)
          },
        },
        () => NOON,
        () => {},
      )
    const bytes = await bytesOf(3)
    const busy = refusing('This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.')
    await expect(busy.write(bytes, undefined)).rejects.toMatchObject({ kind: 'busy' })
    await expect(refusing('QUOTA_BYTES quota exceeded').write(bytes, undefined)).rejects.toMatchObject({ kind: 'full' })
  })
})

it('is off until it is chosen', async () => {
  const { read: on, set, state, tell } = createSwitch(memoryArea())
  expect(await on()).toBeUndefined()
  await set(true)
  await tell({ doneAt: 5 })
  expect(await on()).toBe(true)
  await set(false)
  expect([await on(), await state()]).toEqual([undefined, {}])
})
