import { beforeAll, describe, expect, it } from 'vitest'
import { changes, dieEverywhere, type Fate, tell } from './support/deaths'
import { createStories, type Story } from './support/stories'

const FATES: [what: string, fate: Fate, story?: Partial<Story>][] = [
  ['another that is woken a minute later', {}],
  ['another that the next alarm wakes', { asleep: true }],
  ['another that meets servers without 304', {}, { conditional: false }],
  ['another in a new session of the browser', { quits: true }],
]

const stories = await createStories()

it('the poll after two days away meets everything that a poll can meet', async () => {
  const { state, announced } = (await tell(stories[0]?.[1] as Story)).end
  expect([announced.length, state.tally.unread]).toEqual([105, 109])
  expect(state.feeds).toMatchObject({
    'huggingface/daily': { lastDay: '2026-06-17', closedDays: ['2026-06-12', '2026-06-15'] },
    'huggingface/trending': { order: ['2606.17001', '2606.10008', '2606.15001', '2606.10009', '2606.10001'] },
    'huggingface/week/2026-W25': { order: ['2606.15001', '2606.17001'] },
    'arxiv/cs.LG': { lastDay: '2026-06-17' },
  })
  expect(state.feeds).not.toHaveProperty(['huggingface/month/2026-06'])
  const removed = Object.values(state.marks).filter((mark) => mark.removed)
  expect(removed.map(({ id }) => id)).toEqual(['2603.00001', '2603.00003'])
  expect(state.papers).toMatchObject({
    '2603.00004': { arrived: true },
    '2606.20001': { revisedOn: '2026-06-17' },
    '2606.20003': { sources: ['arxiv'] },
    '2606.17001': { sources: expect.arrayContaining(['huggingface', 'arxiv']) },
  })
  expect(state.unread).toEqual(expect.arrayContaining(['2606.10003', '2606.20003', '2606.17001']))
  expect(state.papers).not.toHaveProperty(['2606.29999'])
})

describe.each(stories)('a worker killed in %s', { timeout: 60_000 }, (name, story) => {
  let steps: string[]
  let moments: number[]
  let whole: Awaited<ReturnType<typeof tell>>['end']
  beforeAll(async () => {
    const began = performance.now()
    ;({ steps, moments } = await dieEverywhere(story))
    whole = (await tell(story)).end
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    console.log(`deaths in ${name}: ${steps.length} points, ${moments.length} different remains; ${seconds} s`)
  }, 60_000)

  it('can die before and after everything that it waits for', () => {
    for (const what of ['fetch', 'reading of a body', 'local.get', 'local.set', 'allowed', 'database.get']) {
      const times = (when: string) => steps.filter((step) => step === `${when} ${what}`).length
      expect([what, times('before'), times('before')]).toEqual([what, times('after'), expect.toSatisfy((n) => n > 0)])
    }
    // Nothing else leaves anything: what is not finished is as if it had not begun.
    expect(changes(steps)).toEqual(expect.arrayContaining(moments.slice(1)))
  })

  it.each(FATES)('is followed by %s: the same is stored and announced', async (_, fate, other) => {
    for (const moment of moments) {
      const { end, letGo } = await tell({ ...story, ...other }, { ...fate, deaths: [moment] })
      expect(end, `killed ${steps[moment - 1]}, step ${moment}`).toEqual(
        letGo ? { ...whole, announced: [], most: 0 } : whole,
      )
    }
  })

  it('announces each paper once, with one notification at most', () => {
    expect([whole.announced.length, Math.max(whole.most, 1)]).toEqual([new Set(whole.announced).size, 1])
  })
})
