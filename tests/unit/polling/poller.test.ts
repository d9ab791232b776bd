import { describe, expect, it } from 'vitest'
import { Failure } from '@/utils/errors'
import { createFakeSource, createTestPoller, DAILY, TRENDING } from './sources'
import { paper } from './support'

const WEDNESDAY = '2026-06-17T16:00:00Z'
const HOUR_LATER = '2026-06-17T17:00:00Z'
const THURSDAY = '2026-06-18T16:00:00Z'

function setUp() {
  const fake = createFakeSource()
  return { fake, ...createTestPoller(fake) }
}

describe('the first sync', () => {
  it('asks for today, and no further when it has papers', async () => {
    const { fake, pollAt, unread } = setUp()
    Object.assign(fake.days, { '2026-06-17': [['1', '2']], '2026-06-16': [['3']] })
    expect(await pollAt(WEDNESDAY)).toEqual(['2026-06-17', 'trending'])
    expect(await unread()).toBe(2)
  })

  it('falls back over empty days to the newest that has papers', async () => {
    const { fake, pollAt, ids } = setUp()
    fake.days['2026-06-12'] = [['1']]
    expect(await pollAt('2026-06-14T16:00:00Z')).toEqual(['2026-06-14', '2026-06-12', 'trending'])
    expect(await ids()).toEqual(['1'])
  })

  it('gives up after five empty weekdays, and that is no failure', async () => {
    const { pollAt, health } = setUp()
    expect(await pollAt(WEDNESDAY)).toEqual([
      '2026-06-17',
      '2026-06-16',
      '2026-06-15',
      '2026-06-12',
      '2026-06-11',
      '2026-06-10',
      'trending',
    ])
    expect(await health.read()).toMatchObject({ [DAILY]: { received: 0 }, [TRENDING]: { received: 0 } })
    expect((await health.read())[DAILY]).not.toHaveProperty('failure')
  })

  it('is silent, over all its pages', async () => {
    const { fake, pollAt, unread, waiting } = setUp()
    fake.days['2026-06-17'] = [['1', '2'], ['3']]
    await pollAt(WEDNESDAY)
    expect([await unread(), await waiting()]).toEqual([3, []])
  })

  it('that brought nothing was a sync all the same: what comes next is announced', async () => {
    const { fake, pollAt, waiting } = setUp()
    await pollAt(WEDNESDAY)
    fake.days['2026-06-17'] = [['1']]
    await pollAt(HOUR_LATER)
    expect(await waiting()).toEqual(['1'])
  })
})

describe('a later poll', () => {
  it('asks for today alone, and announces what is new', async () => {
    const { fake, pollAt, unread, waiting } = setUp()
    fake.days['2026-06-17'] = [['1']]
    await pollAt(WEDNESDAY)
    fake.days['2026-06-17'] = [['1', '2']]
    expect(await pollAt(HOUR_LATER)).toEqual(['2026-06-17', 'trending'])
    expect([await unread(), await waiting()]).toEqual([2, ['2']])
  })

  it('after the roll-over asks for the day before once more, and then no longer', async () => {
    const { fake, pollAt, waiting } = setUp()
    fake.days['2026-06-17'] = [['1']]
    await pollAt('2026-06-18T01:29:00Z')
    fake.days['2026-06-17'] = [['1', 'late']]
    expect(await pollAt('2026-06-18T01:31:00Z')).toEqual(['2026-06-18', '2026-06-17', 'trending'])
    expect(await waiting()).toEqual(['late'])
    expect(await pollAt('2026-06-18T02:00:00Z')).toEqual(['2026-06-18', 'trending'])
  })

  it('after days away asks for each of them, newest first', async () => {
    const { fake, pollAt, waiting } = setUp()
    fake.days['2026-06-10'] = [['1']]
    await pollAt('2026-06-10T16:00:00Z')
    Object.assign(fake.days, {
      '2026-06-11': [['2']],
      '2026-06-12': [['3']],
      '2026-06-15': [['4']],
      '2026-06-17': [['5']],
    })
    expect(await pollAt(WEDNESDAY)).toEqual([
      '2026-06-17',
      '2026-06-16',
      '2026-06-15',
      '2026-06-12',
      '2026-06-11',
      '2026-06-10',
      'trending',
    ])
    expect(await waiting()).toEqual(['2', '3', '4', '5'])
  })

  it('of an emptier answer loses nothing', async () => {
    const { fake, pollAt, ids, unread } = setUp()
    fake.days['2026-06-17'] = [['1', '2', '3']]
    await pollAt(WEDNESDAY)
    fake.days['2026-06-17'] = []
    await pollAt(HOUR_LATER)
    expect([await ids(), await unread()]).toEqual([['1', '2', '3'], 3])
  })

  it('tells how many papers came and how many items were none', async () => {
    const { fake, pollAt, health } = setUp()
    fake.days['2026-06-17'] = [['1', '2'], ['3']]
    fake.trending = [['4']]
    await pollAt(WEDNESDAY)
    expect(await health.read()).toMatchObject({
      [DAILY]: { received: 3, skipped: 0, succeededAt: Date.parse(WEDNESDAY) },
      [TRENDING]: { received: 1, skipped: 0, succeededAt: Date.parse(WEDNESDAY) },
    })
  })
})

