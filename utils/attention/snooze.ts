import type { KeptArea } from '@/utils/storage-area'
import { DAY, HOUR } from '@/utils/time'

export const SNOOZE_KEY = 'snoozedUntil'

/** Hour of the local day at which "until tomorrow" ends. */
const MORNING = 8

/** An end further off than this was not ours: the clock went back. Ms. */
const LONGEST = 2 * DAY

/** When a snooze that begins now ends, ms. */
export const SNOOZES = {
  hour: (now: number) => now + HOUR,
  tomorrow(now: number) {
    const date = new Date(now)
    return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1, MORNING).getTime()
  },
}

/** For how long the reader wants to be left alone, in `storage.local`. */
export function createSnooze(area: KeptArea, now: () => number) {
  return {
    /** Until when, ms; undefined when not at all. */
    async until(): Promise<number | undefined> {
      const until = (await area.get(SNOOZE_KEY))[SNOOZE_KEY]
      return typeof until === 'number' && until > now() && until - now() <= LONGEST ? until : undefined
    },
    begin: (length: keyof typeof SNOOZES) => area.set({ [SNOOZE_KEY]: SNOOZES[length](now()) }),
    end: () => area.remove(SNOOZE_KEY),
  }
}

export type Snooze = ReturnType<typeof createSnooze>
