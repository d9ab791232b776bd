import { MINUTE } from '@/utils/time'
import { stateOf } from './state'
import { createWorld, type Story } from './stories'

/** What happens to a story's first worker, and then. */
export interface Fate {
  /** The steps at which workers die, one after the other. */
  deaths?: number[]
  /** The browser is quit when the first has died, and started again. */
  quits?: boolean
  /** Nobody is woken before the alarm rings; without an alarm one is, or nothing ever happened. */
  asleep?: boolean
}

/** Tells a story to its end: workers that die, and at last one that an alarm wakes and that lives. */
export async function tell(story: Story, { deaths = [], quits = false, asleep = false }: Fate = {}) {
  const { browser, clock, begin, live } = createWorld(story)
  await begin()
  const [first, ...others] = deaths
  const lives = [await live(story.occasion, first)]
  // A claim of a browser that is gone cannot be looked up: better unannounced than announced twice.
  const letGo = quits && browser.announced.length === 0 && (await browser.intake.outbox.unsettled()).length > 0
  if (quits) browser.restart()
  for (const death of others) {
    clock.now += MINUTE
    lives.push(await live('start', death))
  }
  clock.now += MINUTE
  if (!asleep || !browser.alarm()) lives.push(await live('start'))
  clock.now = Math.max(clock.now, browser.alarm()?.scheduledTime ?? 0)
  browser.ring()
  lives.push(await live('alarm'))
  const end = {
    state: await stateOf(browser),
    /** Every paper that was announced, once for each time. */
    announced: browser.announced.flatMap(({ ids }) => ids).sort(),
    /** The most notifications that one worker showed. */
    most: Math.max(...lives.map(({ notifications }) => notifications)),
  }
  await browser.close()
  return { lives, letGo, end }
}

const CHANGE = /^after (?:writing|\w+\.set$|\w+\.create$)/

/** The numbers of the steps after which something may be stored or shown that was not before. */
export function changes(steps: string[]): number[] {
  return steps.flatMap((step, index) => (CHANGE.test(step) ? index + 1 : []))
}

/**
 * Lets the worker of a story die at each of its steps in turn. Returns the steps, and the numbers of those after which
 * the browser is not as it was after any before: what the worker leaves decides all that follows, but for the seconds
 * that the next one comes later, and death at any other step is death at one of these.
 */
export async function dieEverywhere(story: Story): Promise<{ steps: string[]; moments: number[] }> {
  const seen = new Set<string>()
  const steps: string[] = []
  const moments: number[] = []
  for (let number = 1; ; number++) {
    const { browser, begin, live } = createWorld(story)
    await begin()
    const life = await live(story.occasion, number)
    const remains = await browser.remains()
    await browser.close()
    if (!life.died) return { steps, moments }
    if (life.steps.length !== number) throw new Error(`A worker that was to die at step ${number} went on`)
    if (life.steps.slice(0, -1).join() !== steps.join()) throw new Error(`No two lives are the same: ${life.steps}`)
    steps.push(life.steps.at(-1) as string)
    if (!seen.has(remains)) moments.push(number)
    seen.add(remains)
  }
}
