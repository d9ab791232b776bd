import type { KeptArea } from '@/utils/storage-area'
import type { SyncState } from '../webdav/account'

export const SWITCH_KEY = 'syncBrowser'
export const SWITCH_STATE_KEY = 'syncBrowserState'

/** How syncing through the browser's account went. */
export interface SwitchState extends SyncState {
  /** Read marks that found no room. */
  left?: number
}

/** Whether the reader syncs through the browser's account, which is off until they say so, and how that went. */
export function createSwitch(area: KeptArea) {
  return {
    /** Undefined while it is off. */
    read: async (): Promise<true | undefined> => ((await area.get(SWITCH_KEY))[SWITCH_KEY] === true ? true : undefined),
    async set(on: boolean): Promise<void> {
      if (on) return area.set({ [SWITCH_KEY]: true })
      await area.remove(SWITCH_KEY)
      await area.remove(SWITCH_STATE_KEY)
    },
    state: async (): Promise<SwitchState> =>
      ((await area.get(SWITCH_STATE_KEY))[SWITCH_STATE_KEY] ?? {}) as SwitchState,
    tell: (state: SwitchState): Promise<void> => area.set({ [SWITCH_STATE_KEY]: state }),
  }
}
