import { describe, expect, it, vi } from 'vitest'
import { Failure } from '@/utils/errors'
import { SECOND } from '@/utils/time'
import { createFakeSource, createTestPoller, DAILY } from './sources'

const MONDAY = '2026-06-15T16:00:00Z'
const WEDNESDAY = '2026-06-17T16:00:00Z'
const HALF_HOUR_LATER = '2026-06-17T16:30:00Z'

function setUp({ tagged = true } = {}) {
  const fake = Object.assign(createFakeSource(), { tagged })
  return { fake, ...createTestPoller(fake) }
}

/** Everything that is written to any store from now on. */
function spyOnWrites() {
  const store = IDBObjectStore.prototype
  const spies = (['put', 'add', 'delete', 'clear'] as const).map((write) => vi.spyOn(store, write))
  return {
    count: () => spies.reduce((sum, { mock }) => sum + mock.calls.length, 0),
    [Symbol.dispose]: () => spies.forEach((spy) => void spy.mockRestore()),
  }
}

describe('a day that is as it was', () => {
  it('is asked with what it is known by, and nothing of it is lost', async () => {
    const { fake, pollAt, ids, unread, waiting } = setUp()
    fake.days['2026-06-17'] = [['1', '2'], ['3']]
    await pollAt(WEDNESDAY)
    await pollAt(HALF_HOUR_LATER)
    expect(fake.unchanged).toEqual(['2026-06-17/0', '2026-06-17/1', 'trending/0'])
    expect([await ids(), await unread(), await waiting()]).toEqual([['1', '2', '3'], 3, []])
  })

  it('writes nothing to the database', async () => {
    const { fake, pollAt } = setUp()
    Object.assign(fake.days, { '2026-06-15': [['1']], '2026-06-16': [['2']], '2026-06-17': [['3']] })
    fake.trending = [['9']]
    await pollAt(MONDAY)
    await pollAt(WEDNESDAY)
    using writes = spyOnWrites()
    await pollAt(HALF_HOUR_LATER)
    expect(writes.count()).toBe(0)
  })

  it('nor does one that says the same without an ETag', async () => {
    const { fake, pollAt } = setUp({ tagged: false })
    fake.days['2026-06-17'] = [['1', '2']]
    fake.trending = [['9']]
    await pollAt(WEDNESDAY)
    using writes = spyOnWrites()
    await pollAt(HALF_HOUR_LATER)
    expect(writes.count()).toBe(0)
    expect(fake.unchanged).toEqual([])
  })

  it('has papers, in the eyes of a first sync that broke off before', async () => {
    const { fake, pollAt, waiting } = setUp()
    Object.assign(fake.days, { '2026-06-16': [['0']], '2026-06-17': [['1'], new Failure('timeout', '?')] })
    await pollAt(WEDNESDAY)
    fake.days['2026-06-17'] = [['1']]
    expect(await pollAt(HALF_HOUR_LATER)).toEqual(['2026-06-17', 'trending'])
    expect([fake.unchanged, await waiting()]).toEqual([['2026-06-17/0'], []])
  })

  it('on its first page may have changed on its second', async () => {
    const { fake, pollAt, waiting } = setUp()
    fake.days['2026-06-17'] = [['1', '2'], ['3']]
    await pollAt(WEDNESDAY)
    fake.days['2026-06-17'] = [
      ['1', '2'],
      ['3', '4'],
    ]
    await pollAt(HALF_HOUR_LATER)
    expect([fake.unchanged, await waiting()]).toEqual([['2026-06-17/0', 'trending/0'], ['4']])
  })
})

