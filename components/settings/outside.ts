import type { Settings } from '@/utils/settings'

/** What the settings page does through the browser. */
export interface SettingsOutside {
  /** Stores changes; they hold from then on, everywhere. */
  change(changes: Partial<Settings>): Promise<void>
  /** Asks the reader to allow a host, given as a match pattern. Must come first in a click. */
  request(origin: string): Promise<boolean>
}
