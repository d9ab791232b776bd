import type { Settings } from '@/utils/settings'

/** What the settings page does through the browser. */
export interface SettingsOutside {
  /** Stores changes; they hold from then on, everywhere. */
  change(changes: Partial<Settings>): Promise<void>
  /** Asks the reader to allow hosts, given as match patterns. Must come first in a click. */
  request(origins: string[]): Promise<boolean>
}
