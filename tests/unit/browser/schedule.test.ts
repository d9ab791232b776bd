import { describe, expect, it } from 'vitest'
import { FAILED, PASSED } from '../../run/count.ts'
import { runSteps, type Step } from '../../run/schedule.ts'

/** Runs steps and writes down what happened when. */
async function play(steps: Step[], slots = 2) {
  const events: string[] = []
  const reports = await runSteps(
    steps.map((step) => ({
      ...step,
      run(say) {
        events.push(`${step.name} starts`)
        return step.run(say)
      },
    })),
    {
      slots,
      now: () => 0,
      say: (name, text) => events.push(`${name}: ${text.trim()}`),
      done: ({ name }) => events.push(`${name} ends`),
    },
  )
  return { events, failed: reports.filter(({ count }) => count.failed > 0).map(({ name }) => name) }
}

/** A step that takes so many turns of the event loop. */
function lasting(name: string, turns: number, more: Partial<Step> = {}): Step {
  return {
    name,
    async run() {
      for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve))
      return PASSED
    },
    ...more,
  }
}

describe('runSteps', () => {
  it('runs as many side by side as there are slots, in order', async () => {
    const { events } = await play([lasting('a', 5), lasting('b', 1), lasting('c', 1)])
    expect(events).toEqual(['a starts', 'b starts', 'b ends', 'c starts', 'c ends', 'a ends'])
  })

  it('waits for what a step needs, and lets others go first', async () => {
    const { events } = await play([lasting('build', 5), lasting('lint', 1, { needs: ['build'] }), lasting('unit', 1)])
    expect(events).toEqual(['build starts', 'unit starts', 'unit ends', 'build ends', 'lint starts', 'lint ends'])
  })

  it('runs a step that wants to be alone when all others are over, and nothing beside it', async () => {
    const { events } = await play([lasting('a', 3), lasting('e2e', 1, { alone: 'e2e' }), lasting('b', 6)])
    expect(events).toEqual(['a starts', 'b starts', 'a ends', 'b ends', 'e2e starts', 'e2e ends'])
  })

  it('runs steps side by side that want to be alone together', async () => {
    const one = lasting('one', 2, { alone: 'again' })
    const { events } = await play([lasting('e2e', 3, { alone: 'e2e' }), one, lasting('other', 3, { alone: 'again' })])
    expect(events).toEqual(['e2e starts', 'e2e ends', 'one starts', 'other starts', 'one ends', 'other ends'])
  })

  it('does not run what needs a failed step, counts it as failed, and goes on', async () => {
    const { events, failed } = await play([
      { name: 'build', run: async () => FAILED },
      lasting('lint', 1, { needs: ['build'] }),
      lasting('unit', 1),
    ])
    expect(failed).toEqual(['build', 'lint'])
    expect(events).toContain('lint: Not run, because build failed.')
    expect(events).toContain('unit ends')
  })

  it('takes a step that throws as failed, and tells why', async () => {
    const { events, failed } = await play([{ name: 'e2e', run: () => Promise.reject(new Error('No browser.')) }])
    expect(failed).toEqual(['e2e'])
    expect(events).toContain('e2e: No browser.')
  })
})
