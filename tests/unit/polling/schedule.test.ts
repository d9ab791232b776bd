import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { FeedHealth } from '@/utils/polling/health'
import { type Alarms, ensureAlarm, FRESH_FOR_MS, isOverdue, isStale, POLL_ALARM } from '@/utils/polling/schedule'
import { INTERVALS_MINUTES } from '@/utils/settings'
import { DAY, HOUR, MINUTE } from '@/utils/time'

const NOW = Date.parse('2026-06-17T16:00:00Z')

describe('the alarm', () => {
  async function ensured(alarm: Awaited<ReturnType<Alarms['get']>>, minutes = 30, random = () => 0.5) {
    const alarms = { get: vi.fn(async () => alarm), create: vi.fn<Alarms['create']>() }
    await ensureAlarm(alarms, minutes, NOW, random)
    expect(alarms.get).toHaveBeenCalledExactlyOnceWith(POLL_ALARM)
    return alarms.create.mock.calls
  }

  it.each([
    ['rings soon', { scheduledTime: NOW + MINUTE, periodInMinutes: 30 }],
    ['has a whole period to go', { scheduledTime: NOW + 30 * MINUTE, periodInMinutes: 30 }],
    ['is overdue: the browser will ring it', { scheduledTime: NOW - HOUR, periodInMinutes: 30 }],
  ])('is left alone when it %s', async (_, alarm) => {
    expect(await ensured(alarm)).toEqual([])
  })

  it.each([
    ['is missing', undefined],
    ['has another period', { scheduledTime: NOW + MINUTE, periodInMinutes: 60 }],
    ['has no period', { scheduledTime: NOW + MINUTE }],
    ['is due in two days, because the clock went back', { scheduledTime: NOW + 2 * DAY, periodInMinutes: 30 }],
    ['is due later than a period from now', { scheduledTime: NOW + 32 * MINUTE, periodInMinutes: 30 }],
  ])('is made when it %s', async (_, alarm) => {
    expect(await ensured(alarm)).toEqual([[POLL_ALARM, { delayInMinutes: 15, periodInMinutes: 30 }]])
  })

  it.each([
    ['half a minute at the least: browsers allow no less', 30, 0, 0.5],
    ['early', 30, 0.1, 3],
    ['late', 240, 0.75, 180],
  ])('rings first %s', async (_, minutes, chance, delayInMinutes) => {
    expect(await ensured(undefined, minutes, () => chance)).toEqual([
      [POLL_ALARM, { delayInMinutes, periodInMinutes: minutes }],
    ])
  })

  it('rings first anywhere within its first period, and nowhere beyond', () => {
    const minutes = fc.constantFrom(...INTERVALS_MINUTES)
    const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
    return fc.assert(
      fc.asyncProperty(minutes, chance, async (minutes, chance) => {
        const [[, made] = []] = await ensured(undefined, minutes, () => chance)
        expect(made?.delayInMinutes).toBe(Math.max(0.5, chance * minutes))
        expect(made?.delayInMinutes).toBeLessThanOrEqual(minutes)
      }),
    )
  })

  it('once made is sound in the eyes of the next wake, wherever in its period it rings', async () => {
    for (const chance of [0, 0.01, 0.5, 0.999]) {
      const [[, made] = []] = await ensured(undefined, 30, () => chance)
      const alarm = { scheduledTime: NOW + (made?.delayInMinutes ?? 0) * MINUTE, periodInMinutes: 30 }
      expect(await ensured(alarm)).toEqual([])
    }
  })

  it('is made once, however often the worker wakes', async () => {
    let alarm: Awaited<ReturnType<Alarms['get']>>
    const alarms = {
      get: async () => alarm,
      create: vi.fn<Alarms['create']>((_, { delayInMinutes, periodInMinutes }) => {
        alarm = { scheduledTime: NOW + delayInMinutes * MINUTE, periodInMinutes }
      }),
    }
    for (let wake = 0; wake < 5; wake++) await ensureAlarm(alarms, 30, NOW + wake * 6 * MINUTE)
    expect(alarms.create).toHaveBeenCalledOnce()
  })
})

const asked = (attempted: number, succeeded?: number): FeedHealth => ({
  attemptedAt: NOW + attempted,
  ...(succeeded !== undefined && { succeededAt: NOW + succeeded }),
})

describe('a poll every half hour is overdue', () => {
  it.each<[string, Record<string, FeedHealth>, boolean]>([
    ['when no feed was ever asked', {}, true],
    ['when the last success is half an hour old', { a: asked(-30 * MINUTE, -30 * MINUTE) }, true],
    ['when the last success is days old', { a: asked(-3 * DAY, -3 * DAY) }, true],
    ['when one of the feeds is behind', { a: asked(-HOUR, -MINUTE), b: asked(-HOUR, -HOUR) }, true],
    ['when one of the feeds never succeeded', { a: asked(-HOUR, -MINUTE), b: asked(-HOUR) }, true],
    ['when the last success is in the future: the clock went back', { a: asked(-HOUR, DAY) }, true],
    ['when both are in the future', { a: asked(DAY, DAY) }, true],
    ['not when it just succeeded', { a: asked(-MINUTE, -MINUTE) }, false],
    ['not a moment before', { a: asked(1 - 30 * MINUTE, 1 - 30 * MINUTE) }, false],
    ['not when it was tried a moment ago, in vain', { a: asked(-MINUTE, -DAY) }, false],
    ['not when it was tried a moment ago, in vain, for the first time', { a: asked(-MINUTE) }, false],
  ])('%s', (_, health, overdue) => {
    expect(isOverdue(health, 30, NOW)).toBe(overdue)
  })

  it('but one every two hours is not yet', () => {
    expect(isOverdue({ a: asked(-HOUR, -HOUR) }, 120, NOW)).toBe(false)
  })
})

describe('what is stored is stale', () => {
  it.each<[string, Record<string, FeedHealth>, boolean]>([
    ['when nothing was ever asked', {}, true],
    ['when the last attempt is five minutes old', { a: asked(-FRESH_FOR_MS) }, true],
    ['when the last attempt is in the future: the clock went back', { a: asked(1) }, true],
    ['not a moment before', { a: asked(1 - FRESH_FOR_MS) }, false],
    ['not when any feed was asked a moment ago', { a: asked(-DAY), b: asked(-MINUTE) }, false],
    ['not at the same instant', { a: asked(0) }, false],
  ])('%s', (_, health, stale) => {
    expect(isStale(health, NOW)).toBe(stale)
  })
})
