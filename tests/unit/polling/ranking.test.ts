import { describe, expect, it, vi } from 'vitest'
import { Failure } from '@/utils/errors'
import { createFakeSource, createTestPoller, TRENDING } from './sources'

const WEDNESDAY = '2026-06-17T16:00:00Z'
const LATER = '2026-06-17T17:00:00Z'

async function setUp() {
  const fake = Object.assign(createFakeSource(), { tagged: true })
  const parts = createTestPoller(fake)
  fake.trending = [['1', '2'], ['3', '4'], ['5']]
  await parts.pollAt(WEDNESDAY)
  const order = async () => (await parts.intake.feed(TRENDING))?.order
  return { fake, order, ...parts }
}

describe('a ranking of which pages are as they were', () => {
  it('keeps its order when all are, and nothing is written', async () => {
    const { fake, order, pollAt } = await setUp()
    const put = vi.spyOn(IDBObjectStore.prototype, 'put')
    await pollAt(LATER)
    expect(fake.unchanged).toEqual(['trending/0', 'trending/1', 'trending/2'])
    expect(await order()).toEqual(['1', '2', '3', '4', '5'])
    expect(put).not.toHaveBeenCalled()
    put.mockRestore()
  })

  it.each<[string, string[][], string[]]>([
    ['the first', [['2', '1'], ['3', '4'], ['5']], ['2', '1', '3', '4', '5']],
    ['the middle', [['1', '2'], ['4', '3'], ['5']], ['1', '2', '4', '3', '5']],
    ['the last', [['1', '2'], ['3', '4'], ['6']], ['1', '2', '3', '4', '6', '5']],
  ])('takes over the order of %s, which is not', async (_, trending, expected) => {
    const { fake, order, pollAt } = await setUp()
    fake.trending = trending
    await pollAt(LATER)
    expect(fake.unchanged).toHaveLength(2)
    expect(await order()).toEqual(expected)
  })

  it('counts the papers of these pages too', async () => {
    const { pollAt, health } = await setUp()
    await pollAt(LATER)
    expect((await health.read())[TRENDING]?.received).toBe(5)
  })

  it('that broke off is not taken to be as it was where it was not read', async () => {
    const { fake, order, pollAt } = await setUp()
    fake.trending = [['9', '1'], new Failure('timeout', '?')]
    await pollAt(LATER)
    fake.trending = [
      ['9', '1'],
      ['2', '3'],
      ['4', '5'],
    ]
    await pollAt('2026-06-17T18:00:00Z')
    expect(fake.unchanged).toEqual(['trending/0'])
    expect(await order()).toEqual(['9', '1', '2', '3', '4', '5'])
  })

  it('and that hold fewer papers than they might keep just these in their place', async () => {
    const { fake, order, pollAt } = await setUp()
    fake.trending = [['9'], new Failure('timeout', '?')]
    await pollAt(LATER)
    fake.trending = [['9'], ['8', '7']]
    await pollAt('2026-06-17T18:00:00Z')
    expect(fake.unchanged).toEqual(['trending/0'])
    expect(await order()).toEqual(['9', '8', '7', '1', '2', '3', '4', '5'])
  })

  it('is of the day that it was of, though the poll that learned of it did not live to note that', async () => {
    const { fake, pollAt, intake } = await setUp()
    Object.assign(fake, { listOf: '2026-06-17', trending: [['6', '1']] })
    const { markSynced } = intake
    intake.markSynced = async (id, ...rest) => {
      if (id === TRENDING) throw new Failure('storage', 'full')
      return markSynced(id, ...rest)
    }
    await pollAt(LATER)
    intake.markSynced = markSynced
    await pollAt('2026-06-17T18:00:00Z')
    expect(fake.unchanged).toEqual(['trending/0'])
    expect((await intake.feed(TRENDING))?.lastDay).toBe('2026-06-17')
  })
})

it('a ranking that answers empty keeps its order', async () => {
  const { fake, order, pollAt } = await setUp()
  fake.trending = [[]]
  await pollAt(LATER)
  expect(await order()).toEqual(['1', '2', '3', '4', '5'])
})

it('a ranking stops before the allowance runs out, and keeps what it was told so far', async () => {
  const { fake, order, pollAt, health } = await setUp()
  const resetsAt = Date.parse(LATER) + 200_000
  fake.trending = [['5', '4'], ['3', '2'], ['1']]
  const before = fake.asked.length
  fake.quota = (request) => ({ left: 22 - request, resetsAt })
  await pollAt(LATER)
  expect(before).toBeGreaterThan(0)
  expect((await health.read())[TRENDING]?.failure).toMatchObject({ kind: 'rate-limited', retryAt: resetsAt + 1000 })
  expect((await order())?.slice(0, 2)).toEqual(['5', '4'])
})
