import type { BrowserKey } from '@/components/store/deps'
import { browser } from '@/utils/browser'
import { optional } from '@/utils/optional'

/** Only Firefox has it, and the types not yet. */
type Commands = typeof browser.commands & { openShortcutSettings?: () => Promise<void> }

/** The browser's own keys for the extension. */
export async function browserKeys(): Promise<BrowserKey[]> {
  const commands = (await optional.commands?.getAll()) ?? []
  return commands.map(({ description = '', shortcut = '' }) => ({ name: description, key: shortcut }))
}

/** Opens the page on which the browser lets its keys be changed: Firefox has a call for it, Chromium an address. */
export async function openBrowserKeys(): Promise<void> {
  const commands = optional.commands as Commands | undefined
  if (commands?.openShortcutSettings) await commands.openShortcutSettings()
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' })
}
