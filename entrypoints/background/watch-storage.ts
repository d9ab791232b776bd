import { SNOOZE_KEY } from '@/utils/attention/snooze'
import { browser } from '@/utils/browser'
import { SWITCH_KEY } from '@/utils/exchange/account/switch'
import { ACCOUNT_KEY } from '@/utils/exchange/webdav/account'
import { parseSettings } from '@/utils/settings'
import { tell } from '@/utils/start'
import { TOPICS_KEY } from '@/utils/topics'
import type { Parts } from './parts'
import { sayUntil } from './snooze-menu'

/** Follows what the reader chooses, in whichever page, and what other machines write. `remakeMenus` is called when papers come from elsewhere. */
export function watchStorage(
  { rematch, settings, snooze, syncing, worker }: Pick<Parts, 'rematch' | 'settings' | 'snooze' | 'syncing' | 'worker'>,
  remakeMenus: () => Promise<unknown>,
): void {
  /** The menu says until when the reader is left alone; what waited is said when they no longer are. */
  async function followSnooze(): Promise<void> {
    await sayUntil(await snooze.until())
    await worker.announceDue()
  }

  async function followSettings(before: unknown, after: unknown): Promise<void> {
    const [{ feeds: old, baseUrl: from }, { feeds, baseUrl }] = [parseSettings(before), parseSettings(after)]
    const [more, elsewhere] = [JSON.stringify(old) !== JSON.stringify(feeds), from !== baseUrl]
    await Promise.all([worker.settingsChanged({ elsewhere, more }), elsewhere && remakeMenus()])
  }

  browser.storage.onChanged.addListener((changes, area) => {
    // Another machine has written into the browser's account.
    if (area === 'sync') tell(syncing.soon())
    if (area !== 'local') return
    if (TOPICS_KEY in changes) tell(Promise.all([rematch(), syncing.soon()]))
    if (ACCOUNT_KEY in changes || SWITCH_KEY in changes) tell(syncing.follow())
    if (SNOOZE_KEY in changes) tell(followSnooze())
    const change = changes[settings.key]
    if (change) tell(followSettings(change.oldValue, change.newValue))
  })
}
