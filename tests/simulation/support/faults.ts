import { DAY, HOUR, MINUTE } from '@/utils/time'
import type { Random } from './random'

const FAULTS = [
  '429 with RateLimit',
  '429 with Retry-After',
  '429 that does not say',
  '500',
  'captcha',
  'offline',
  'unreachable',
  'truncated',
  'empty weekday',
  'partial day',
] as const
export type Fault = (typeof FAULTS)[number]

/** Answers that look right and are not: nobody can tell at the time. */
export const LIES: readonly Fault[] = ['empty weekday', 'partial day']

export interface Trouble {
  fault: Fault
  from: number
  to: number
}

/**
 * Troubles of ten minutes to five hours, about every other day, and some that are longer. A lie of more than six hours
 * is believed by anyone: these are shorter. A `lying` server does nothing else, nearly every day.
 */
export function createTroubles(
  { between, chance, pick }: Random,
  { from, to, lying }: { from: number; to: number; lying: boolean },
): Trouble[] {
  const [faults, mostDays] = lying ? [LIES, 1.2] : [FAULTS, 3.4]
  const troubles: Trouble[] = []
  for (let at = from + DAY; at < to; at += between(0.1, mostDays) * DAY) {
    const fault = pick(faults)
    const long = chance(0.1) && !LIES.includes(fault)
    const lasts = long ? between(5, 14) * HOUR : between(10 * MINUTE, 5 * HOUR)
    troubles.push({ fault, from: at, to: at + lasts })
    at += lasts
  }
  return troubles
}

/** What is wrong at an instant, if anything is; to be asked with instants that do not go back. */
export function createTroubleFinder(troubles: Trouble[]) {
  let next = 0
  return (at: number): Trouble | undefined => {
    while (next < troubles.length && (troubles[next]?.to ?? 0) <= at) next++
    const trouble = troubles[next]
    return trouble && trouble.from <= at ? trouble : undefined
  }
}
