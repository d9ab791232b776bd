import { describe, expect, it } from 'vitest'
import { Failure } from '@/utils/errors'
import { createFakeSource, createTestPoller, DAILY } from './sources'

const WEDNESDAY = '2026-06-17T16:00:00Z'
const HALF_HOUR_LATER = '2026-06-17T16:30:00Z'
const SIX_HOURS_LATER = '2026-06-17T22:01:00Z'
const SIX_HOURS_LATER_STILL = '2026-06-17T22:31:00Z'
const THURSDAY = '2026-06-18T16:00:00Z'

/** Back after two weeks away, at a moment when the server says that the days between were empty. */
async function setUp() {
  const fake = Object.assign(createFakeSource(), { tagged: true })
  const parts = createTestPoller(fake)
  fake.days['2026-06-08'] = [['1']]
  await parts.pollAt('2026-06-08T16:00:00Z')
  fake.days['2026-06-08'] = []
  for (const day of ['09', '11', '12', '15', '16', '17']) fake.days[`2026-06-${day}`] = [[`of ${day}`]]
  await parts.pollAt(WEDNESDAY)
  const closed = async () => (await parts.intake.feed(DAILY))?.closedDays ?? []
  return { fake, closed, ...parts }
}

describe('a weekday that is empty in a catch-up', () => {
  it('is not believed, and not asked at every poll either', async () => {
    const { pollAt, closed } = await setUp()
    expect(await closed()).not.toContain('2026-06-10')
    expect(await closed()).toContain('2026-06-09')
    expect(await pollAt(HALF_HOUR_LATER)).toEqual(['2026-06-17', 'trending'])
  })

  it('is asked once more with the days that still move, and what it has by then is unread and announced', async () => {
    const { fake, pollAt, unread, waiting } = await setUp()
    fake.days['2026-06-10'] = [['missed']]
    const before = await unread()
    const moving = ['2026-06-16', '2026-06-15', '2026-06-12']
    expect(await pollAt(SIX_HOURS_LATER)).toEqual(['2026-06-17', ...moving, '2026-06-10', '2026-06-08', 'trending'])
    expect(await unread()).toBe(before + 1)
    expect(await waiting()).toContain('missed')
  })

  it('is believed when it says so again: a holiday costs two requests, not a loop', async () => {
    const { pollAt, closed } = await setUp()
    await pollAt(SIX_HOURS_LATER)
    expect(await closed()).toEqual(expect.arrayContaining(['2026-06-10', '2026-06-08']))
    expect(await pollAt(THURSDAY)).toEqual(['2026-06-18', '2026-06-17', '2026-06-16', '2026-06-15', 'trending'])
  })

  it('is not believed again while the server has no papers at all', async () => {
    const { fake, pollAt, closed, waiting } = await setUp()
    const days = { ...fake.days }
    for (const day of Object.keys(days)) fake.days[day] = []
    await pollAt(SIX_HOURS_LATER)
    expect(await closed()).not.toContain('2026-06-10')
    Object.assign(fake.days, days, { '2026-06-10': [['missed']] })
    await pollAt(THURSDAY)
    expect(await waiting()).toContain('missed')
  })

  it('is not believed because the reader looked at it meanwhile', async () => {
    const { fake, fetchDay, pollAt, waiting } = await setUp()
    await fetchDay('2026-06-10')
    fake.days['2026-06-10'] = [['missed']]
    expect(await pollAt(SIX_HOURS_LATER)).toContain('2026-06-10')
    expect(await waiting()).toContain('missed')
  })
})

it('a weekday that is empty in a catch-up that broke off in its revisits is not believed half an hour later', async () => {
  const fake = createFakeSource()
  const { pollAt, intake, waiting } = createTestPoller(fake)
  for (const day of ['12', '15', '17']) fake.days[`2026-06-${day}`] = [[`of ${day}`]]
  await pollAt('2026-06-12T16:00:00Z')
  await pollAt('2026-06-15T16:00:00Z')
  fake.days['2026-06-12'] = [new Failure('unreachable', '?')]
  expect(await pollAt(WEDNESDAY)).toEqual(['2026-06-17', '2026-06-16', '2026-06-15', '2026-06-12'])
  fake.days['2026-06-12'] = [['of 12']]
  await pollAt(HALF_HOUR_LATER)
  expect((await intake.feed(DAILY))?.closedDays).not.toContain('2026-06-16')
  fake.days['2026-06-16'] = [['missed']]
  await pollAt(SIX_HOURS_LATER_STILL)
  expect(await waiting()).toContain('missed')
})

it('an empty Saturday is as it should be', async () => {
  const { pollAt, closed } = await setUp()
  await pollAt('2026-06-20T16:00:00Z')
  await pollAt('2026-06-21T16:00:00Z')
  expect(await closed()).not.toContain('2026-06-20')
  expect(await pollAt('2026-06-21T23:00:00Z')).not.toContain('2026-06-20')
})
