import { describe, expect, it } from 'vitest'
import { type Step, setUp } from './support'

type World = Awaited<ReturnType<typeof setUp>>

/** A worker that dies at the `nth` of its steps; `died` tells whether it lived long enough to. */
function dyingAt(nth: number) {
  const death = { died: '', steps: [] as string[] }
  const step: Step = (when, what) => {
    death.steps.push(`${when} ${what}`)
    if (death.steps.length === nth) {
      death.died = `${when} ${what}`
      throw new Error('killed')
    }
  }
  return { death, step }
}

async function runUntilKilled({ announcer }: World, nth: number) {
  const { death, step } = dyingAt(nth)
  await announcer(step)
    .announceWaiting()
    .catch((error: Error) => {
      if (error.message !== 'killed') throw error
    })
  return death
}

const STEPS = [
  'before session',
  'after session',
  'before unsettled',
  'after unsettled',
  'before wanted',
  'after wanted',
  'before claim',
  'after claim',
  'before wakeAt',
  'after wakeAt',
  'before buttons',
  'after buttons',
  'before create',
  'after create',
  'before remember',
  'after remember',
  'before settle',
  'after settle',
]

it('an announcer has these steps between which a worker can die', async () => {
  const world = await setUp()
  await world.arrive('1', '2')
  expect((await runUntilKilled(world, Number.POSITIVE_INFINITY)).steps).toEqual(STEPS)
})

describe.each(STEPS.map((step, index) => [step, index + 1] as const))('a worker killed %s', (step, nth) => {
  it('leaves behind what the next one finishes: everything is announced exactly once', async () => {
    const world = await setUp()
    await world.arrive('1', '2')
    expect((await runUntilKilled(world, nth)).died).toBe(step)
    await world.announcer().announceWaiting()
    expect([world.desktop.times('1'), world.desktop.times('2')]).toEqual([1, 1])
    expect(await world.waiting()).toEqual([])
  })

  it('is followed by others that are killed, wherever that is, and everything is announced exactly once', async () => {
    for (let second = 1; ; second++) {
      const world = await setUp()
      await world.arrive('1', '2')
      await runUntilKilled(world, nth)
      const { died } = await runUntilKilled(world, second)
      await world.announcer().announceWaiting()
      const times = [world.desktop.times('1'), world.desktop.times('2'), await world.waiting()]
      expect([died, ...times]).toEqual([died, 1, 1, []])
      if (!died) break
      expect(second).toBeLessThan(30)
    }
  })

  it('and papers that come before the next one are announced with what was left', async () => {
    const world = await setUp()
    await world.arrive('1', '2')
    await runUntilKilled(world, nth)
    await world.arrive('3')
    await world.announcer().announceWaiting()
    expect(['1', '2', '3'].map(world.desktop.times)).toEqual([1, 1, 1])
  })

  it('with the browser: nothing is announced twice, and what was not claimed is announced', async () => {
    const world = await setUp()
    await world.arrive('1', '2')
    await runUntilKilled(world, nth)
    world.desktop.shown.clear()
    world.world.session = 'two'
    await world.announcer().announceWaiting()
    const unclaimed = nth <= STEPS.indexOf('before claim') + 1
    const shownBefore = nth >= STEPS.indexOf('after create') + 1
    const expected = unclaimed || shownBefore ? 1 : 0
    expect([world.desktop.times('1'), world.desktop.times('2')]).toEqual([expected, expected])
    expect(await world.waiting()).toEqual([])
  })

  it('leaves the papers unread, whatever became of their announcement', async () => {
    const world = await setUp()
    await world.arrive('1', '2')
    await runUntilKilled(world, nth)
    expect((await world.library.tally()).unread).toBe(2)
  })
})
