import type { Rhythm } from '@/utils/calm'
import { DAY, HOUR } from '@/utils/time'

/** When papers were last announced in each rhythm that has a measure, ms. */
export type LastAnnounced = { [R in Rhythm]?: number }

/** The daily one is not repeated sooner than this, whatever happens to hours and time zones. Ms. */
const LEAST_BETWEEN_DAYS = 6 * HOUR

/**
 * From when on something may be announced in a rhythm, ms; an instant not after `now` means now. `hour`: of the day, in the
 * local time of the machine, at which the daily one is due. An instant in the future is as good as unknown: the clock went back.
 */
export function dueAt(rhythm: Rhythm, last: LastAnnounced, hour: number, now: number): number {
  const before = last[rhythm] ?? 0
  const known = before <= now ? before : 0
  if (rhythm === 'hour') return known + HOUR
  if (rhythm === 'poll') return now
  const today = atHour(now, hour, 0)
  const occurrence = today <= now ? today : atHour(now, hour, -1)
  const isOpen = known < occurrence && now - known >= LEAST_BETWEEN_DAYS
  return isOpen ? occurrence : today > now ? today : atHour(now, hour, 1)
}

/** An hour of the local day that is `days` after that of an instant, ms. An hour that the clocks leave out is the one after it. */
function atHour(instant: number, hour: number, days: number): number {
  const { year, month, day } = dateOf(instant)
  return new Date(year, month, day + days, hour).getTime()
}

function dateOf(instant: number) {
  const date = new Date(instant)
  return { year: date.getFullYear(), month: date.getMonth(), day: date.getDate() }
}

/** How long a paper waits for its upvotes before nobody would call it new any more. Ms. */
export const WAITS_FOR_UPVOTES_MS = 3 * DAY
