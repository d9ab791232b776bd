import { describe, expect, it } from 'vitest'
import { Failure } from '@/utils/errors'
import type { RankingFeed } from '@/utils/sources/source'
import { HOUR } from '@/utils/time'
import { createFakeSource, createTestPoller, TRENDING } from './sources'
import { paper } from './support'

const WEDNESDAY = Date.parse('2026-06-17T16:00:00Z')

/** A source whose ranking is followed and need not be asked again for six hours. */
function setUp() {
  const fake = createFakeSource()
  Object.assign(fake.source.feeds[1] as RankingFeed, { followed: true, nextAt: (at: number) => at + 6 * HOUR })
  return { fake, ...createTestPoller(fake) }
}

describe('a ranking that the reader follows', () => {
  it('is silent at first, and of its first answer only the last days are unread', async () => {
    const { fake, pollAt, unread, waiting } = setUp()
    fake.trending = [[paper('new', { feedDay: '2026-06-17' }), paper('old', { feedDay: '2026-06-10' })]]
    await pollAt(WEDNESDAY)
    expect([await unread(), await waiting()]).toEqual([1, []])
  })

  it('then brings what is new, and announces it', async () => {
    const { fake, pollAt, unread, waiting } = setUp()
    fake.trending = [[paper('first', { feedDay: '2026-06-17' })]]
    await pollAt(WEDNESDAY)
    fake.trending = [[paper('second', { feedDay: '2026-06-17' }), paper('first', { feedDay: '2026-06-17' })]]
    await pollAt(WEDNESDAY + 7 * HOUR)
    expect([await unread(), await waiting()]).toEqual([2, ['second']])
  })
})

describe('a feed that need not be asked at each poll', () => {
  it('is asked when it said, and not before', async () => {
    const { pollAt } = setUp()
    await pollAt(WEDNESDAY)
    expect(await pollAt(WEDNESDAY + 5 * HOUR)).toEqual(['2026-06-17'])
    expect(await pollAt(WEDNESDAY + 6 * HOUR)).toEqual(['2026-06-17', 'trending'])
  })

  it('is asked at the next poll when it failed', async () => {
    const { fake, pollAt } = setUp()
    fake.trending = [new Failure('unreachable', '?')]
    await pollAt(WEDNESDAY)
    expect(await pollAt(WEDNESDAY + HOUR)).toEqual(['2026-06-17', 'trending'])
  })

  it('is asked when the clock went so far back that its time says nothing', async () => {
    const { pollAt } = setUp()
    await pollAt(WEDNESDAY)
    expect(await pollAt(WEDNESDAY - 40 * 24 * HOUR)).toContain('trending')
  })

  it('does not make what is stored look old', async () => {
    const { pollAt, health } = setUp()
    await pollAt(WEDNESDAY)
    await pollAt(WEDNESDAY + 5 * HOUR)
    expect((await health.read())[TRENDING]).toMatchObject({ succeededAt: WEDNESDAY, nextAt: WEDNESDAY + 6 * HOUR })
  })
})

it('what is asked no more has no say in how things are, and is forgotten', async () => {
  const { fake, pollAt, health, intake } = setUp()
  await pollAt(WEDNESDAY)
  fake.source.feeds.pop()
  await pollAt(WEDNESDAY + HOUR)
  expect(await health.read()).not.toHaveProperty(TRENDING)
  expect(await intake.feed(TRENDING)).toBeUndefined()
})
