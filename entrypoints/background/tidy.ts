import { addDays, feedDayAt } from '@/utils/papers/feed-day'
import type { SettingsStore } from '@/utils/settings'
import type { Area } from '@/utils/storage-area'
import { DAY, SECOND } from '@/utils/time'

const KEY = 'tidiedAt'
/** Batches in one go: a year of papers is some 90, and a worker that is idle for long is ended. */
const MOST_BATCHES = 20
const PAUSE_MS = SECOND / 5

export interface TidyDeps {
  area: Area
  settings: SettingsStore
  /** Removes a batch of papers of before a feed day; returns how many. */
  removeOld: (before: string) => Promise<number>
  /** What is to follow a removal. */
  afterwards: () => Promise<void>
  now: () => number
  pause: (ms: number) => Promise<void>
}

/** Once a day, removes what the reader's settings say is old, a little at a time. What is left waits for the next day. */
export function createTidy({ area, settings, removeOld, afterwards, now, pause }: TidyDeps) {
  return async (): Promise<void> => {
    const { retentionDays } = await settings.read()
    const last = (await area.get(KEY))[KEY]
    const recently = typeof last === 'number' && last <= now() && now() - last < DAY
    if (retentionDays === 0 || recently) return
    const before = addDays(feedDayAt(now()), -retentionDays)
    let batch = 0
    for (; batch < MOST_BATCHES && (await removeOld(before)) > 0; batch++) await pause(PAUSE_MS)
    if (batch > 0) await afterwards()
    // Last: a worker that dies before it is done has not tidied, and the next poll does.
    await area.set({ [KEY]: now() })
  }
}
