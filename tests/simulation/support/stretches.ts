import { DAY, HOUR } from '@/utils/time'
import type { Random } from './random'

/** A time, ms, during which the machine is awake. */
export interface Stretch {
  from: number
  to: number
}

/** The longest absence, which begins somewhere in summer. */
const HOLIDAY_DAYS = 21

/** When a machine with a lid is awake in so many days: working days with naps, some weekends and nights, days ill, one holiday. */
export function createStretches({ between, chance, whole }: Random, from: number, days: number): Stretch[] {
  const stretches: Stretch[] = []
  const holiday = whole(170, 230)
  for (let index = 0; index < days; index++) {
    if (index === holiday) index += HOLIDAY_DAYS
    if (index > 0 && chance(0.01)) index += whole(2, 6)
    const midnight = from + index * DAY
    const weekend = [0, 6].includes(new Date(midnight).getUTCDay())
    if (index > 0 && !chance(weekend ? 0.4 : 0.95)) continue
    const start = midnight + between(6, 9) * HOUR
    const end = start + (weekend ? between(1, 7) : between(8, 14)) * HOUR
    if (chance(0.04)) {
      stretches.push({ from: start, to: start + between(26, 40) * HOUR })
      index += 1
    } else if (chance(0.5)) {
      const nap = between(start + HOUR / 2, end - HOUR / 2)
      stretches.push({ from: start, to: nap }, { from: Math.min(nap + between(0.2, 3) * HOUR, end), to: end })
    } else stretches.push({ from: start, to: end })
  }
  return stretches
}
