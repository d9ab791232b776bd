import { describe, expect, it } from 'vitest'
import { FAILURES, Failure, type FailureKind } from '@/utils/errors'
import { worstFailure } from '@/utils/polling/health'
import { MINUTE } from '@/utils/time'
import { createFakeSource, createTestPoller, DAILY, TRENDING } from './sources'

const MONDAY = '2026-06-15T16:00:00Z'
const WEDNESDAY = '2026-06-17T16:00:00Z'
const NEXT_POLL = '2026-06-17T16:30:00Z'

function setUp() {
  const fake = createFakeSource()
  return { fake, ...createTestPoller(fake) }
}

const fails = (kind: FailureKind) => new Failure(kind, `it is ${kind}`)

/** After one of these the host has nothing more to say for now; after another the next feed is asked. */
const HOPELESS: FailureKind[] = [
  'offline',
  'unreachable',
  'timeout',
  'rate-limited',
  'blocked',
  'permission',
  'storage',
  'newer',
]
const HOPEFUL = FAILURES.filter((kind) => !HOPELESS.includes(kind))

describe('a daily feed that fails', () => {
  it.each(HOPELESS)('%s: the ranking of the same host is not asked, and both say why', async (kind) => {
    const { fake, pollAt, health } = setUp()
    fake.days['2026-06-17'] = [fails(kind)]
    expect(await pollAt(WEDNESDAY)).toEqual(['2026-06-17'])
    expect(await health.read()).toMatchObject({ [DAILY]: { failure: { kind } }, [TRENDING]: { failure: { kind } } })
  })

  it.each(HOPEFUL)('%s: the ranking is asked all the same', async (kind) => {
    const { fake, pollAt, health, ids } = setUp()
    fake.days['2026-06-17'] = [fails(kind)]
    fake.trending = [['9']]
    expect(await pollAt(WEDNESDAY)).toEqual(['2026-06-17', 'trending'])
    expect(await ids()).toEqual(['9'])
    expect((await health.read())[DAILY]?.failure?.kind).toBe(kind)
    expect((await health.read())[TRENDING]).not.toHaveProperty('failure')
  })

  it('in a way that nobody foresaw is told, and ends the poll of that host', async () => {
    const { fake, pollAt, health } = setUp()
    fake.days['2026-06-17'] = [new TypeError('x is not a function')]
    expect(await pollAt(WEDNESDAY)).toEqual(['2026-06-17'])
    expect((await health.read())[DAILY]?.failure).toMatchObject({
      kind: 'unknown',
      detail: 'TypeError: x is not a function',
    })
  })

  it('does not keep another host from being asked', async () => {
    const [one, other] = [createFakeSource(), createFakeSource('other')]
    one.days['2026-06-17'] = [fails('unreachable')]
    other.days['2026-06-17'] = [['1']]
    const { pollAt, ids } = createTestPoller(one, other)
    expect(await pollAt(WEDNESDAY)).toEqual(['2026-06-17', '2026-06-17', 'trending'])
    expect(await ids()).toEqual(['1'])
  })
})

