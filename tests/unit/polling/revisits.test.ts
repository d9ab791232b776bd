import { describe, expect, it } from 'vitest'
import { Failure } from '@/utils/errors'
import { SECOND } from '@/utils/time'
import { createFakeSource, createTestPoller, DAILY } from './sources'
import { paper } from './support'

const FIRST = '2026-06-10T16:00:00Z'

/** A library that has followed the feed for a week, a paper a day, and was last asked on Tuesday evening. */
async function setUp() {
  const fake = Object.assign(createFakeSource(), { tagged: true })
  const parts = createTestPoller(fake)
  for (const day of ['10', '11', '12', '15', '16']) fake.days[`2026-06-${day}`] = [[`of ${day}`]]
  await parts.pollAt(FIRST)
  await parts.pollAt('2026-06-16T20:00:00Z')
  return { fake, ...parts }
}

/** Wednesday, at so many hours New York time; Tuesday was open at the last poll. */
const wednesday = (hours: number) => Date.parse('2026-06-17T04:00:00Z') + hours * 3_600_000

describe('the three days before the current one', () => {
  it('are asked again four times a day, a second apart, after what is new', async () => {
    const { pollAt, pauses } = await setUp()
    expect(await pollAt(wednesday(0))).toEqual(['2026-06-17', '2026-06-16', '2026-06-15', '2026-06-12', 'trending'])
    expect(pauses).toEqual(['2026-06-17', '2026-06-16', '2026-06-15'].map((day) => `${SECOND} after ${day}`))
    const asked: string[][] = []
    for (let hour = 1; hour <= 12; hour++) asked.push(await pollAt(wednesday(hour)))
    const again = ['2026-06-17', '2026-06-16', '2026-06-15', '2026-06-12', 'trending']
    expect(asked).toEqual(
      Array.from({ length: 12 }, (_, index) => (index % 6 === 5 ? again : ['2026-06-17', 'trending'])),
    )
  })

  it('bring upvotes and late fields, and what is new in them is unread and announced', async () => {
    const { fake, pollAt, library, waiting } = await setUp()
    await pollAt(wednesday(0))
    const late = paper('of 12', { feedDay: '2026-06-12', upvotes: 31, code: { url: 'https://github.com/a/b' } })
    fake.days['2026-06-12'] = [[late, 'later']]
    await pollAt(wednesday(6))
    expect(await (await library.database()).get('papers', 'of 12')).toMatchObject({ upvotes: 31, code: late.code })
    expect(await waiting()).toContain('later')
  })

  it('are asked with what they are known by', async () => {
    const { fake, pollAt } = await setUp()
    await pollAt(wednesday(0))
    await pollAt(wednesday(6))
    expect(fake.unchanged).toEqual(['2026-06-16/0', '2026-06-15/0', '2026-06-12/0', 'trending/0'])
  })

  it('that fail leave what is new taken in, are told, and are asked again at the next poll', async () => {
    const { fake, pollAt, health, waiting } = await setUp()
    fake.days['2026-06-17'] = [['new']]
    fake.days['2026-06-15'] = [new Failure('unreachable', '?')]
    await pollAt(wednesday(0))
    expect(await waiting()).toContain('new')
    expect((await health.read())[DAILY]?.failure?.kind).toBe('unreachable')
    fake.days['2026-06-15'] = [['of 15']]
    expect(await pollAt(wednesday(1))).toEqual(['2026-06-17', '2026-06-16', '2026-06-15', '2026-06-12', 'trending'])
  })

  it('are asked again at once when the clock went back, and then no more often than ever', async () => {
    const { pollAt } = await setUp()
    await pollAt(wednesday(24))
    expect(await pollAt(wednesday(1))).toContain('2026-06-15')
    expect(await pollAt(wednesday(2))).toEqual(['2026-06-17', 'trending'])
  })

  it('are not asked again right after a catch-up that went over them', async () => {
    const { pollAt } = await setUp()
    await pollAt('2026-06-23T16:00:00Z')
    expect(await pollAt('2026-06-23T16:30:00Z')).toEqual(['2026-06-23', 'trending'])
  })

  it('do not reach back before the first sync: what is older does not become unread', async () => {
    const fake = createFakeSource()
    const { pollAt, unread } = createTestPoller(fake)
    for (const day of ['15', '16', '17']) fake.days[`2026-06-${day}`] = [[`of ${day}`]]
    await pollAt(wednesday(10))
    expect(await pollAt(wednesday(20))).toEqual(['2026-06-17', 'trending'])
    expect(await unread()).toBe(1)
  })
})