describe('the ranking', () => {
  it('keeps its order over pages, and brings nothing unread and nothing to announce', async () => {
    const { fake, pollAt, intake, unread, waiting } = setUp()
    await pollAt(WEDNESDAY)
    fake.trending = [['9', '3'], ['7']]
    await pollAt(HOUR_LATER)
    expect((await intake.feed(TRENDING))?.order).toEqual(['9', '3', '7'])
    expect([await unread(), await waiting()]).toEqual([0, []])
  })

  it('does not keep a paper from being unread once a feed day brings it', async () => {
    const { fake, pollAt, unread } = setUp()
    fake.trending = [['9']]
    await pollAt(WEDNESDAY)
    fake.days['2026-06-18'] = [['9']]
    await pollAt(THURSDAY)
    expect(await unread()).toBe(1)
  })
})

describe('a day that the reader looks at', () => {
  it('is fetched, and brings nothing unread and nothing to announce', async () => {
    const { fake, pollAt, fetchDay, ids, unread, waiting } = setUp()
    await pollAt(WEDNESDAY)
    fake.days['2026-05-04'] = [['old'], [paper('older', { upvotes: 9 })]]
    await fetchDay('2026-05-04')
    expect(fake.asked.at(-1)).toBe('2026-05-04')
    expect([await ids(), await unread(), await waiting()]).toEqual([['old', 'older'], 0, []])
  })

  it('does not make the first sync less silent', async () => {
    const { fake, fetchDay, pollAt, waiting } = setUp()
    fake.days['2026-05-04'] = [['old']]
    await fetchDay('2026-05-04')
    fake.days['2026-06-17'] = [['1']]
    await pollAt(WEDNESDAY)
    expect(await waiting()).toEqual([])
  })

  it('is asked for once when it has closed, and again while it is open', async () => {
    const { fake, pollAt, fetchDay } = setUp()
    await pollAt(WEDNESDAY)
    fake.asked = []
    for (const day of ['2026-05-04', '2026-05-04', '2026-06-17', '2026-06-17']) await fetchDay(day)
    expect(fake.asked).toEqual(['2026-05-04', '2026-06-17', '2026-06-17'])
  })

  it('that failed between its pages is asked for again', async () => {
    const { fake, fetchDay, ids } = setUp()
    fake.days['2026-05-04'] = [['old'], new Failure('server', 'status 503')]
    await expect(fetchDay('2026-05-04')).rejects.toMatchObject({ kind: 'server' })
    fake.days['2026-05-04'] = [['old'], ['older']]
    await fetchDay('2026-05-04')
    expect(await ids()).toEqual(['old', 'older'])
  })
})
