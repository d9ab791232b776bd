import { describe, expect, it } from 'vitest'
import { Failure, type FailureKind } from '@/utils/errors'
import {
  createHealthStore,
  type FeedHealth,
  type Health,
  lastAttempt,
  lastSuccess,
  worstFailure,
} from '@/utils/polling/health'
import { HEALTH_KEY } from '@/utils/storage-area'
import { HOUR, MINUTE } from '@/utils/time'
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
        failures: 1,
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

describe('after failures', () => {
  const fails = (kind: FailureKind, more = {}) => new Failure(kind, '?', more)
  /** A store on which every wait is as long as its bound. */
  function unlucky() {
    const clock = { now: 1_000_000 }
    const area = memoryArea()
    const store = createHealthStore(
      area,
      () => clock.now,
      () => 1,
    )
    return { clock, area, store, wait: async () => ((await store.read()).a?.failure?.retryAt ?? clock.now) - clock.now }
  }

  it('the server is left alone for longer each time, and not at all once it is well', async () => {
    const { store, wait } = unlucky()
    const waits: number[] = []
    for (let failure = 0; failure < 9; failure++) {
      await store.failed('a', fails('server'))
      waits.push((await wait()) / MINUTE)
    }
    expect(waits).toEqual([5, 10, 20, 40, 80, 160, 320, 360, 360])
    await store.succeeded('a', { received: 1, skipped: 0 })
    await store.failed('a', fails('blocked'))
    expect(await wait()).toBe(5 * MINUTE)
  })

  it('a server that says when is believed, and counted', async () => {
    const { clock, store, wait } = unlucky()
    await store.failed('a', fails('rate-limited', { retryAt: clock.now + HOUR }))
    expect(await wait()).toBe(HOUR)
    await store.failed('a', fails('rate-limited'))
    expect(await wait()).toBe(10 * MINUTE)
  })

  it('a night offline does not make the first trouble of the server a long one', async () => {
    const { store, wait } = unlucky()
    for (let poll = 0; poll < 16; poll++) await store.failed('a', fails('offline'))
    expect(await wait()).toBe(0)
    await store.failed('a', fails('server'))
    expect(await wait()).toBe(5 * MINUTE)
  })

  it('the count survives the worker, for each feed apart', async () => {
    const { area, clock, store } = unlucky()
    await store.failed('a', fails('server'))
    await store.failed('a', fails('server'))
    await store.failed('b', fails('server'))
    const next = createHealthStore(
      area,
      () => clock.now,
      () => 1,
    )
    await next.failed('a', fails('server'))
    await next.failed('b', fails('server'))
    const { a, b } = await next.read()
    expect([a, b].map((feed) => (feed?.failure?.retryAt ?? 0) - clock.now)).toEqual([20 * MINUTE, 10 * MINUTE])
  })

  it('another address begins without them, and without what is left at the old one', async () => {
    const { store } = unlucky()
    await store.succeeded('a', { received: 3, skipped: 0 }, { left: 5, resetsAt: 2_000_000 })
    await store.failed('a', fails('server'))
    await store.forgetFailures()
    expect(await store.read()).toEqual({
      a: { attemptedAt: 1_000_000, succeededAt: 1_000_000, received: 3, skipped: 0 },
    })
  })

  it('what the server said was left is kept until it says otherwise', async () => {
    const { store } = unlucky()
    const quota = { left: 5, resetsAt: 2_000_000 }
    await store.succeeded('a', { received: 3, skipped: 0 }, quota)
    await store.failed('a', fails('offline'))
    expect((await store.read()).a?.quota).toEqual(quota)
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
    expect(lastSuccess(health, 10)).toBe(success)
    expect(lastAttempt(health)).toBe(attempt)
  })
})
