import { backOff } from '@/utils/polling/backoff'
import { daysToRevisit } from '@/utils/polling/plan'
import { ensureAlarm } from '@/utils/polling/schedule'
import { HOUR, MINUTE } from '@/utils/time'
import { createRandom } from './random'

/** Requests at the server, by minute. */
export type Load = Uint32Array

export const INSTALLATIONS = 1_000_000
const PERIOD_MINUTES = 30

/** The delay that the product gives a new alarm for a roll of the dice, minutes: asked of `ensureAlarm` itself. */
export async function alarmDelay(chance: number): Promise<number> {
  let delay = Number.NaN
  const alarms = {
    get: async () => undefined,
    create(_: string, made: { delayInMinutes: number }) {
      delay = made.delayInMinutes
    },
  }
  await ensureAlarm(alarms, PERIOD_MINUTES, 0, () => chance)
  return delay
}

/**
 * Delays for a million rolls: the product's own at 0.1 % steps, and a straight line between two of them, because a
 * million promises would take longer than a day.
 */
async function createDelays() {
  const steps = 1000
  const at = new Float64Array(steps + 1)
  for (let step = 0; step <= steps; step++) at[step] = await alarmDelay(step / steps)
  return (chance: number) => {
    const step = Math.floor(chance * steps)
    const [low = 0, high = 0] = [at[step], at[step + 1]]
    return low + (high - low) * (chance * steps - step)
  }
}

const TODAY = '2026-06-17'
/** The feeds of a poll, and the days before the current one that now and then it asks again. */
const FEEDS = 2
const MOVING = daysToRevisit(TODAY, undefined, 0).length

/** How long the product leaves these days alone, ms: asked of `daysToRevisit` itself. */
function revisitAfter(): number {
  let [low, high] = [0, 24 * HOUR]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (daysToRevisit(TODAY, 0, middle).length > 0) high = middle
    else low = middle
  }
  return high
}

export interface Outage {
  from: number
  to: number
  /** How a server in trouble answers: 5xx and 429 that does not say are for us to wait out. */
  kind: 'server' | 'rate-limited'
}

interface Day {
  seed: number
  minutes: number
  /** When an installation starts, ms: all browsers at once is the worst there is. */
  startsAt: (random: () => number) => number
  outage?: Outage
}

/**
 * Every request of a million installations: at each alarm both feeds, and every six hours the days whose upvotes still
 * move, which began at any time of the day. In an outage nothing is answered, and what was to be asked again waits.
 */
export async function liveDay({ seed, minutes, startsAt, outage }: Day): Promise<Load> {
  const { random } = createRandom(seed)
  const delay = await createDelays()
  const revisit = revisitAfter()
  const load: Load = new Uint32Array(minutes)
  const end = minutes * MINUTE
  for (let installation = 0; installation < INSTALLATIONS; installation++) {
    let revisitedAt = -random() * revisit
    let failures = 0
    let waitUntil = 0
    for (let at = startsAt(random) + delay(random()) * MINUTE; at < end; at += PERIOD_MINUTES * MINUTE) {
      // As the poller does: the alarm rings, and until the time has come it leaves everything as it is.
      if (at < waitUntil) continue
      const fails = outage && outage.from <= at && at < outage.to
      const due = !fails && at - revisitedAt >= revisit
      // After a 5xx the ranking is asked all the same; after a 429 nothing more is.
      const requests = fails && outage.kind === 'rate-limited' ? 1 : FEEDS + (due ? MOVING : 0)
      load[Math.floor(at / MINUTE)] = (load[Math.floor(at / MINUTE)] ?? 0) + requests
      if (due) revisitedAt = at
      failures = fails ? failures + 1 : 0
      waitUntil = fails ? at + backOff(outage.kind, failures, random) : 0
    }
  }
  return load
}

export function mean(load: Load): number {
  return load.reduce((sum, count) => sum + count, 0) / load.length
}

export function peak(load: Load): number {
  return load.reduce((most, count) => Math.max(most, count), 0)
}

/** A day on which the server is in trouble from ten to twelve. */
export const TWO_HOURS: Pick<Outage, 'from' | 'to'> = { from: 10 * HOUR, to: 12 * HOUR }
