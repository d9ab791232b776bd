import { describe, expect, it } from 'vitest'
import { Failure, type FailureKind } from '@/utils/errors'
import { MINUTE, SECOND } from '@/utils/time'
import { createFakeSource, createTestPoller, DAILY } from './sources'

const WEDNESDAY = Date.parse('2026-06-17T16:00:00Z')
const TODAY = '2026-06-17'

/** A poller whose first poll failed. Back-off is as long as it can be: five minutes at first. */
async function failed(kind: FailureKind, more: { retryAt?: number } = {}) {
  const fake = createFakeSource()
  const parts = createTestPoller(fake)
  fake.days[TODAY] = [new Failure(kind, 'it fails', more)]
  await parts.pollAt(WEDNESDAY)
  return { fake, ...parts }
}

describe('our own patience with a server in trouble', () => {
  it('keeps us from asking until it is over, and then no longer', async () => {
    const { pollAt } = await failed('server')
    expect(await pollAt(WEDNESDAY + 5 * MINUTE - 1)).toEqual([])
    expect(await pollAt(WEDNESDAY + 5 * MINUTE)).not.toEqual([])
  })

  it('grows with every failure', async () => {
    const { pollAt } = await failed('server')
    await pollAt(WEDNESDAY + 5 * MINUTE)
    expect(await pollAt(WEDNESDAY + 15 * MINUTE - 1)).toEqual([])
    expect(await pollAt(WEDNESDAY + 15 * MINUTE)).not.toEqual([])
  })

  it('gives way to a reader who asks', async () => {
    const { fake, pollAt, ids } = await failed('server')
    fake.days[TODAY] = [['1']]
    expect(await pollAt(WEDNESDAY + MINUTE, { asked: true })).toEqual([TODAY, 'trending'])
    expect(await ids()).toEqual(['1'])
  })

  it('gives way to a reader who looks at a day', async () => {
    const { fake, fetchDay, ids } = await failed('server')
    fake.days['2026-05-04'] = [['old']]
    await fetchDay('2026-05-04')
    expect(await ids()).toEqual(['old'])
  })

  it('survives the worker', async () => {
    const { createAnother, pollAt } = await failed('server')
    expect(await pollAt(WEDNESDAY + MINUTE, { by: createAnother() })).toEqual([])
  })

  it('is none where nothing is wrong with the server', async () => {
    const { pollAt } = await failed('offline')
    expect(await pollAt(WEDNESDAY + 1)).toEqual([TODAY])
  })

  it('is over when the clock went back', async () => {
    const { pollAt } = await failed('server')
    expect(await pollAt(WEDNESDAY - MINUTE)).not.toEqual([])
  })
})

describe('a server that asks to wait', () => {
  it.each([
    ['says until when', 3 * MINUTE, 3 * MINUTE],
    ['does not say', undefined, 5 * MINUTE],
  ])('and %s is obeyed though the reader asks, by the next worker too', async (_, said, wait) => {
    const { createAnother, pollAt } = await failed('rate-limited', said ? { retryAt: WEDNESDAY + said } : {})
    expect(await pollAt(WEDNESDAY + wait - 1, { asked: true })).toEqual([])
    expect(await pollAt(WEDNESDAY + wait - 1, { asked: true, by: createAnother() })).toEqual([])
    expect(await pollAt(WEDNESDAY + wait)).not.toEqual([])
  })

  it('while a day is looked at is obeyed by the next poll', async () => {
    const fake = createFakeSource()
    const { fetchDay, pollAt } = createTestPoller(fake)
    fake.days['2026-05-04'] = [new Failure('rate-limited', '?', { retryAt: WEDNESDAY + MINUTE })]
    await expect(fetchDay('2026-05-04')).rejects.toMatchObject({ kind: 'rate-limited' })
    expect(await pollAt(WEDNESDAY + MINUTE - 1)).toEqual([])
    expect(await pollAt(WEDNESDAY + MINUTE)).toEqual(expect.arrayContaining([TODAY]))
  })
})

describe('an allowance that runs low', () => {
  const windowEnd = WEDNESDAY + 4 * MINUTE

  /** A catch-up of a week, with so many requests left after the first. */
  async function catchUp(left: number) {
    const fake = createFakeSource()
    const parts = createTestPoller(fake)
    await parts.pollAt('2026-06-10T16:00:00Z')
    for (const day of ['10', '11', '12', '15', '16', '17']) fake.days[`2026-06-${day}`] = [[`of ${day}`]]
    fake.quota = (request) => ({ left: left + 1 - request, resetsAt: windowEnd })
    return { fake, ...parts, asked: await parts.pollAt(WEDNESDAY) }
  }

  it('ends a catch-up before it runs out', async () => {
    const { asked, health } = await catchUp(22)
    expect(asked).toEqual(['2026-06-17', '2026-06-16', '2026-06-15'])
    const { failure, quota } = (await health.read())[DAILY] ?? {}
    expect(failure).toMatchObject({ kind: 'rate-limited', retryAt: windowEnd + SECOND })
    expect(quota).toEqual({ left: 20, resetsAt: windowEnd })
  })

  it('is waited for, whoever asks, and then the catch-up goes on where it was', async () => {
    const { fake, pollAt, createAnother } = await catchUp(22)
    expect(await pollAt(windowEnd, { asked: true })).toEqual([])
    expect(await pollAt(windowEnd, { asked: true, by: createAnother() })).toEqual([])
    fake.quota = undefined
    const missing = ['2026-06-17', '2026-06-12', '2026-06-11', '2026-06-10']
    const moving = ['2026-06-16', '2026-06-15']
    expect(await pollAt(windowEnd + SECOND)).toEqual([...missing, ...moving, 'trending'])
  })

  it('at the end of a poll that went well keeps the next from asking', async () => {
    const fake = createFakeSource()
    const { pollAt, health } = createTestPoller(fake)
    fake.days[TODAY] = [['1']]
    fake.quota = (request) => ({ left: 22 - request, resetsAt: windowEnd })
    expect(await pollAt(WEDNESDAY)).toEqual([TODAY, 'trending'])
    expect((await health.read())[DAILY]).not.toHaveProperty('failure')
    expect(await pollAt(windowEnd - 1, { asked: true })).toEqual([])
    fake.quota = undefined
    expect(await pollAt(windowEnd + SECOND)).toEqual([TODAY, 'trending'])
  })

  it('does not stop anything while there is enough', async () => {
    const { asked } = await catchUp(400)
    expect(asked).toHaveLength(7)
  })
})
