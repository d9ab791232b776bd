import type { Signal } from '@preact/signals'
import type { Settings } from '@/utils/settings'

/** What the settings page does through the browser. */
export interface SettingsOutside {
  /** Stores changes; they hold from then on, everywhere. */
  change(changes: Partial<Settings>): Promise<void>
  /** Asks the reader to allow hosts, given as match patterns. Must come first in a click. */
  request(origins: string[]): Promise<boolean>
  /** Until when notifications are snoozed, ms; undefined when they are not. */
  snoozedUntil: Signal<number | undefined>
  endSnooze(): void
}
