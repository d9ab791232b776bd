import { expect, it } from 'vitest'
import { createTidy } from '@/entrypoints/background/tidy'
import { createSettingsStore, type Settings } from '@/utils/settings'
import { DAY } from '@/utils/time'
import { memoryArea } from '../polling/support'

const NOON = Date.parse('2026-06-17T16:00:00Z')

/** `left`: old papers there are, removed a hundred at a time. */
async function setUp(left: number, changes: Partial<Settings> = {}) {
  const clock = { now: NOON }
  const area = memoryArea()
  const settings = createSettingsStore(area)
  await settings.change(changes)
  const asked: string[] = []
  const followed: number[] = []
  let cutOff = false
  const tidy = createTidy({
    area,
    settings,
    async removeOld(before) {
      asked.push(before)
      if (cutOff && asked.length === 2) throw new Error('cut off')
      const removed = Math.min(100, left)
      left -= removed
      return removed
    },
    afterwards: async () => void followed.push(left),
    now: () => clock.now,
    pause: async () => {},
  })
  const breakOff = () => {
    cutOff = true
  }
  return { tidy, asked, followed, clock, left: () => left, breakOff }
}

it('removes papers of more than 90 days ago, until none is left', async () => {
  const { tidy, asked, followed, left } = await setUp(250)
  await tidy()
  expect(followed).toEqual([0])
  expect(left()).toBe(0)
  expect(new Set(asked)).toEqual(new Set(['2026-03-19']))
})

it('goes once a day, and not again that day', async () => {
  const { tidy, asked, followed, clock } = await setUp(0)
  await tidy()
  await tidy()
  expect(asked).toHaveLength(1)
  expect(followed).toEqual([])
  clock.now += DAY
  await tidy()
  expect(asked).toHaveLength(2)
})

it('goes again after the clock went back', async () => {
  const { tidy, asked, clock } = await setUp(0)
  await tidy()
  clock.now -= 30 * DAY
  await tidy()
  expect(asked).toHaveLength(2)
})

it('goes again at the next poll when it was cut off', async () => {
  const { tidy, asked, left, breakOff } = await setUp(250)
  breakOff()
  await expect(tidy()).rejects.toThrow('cut off')
  await tidy()
  expect([asked.length, left()]).toEqual([5, 0])
})

it('keeps everything for ever where the reader says so', async () => {
  const { tidy, asked } = await setUp(100, { retentionDays: 0 })
  await tidy()
  expect(asked).toEqual([])
})

it('leaves the rest of very many to another day', async () => {
  const { tidy, left, clock } = await setUp(5000)
  await tidy()
  expect(left()).toBe(3000)
  clock.now += DAY
  await tidy()
  expect(left()).toBe(1000)
})
