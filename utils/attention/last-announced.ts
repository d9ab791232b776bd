import type { Area } from '@/utils/storage-area'
import type { LastAnnounced } from './rhythm'

const KEY = 'announcedLast'

/** When papers were last announced, by rhythm, in `storage.local`. */
export function createLastAnnounced(area: Area) {
  const read = async (): Promise<LastAnnounced> => ((await area.get(KEY))[KEY] ?? {}) as LastAnnounced
  return {
    read,
    /** Adds what was said to what is known. */
    async remember(said: LastAnnounced): Promise<void> {
      await area.set({ [KEY]: { ...(await read()), ...said } })
    },
  }
}
