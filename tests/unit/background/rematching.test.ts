import { expect, it } from 'vitest'
import { createRematching } from '@/entrypoints/background/rematching'
import { memoryArea } from '../polling/support'

/** A library of three steps, `a`, `b` and the end, and workers that can be killed in one. */
function setUp() {
  const area = memoryArea()
  const world = { version: 0, steps: [] as string[], onStep: () => {} }
  const worker = () =>
    createRematching({
      area,
      version: async () => world.version,
      async step(after = '') {
        world.steps.push(after)
        world.onStep()
        return { changed: 1, ...(after !== 'b' && { next: after ? 'b' : 'a' }) }
      },
      exclusively: (work) => work(),
      pause: async () => {},
    })
  return { world, worker }
}

it('nothing is matched while there are no topics', async () => {
  const { world, worker } = setUp()
  await worker()()
  expect(world.steps).toEqual([])
})

it('everything is matched once for each change', async () => {
  const { world, worker } = setUp()
  world.version = 1
  await worker()()
  await worker()()
  expect(world.steps).toEqual(['', 'a', 'b'])
  world.version = 2
  await worker()()
  expect(world.steps.slice(3)).toEqual(['', 'a', 'b'])
})

it('a worker goes on where the one before it died', async () => {
  const { world, worker } = setUp()
  world.version = 1
  world.onStep = () => {
    if (world.steps.length === 2) throw new Error('killed')
  }
  await expect(worker()()).rejects.toThrow('killed')
  await worker()()
  expect(world.steps).toEqual(['', 'a', 'a', 'b'])
})

it('topics that change meanwhile are matched from the beginning', async () => {
  const { world, worker } = setUp()
  world.version = 1
  world.onStep = () => {
    if (world.steps.length === 2) world.version = 2
  }
  await worker()()
  expect(world.steps).toEqual(['', 'a', '', 'a', 'b'])
})
