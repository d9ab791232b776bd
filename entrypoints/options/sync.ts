import { signal } from '@preact/signals'
import type { SyncOutside } from '@/components/sync/outside'
import { browser } from '@/utils/browser'
import { createSwitch, SWITCH_KEY, SWITCH_STATE_KEY } from '@/utils/exchange/account/switch'
import { ACCOUNT_KEY, createAccounts, SYNC_STATE_KEY } from '@/utils/exchange/webdav/account'
import { originPattern } from '@/utils/papers/links'
import { ask } from '../app/outside'

/** The reader's own server, as the settings show it. The background does the work. */
export async function startSync(): Promise<SyncOutside> {
  const accounts = createAccounts(browser.storage.local)
  const account = signal(await accounts.read())
  const state = signal(await accounts.state())
  browser.storage.onChanged.addListener(async (changes) => {
    if (ACCOUNT_KEY in changes) account.value = await accounts.read()
    if (SYNC_STATE_KEY in changes) state.value = await accounts.state()
    if (SWITCH_KEY in changes) inBrowser.value = Boolean(await browsers.read())
    if (SWITCH_STATE_KEY in changes) browserState.value = await browsers.state()
  })
  const browsers = createSwitch(browser.storage.local)
  const inBrowser = signal(Boolean(await browsers.read()))
  const browserState = signal(await browsers.state())
  const sync: SyncOutside['sync'] = (removals = 'ask') => ask({ type: 'sync', removals })
  return {
    account,
    state,
    sync,
    async connect(wanted) {
      if (!(await browser.permissions.request({ origins: [originPattern(wanted.url)] }))) {
        state.value = { ...state.value, problem: { kind: 'permission' } }
        return false
      }
      await accounts.write(wanted)
      await sync()
      return true
    },
    hasBrowserAccount: browser.storage.sync !== undefined,
    inBrowser,
    browserState,
    async useBrowser(on) {
      await browsers.set(on)
      if (on) await sync()
    },
    disconnect: () => accounts.remove(),
    now: () => Date.now(),
  }
}
