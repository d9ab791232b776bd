import { expect, it } from 'vitest'
import { changes, tell } from './support/deaths'
import { createStories } from './support/stories'

/** Of the second worker's changes every so many-th, beginning at another one for each death of the first. */
const STRIDE = 5

it.each(await createStories())(
  'a worker killed in %s is followed by one that is killed, and the third makes it whole',
  { timeout: 60_000 },
  async (name, story) => {
    const began = performance.now()
    const { lives, end: whole } = await tell(story)
    const firsts = [1, ...changes(lives[0]?.steps ?? [])]
    let pairs = 0
    for (const [index, first] of firsts.entries()) {
      const second = (await tell(story, { deaths: [first] })).lives[1]
      const seconds = changes(second?.steps ?? []).filter((_, place) => place % STRIDE === index % STRIDE)
      for (const second of seconds) {
        const { end } = await tell(story, { deaths: [first, second], asleep: true })
        expect(end, `killed at step ${first}, then at step ${second}`).toEqual(whole)
        pairs++
      }
    }
    expect(pairs).toBeGreaterThan(firsts.length)
    console.log(`deaths twice in ${name}: ${pairs} pairs; ${((performance.now() - began) / 1000).toFixed(1)} s`)
  },
)