describe('after a failure and recovery', () => {
  it('a catch-up that broke off asks all its days again, and brings what was missed once', async () => {
    const { fake, pollAt, intake, unread, waiting } = setUp()
    fake.days['2026-06-15'] = [['1']]
    await pollAt(MONDAY)
    Object.assign(fake.days, { '2026-06-15': [['1', '2']], '2026-06-16': [fails('server')], '2026-06-17': [['4']] })
    expect(await pollAt(WEDNESDAY)).toEqual(['2026-06-17', '2026-06-16', 'trending'])
    expect((await intake.feed(DAILY))?.lastDay).toBe('2026-06-15')
    expect(await waiting()).toEqual(['4'])

    fake.days['2026-06-16'] = [['3']]
    expect(await pollAt(NEXT_POLL)).toEqual(['2026-06-17', '2026-06-16', '2026-06-15', 'trending'])
    expect([await unread(), await waiting()]).toEqual([4, ['2', '3', '4']])
    expect(await pollAt('2026-06-17T17:00:00Z')).toEqual(['2026-06-17', 'trending'])
  })

  it('days of silence are caught up', async () => {
    const { fake, pollAt, waiting, health } = setUp()
    fake.days['2026-06-15'] = [['1']]
    await pollAt(MONDAY)
    Object.assign(fake.days, { '2026-06-16': [fails('offline')], '2026-06-17': [fails('offline')] })
    await pollAt('2026-06-16T16:00:00Z')
    await pollAt(WEDNESDAY)
    expect(worstFailure(await health.read())?.kind).toBe('offline')

    Object.assign(fake.days, { '2026-06-16': [['2']], '2026-06-17': [['3']] })
    await pollAt(NEXT_POLL)
    expect(await waiting()).toEqual(['2', '3'])
    expect(worstFailure(await health.read())).toBeUndefined()
  })

  it('a first sync that broke off between pages is still silent, and whole at last', async () => {
    const { fake, pollAt, unread, waiting, ids } = setUp()
    fake.days['2026-06-17'] = [['1'], fails('timeout')]
    await pollAt(WEDNESDAY)
    expect(await ids()).toEqual(['1'])
    fake.days['2026-06-17'] = [['1'], ['2']]
    await pollAt(NEXT_POLL)
    expect([await unread(), await waiting()]).toEqual([2, []])
  })

  it('a ranking that broke off keeps the places that it did not tell', async () => {
    const { fake, pollAt, intake } = setUp()
    fake.trending = [
      ['1', '2'],
      ['3', '4'],
    ]
    await pollAt(WEDNESDAY)
    fake.trending = [['2', '5'], fails('server')]
    await pollAt(NEXT_POLL)
    expect((await intake.feed(TRENDING))?.order).toEqual(['2', '5', '1', '3', '4'])
  })
})

describe('when the server asks to wait', () => {
  const retryAt = Date.parse(WEDNESDAY) + 40 * MINUTE
  async function limited() {
    const parts = setUp()
    parts.fake.days['2026-06-17'] = [new Failure('rate-limited', 'too many requests', { status: 429, retryAt })]
    await parts.pollAt(WEDNESDAY)
    return parts
  }

  it('nothing is asked before the time, and what is said of it stays', async () => {
    const { pollAt, health, permission } = await limited()
    const before = await health.read()
    permission.asked = []
    expect(await pollAt(NEXT_POLL)).toEqual([])
    expect(await pollAt(retryAt - 1)).toEqual([])
    expect([await health.read(), permission.asked]).toEqual([before, []])
  })

  it('it is asked again at the time', async () => {
    const { fake, pollAt, health } = await limited()
    fake.days['2026-06-17'] = [['1']]
    expect(await pollAt(retryAt)).toEqual(['2026-06-17', 'trending'])
    expect(worstFailure(await health.read())).toBeUndefined()
  })

  it('it is asked again when the clock went back, which would make the wait endless', async () => {
    const { pollAt } = await limited()
    expect(await pollAt('2026-06-16T16:00:00Z')).toContain('2026-06-16')
  })

  it('a day that the reader looks at is not asked either', async () => {
    const { fake, fetchDay } = await limited()
    fake.asked = []
    await expect(fetchDay('2026-05-04')).rejects.toMatchObject({ kind: 'rate-limited' })
    expect(fake.asked).toEqual([])
  })
})

describe('without permission for the host', () => {
  it('nothing is asked, and it is said', async () => {
    const { pollAt, permission, health, fetchDay, fake } = setUp()
    permission.granted = false
    expect(await pollAt(WEDNESDAY)).toEqual([])
    expect(permission.asked).toEqual(['https://huggingface.example/*'])
    expect(worstFailure(await health.read())?.kind).toBe('permission')
    await expect(fetchDay('2026-05-04')).rejects.toMatchObject({ kind: 'permission' })
    expect(fake.asked).toEqual([])
  })

  it('everything comes once it is given', async () => {
    const { fake, pollAt, permission, ids } = setUp()
    fake.days['2026-06-17'] = [['1']]
    permission.granted = false
    await pollAt(WEDNESDAY)
    permission.granted = true
    await pollAt(NEXT_POLL)
    expect(await ids()).toEqual(['1'])
  })
})

it('a day that the reader looks at fails with the failure itself, and leaves the health of the feeds alone', async () => {
  const { fake, fetchDay, health } = setUp()
  fake.days['2026-05-04'] = [fails('server')]
  await expect(fetchDay('2026-05-04')).rejects.toMatchObject({ kind: 'server' })
  expect(await health.read()).toEqual({})
})