describe('what an answer is known by is not remembered', () => {
  it('when it was empty: the day is asked in full again', async () => {
    const { fake, pollAt, intake, unread } = setUp()
    await pollAt(WEDNESDAY)
    expect((await intake.feed(DAILY))?.validators).toBeUndefined()
    fake.days['2026-06-17'] = [['1']]
    await pollAt(HALF_HOUR_LATER)
    expect(await unread()).toBe(1)
  })

  it('when the reader looked at the day: a catch-up still makes its papers unread', async () => {
    const { fake, pollAt, fetchDay, clock, unread, waiting } = setUp()
    fake.days['2026-06-15'] = [['1']]
    await pollAt(MONDAY)
    Object.assign(fake.days, { '2026-06-16': [['2']], '2026-06-17': [['3']] })
    clock.now = Date.parse(WEDNESDAY)
    await fetchDay('2026-06-16')
    expect(await unread()).toBe(1)
    expect(await pollAt(WEDNESDAY)).toEqual(['2026-06-17', '2026-06-16', '2026-06-15', 'trending'])
    expect([await unread(), await waiting()]).toEqual([3, ['2', '3']])
  })

  it('when the store refused the papers', async () => {
    const { fake, pollAt, intake, ids } = setUp()
    fake.days['2026-06-17'] = [['1']]
    await ids()
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    await pollAt(WEDNESDAY)
    full.mockRestore()
    expect((await intake.feed(DAILY))?.validators).toBeUndefined()
    await pollAt(HALF_HOUR_LATER)
    expect(await ids()).toEqual(['1'])
  })
})

describe('days that have closed', () => {
  it('are not asked again by a catch-up that broke off and goes on', async () => {
    const { fake, pollAt, intake } = setUp()
    await pollAt('2026-06-10T16:00:00Z')
    for (const day of ['10', '11', '15', '16']) fake.days[`2026-06-${day}`] = [[`of ${day}`]]
    fake.days['2026-06-12'] = [new Failure('timeout', '?')]
    expect(await pollAt(WEDNESDAY)).toEqual(['2026-06-17', '2026-06-16', '2026-06-15', '2026-06-12'])
    expect((await intake.feed(DAILY))?.closedDays).toEqual(expect.arrayContaining(['2026-06-15', '2026-06-16']))
    fake.days['2026-06-12'] = [['1']]
    const asked = await pollAt(HALF_HOUR_LATER)
    expect(asked.slice(0, 4)).toEqual(['2026-06-17', '2026-06-12', '2026-06-11', '2026-06-10'])
  })

  it('are not closed when they close while their answer is on the way', async () => {
    const { fake, pollAt, clock, intake, waiting } = setUp()
    await pollAt(WEDNESDAY)
    const [daily] = fake.source.feeds
    if (daily?.kind !== 'daily') throw new Error('no daily feed')
    const { pages } = daily
    const slow = vi.spyOn(daily, 'pages').mockImplementationOnce(async function* (...asked) {
      yield* pages(...asked)
      clock.now = Date.parse('2026-06-18T01:31:00Z')
    })
    await pollAt('2026-06-18T01:29:59Z')
    slow.mockRestore()
    expect((await intake.feed(DAILY))?.closedDays ?? []).not.toContain('2026-06-17')
    fake.days['2026-06-17'] = [['late']]
    expect(await pollAt('2026-06-18T02:00:00Z')).toContain('2026-06-17')
    expect(await waiting()).toEqual(['late'])
  })
})

it('three weeks away: each weekday is asked once, newest first, at most 14, a second apart', async () => {
  const { fake, pollAt, pauses, waiting } = setUp()
  fake.days['2026-05-25'] = [['old']]
  await pollAt('2026-05-25T16:00:00Z')
  const june = Array.from({ length: 17 }, (_, index) => `2026-06-${String(index + 1).padStart(2, '0')}`)
  for (const day of june) fake.days[day] = [[`of ${day}`]]
  const asked = await pollAt(WEDNESDAY)
  expect(asked).toEqual([
    ...['17', '16', '15', '12', '11', '10', '09', '08', '05', '04', '03', '02', '01'].map((day) => `2026-06-${day}`),
    '2026-05-29',
    'trending',
  ])
  expect(pauses).toEqual(asked.slice(0, 13).map((day) => `${SECOND} after ${day}`))
  expect(await waiting()).toEqual(
    asked
      .slice(0, 13)
      .map((day) => `of ${day}`)
      .sort(),
  )
  expect(await pollAt(HALF_HOUR_LATER)).toEqual(['2026-06-17', 'trending'])
})
