import type { Quiet } from '@/utils/calm'
import { HOUR } from '@/utils/time'

/** More quiet hours and days than this do not follow on each other: a week of quiet days is quiet for good. */
const MOST = 20

/** When the quiet that an instant falls into ends, ms; undefined when it falls into none. */
export function quietUntil(quiet: Quiet, now: number): number | undefined {
  let until = now
  for (let count = 0; count < MOST; count++) {
    const end = endOfQuiet(quiet, new Date(until))
    if (end === undefined) break
    // Where the clocks go back, an hour of the day can lie before itself.
    until = end > until ? end : until + HOUR
  }
  return until > now ? until : undefined
}

function endOfQuiet({ from, to, nights, days }: Quiet, at: Date): number | undefined {
  const [weekday, minute] = [at.getDay(), at.getHours() * 60 + at.getMinutes()]
  const on = (days: number, minute: number) =>
    new Date(at.getFullYear(), at.getMonth(), at.getDate() + days, 0, minute).getTime()
  if (days.includes(weekday)) return on(1, 0)
  const overMidnight = to <= from
  if (nights.includes(weekday) && minute >= from && (overMidnight || minute < to)) return on(overMidnight ? 1 : 0, to)
  const tonightBegan = nights.includes((weekday + 6) % 7)
  return overMidnight && tonightBegan && minute < to ? on(0, to) : undefined
}
