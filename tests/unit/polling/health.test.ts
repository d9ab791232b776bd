import { describe, expect, it } from 'vitest'
import { Failure } from '@/utils/errors'
import {
  createHealthStore,
  type FeedHealth,
  HEALTH_KEY,
  type Health,
  lastAttempt,
  lastSuccess,
  worstFailure,
} from '@/utils/polling/health'
import { memoryArea } from './support'

function storeAt(...instants: number[]) {
  const area = memoryArea()
  return { area, store: createHealthStore(area, () => instants.shift() ?? 0) }
}

describe('the health of a feed', () => {
  it('is unknown before it is asked', async () => {
    expect(await storeAt().store.read()).toEqual({})
  })

  it('is good after a success', async () => {
    const { store } = storeAt(1000, 1000)
    await store.succeeded('a', { received: 24, skipped: 1 })
    expect(await store.read()).toEqual({ a: { attemptedAt: 1000, succeededAt: 1000, received: 24, skipped: 1 } })
  })

  it('remembers after a failure what was good before', async () => {
    const { store } = storeAt(1000, 1000, 2000, 2000)
    await store.succeeded('a', { received: 24, skipped: 1 })
    await store.failed('a', new Failure('rate-limited', 'too many requests', { status: 429, retryAt: 3000 }))
    expect(await store.read()).toEqual({
      a: {
        attemptedAt: 2000,
        succeededAt: 1000,
        received: 24,
        skipped: 1,
        failure: { kind: 'rate-limited', at: 2000, status: 429, retryAt: 3000, detail: 'too many requests' },
      },
    })
  })

  it('forgets a failure with the next success', async () => {
    const { store } = storeAt(1000, 1000, 2000, 2000)
    await store.failed('a', new Error('?'))
    await store.succeeded('a', { received: 0, skipped: 0 })
    expect(worstFailure(await store.read())).toBeUndefined()
  })

  it('is kept for each feed apart', async () => {
    const { store } = storeAt(1, 1, 2, 2)
    await store.failed('a', new Error('?'))
    await store.succeeded('b', { received: 1, skipped: 0 })
    expect(await store.read()).toMatchObject({ a: { failure: { kind: 'unknown' } }, b: { received: 1 } })
  })

  it('is stored where the pages look for it, as plain data', async () => {
    const { area, store } = storeAt()
    await store.failed('a', new TypeError('x', { cause: new Error('y') }))
    expect(JSON.parse(JSON.stringify(area.stored[HEALTH_KEY]))).toEqual(await store.read())
  })
})

const well = (succeededAt: number): FeedHealth => ({ attemptedAt: succeededAt, succeededAt })
const ill = (at: number, more: Partial<FeedHealth> = {}): FeedHealth => ({
  attemptedAt: at,
  failure: { kind: 'server', at },
  ...more,
})

describe('all feeds together', () => {
  it.each<[string, Health, number | undefined, number | undefined, number | undefined]>([
    ['nothing known', {}, undefined, undefined, undefined],
    ['all well', { a: well(1), b: well(2) }, undefined, 1, 2],
    ['one ill', { a: well(1), b: ill(3, { succeededAt: 2 }) }, 3, 1, 3],
    ['one never well', { a: well(1), b: ill(3) }, 3, undefined, 3],
    ['all ill: the newest is told', { a: ill(5), b: ill(9), c: ill(7) }, 9, undefined, 9],
  ])('%s', (_, health, failedAt, success, attempt) => {
    expect(worstFailure(health)?.at).toBe(failedAt)
    expect(lastSuccess(health)).toBe(success)
    expect(lastAttempt(health)).toBe(attempt)
  })
})
