import type { Area } from '@/utils/storage-area'
import { MINUTE } from '@/utils/time'

/** One window of Hugging Face's limits, ms, and how often in it a reader can have the server asked. */
const WINDOW_MS = 5 * MINUTE
const MOST = 10

const KEY = 'refreshes'

/** Keeps presses of Refresh from leaning on the server: a campus shares one address. In `storage.session`. */
export function createRefreshLimit(area: Area, now: () => number) {
  async function recent(): Promise<number[]> {
    const times = ((await area.get(KEY))[KEY] ?? []) as number[]
    return times.filter((time) => time <= now() && now() - time < WINDOW_MS)
  }
  return {
    /** Whether the server may be asked once more now. */
    allows: async (): Promise<boolean> => (await recent()).length < MOST,
    /** It was asked. */
    async count(): Promise<void> {
      await area.set({ [KEY]: [...(await recent()), now()] })
    },
  }
}

export type RefreshLimit = ReturnType<typeof createRefreshLimit>
