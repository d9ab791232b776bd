import type { Page } from 'puppeteer-core'
import type { WxtBrowser } from 'wxt/browser'
import type { RunInChrome } from './firefox-chrome.ts'
import { until } from './until.ts'

declare const browser: WxtBrowser

/** What is around the pages of Firefox, and cannot be driven as a page: its sidebar and its popups. */
export interface FirefoxWindow {
  /** Opens the sidebar of the extension, with the focus in it. */
  openSidebar(): Promise<void>
  /** Opens the popup of the toolbar button, with the focus in it; asked for by a page of the extension. */
  openPopup(by: Page): Promise<void>
  /** Presses keys, each a letter, where the focus is. */
  type(keys: string): Promise<void>
}

/** Firefox names what belongs to an extension after its id. */
const widgetId = (extensionId: string) => extensionId.replace(/[^a-z0-9_-]/gi, '_')
const OPENING_MS = 10_000

const SIDEBAR = `document.getElementById('sidebar').contentDocument?.getElementById('webext-panels-browser')`
const POPUP = `document.querySelector('browser[webextension-view-type="popup"]')`

export function createFirefoxWindow(run: RunInChrome, extensionId: string): FirefoxWindow {
  async function focusOn(place: string, page: string): Promise<void> {
    await until(
      // A popup takes the focus as it opens, and gives it to nobody.
      () =>
        run(`(() => {
          const place = ${place}
          const open = (place?.closest('panel')?.state ?? 'open') === 'open'
          if (open) place?.focus()
          return open && Services.focus.focusedElement === place ? place?.currentURI?.spec : ''
        })()`),
      (url) => String(url).endsWith(page),
      { timeout: OPENING_MS, otherwise: (url) => `${page} did not open: the focus is in "${url}"` },
    )
  }

  return {
    async openSidebar() {
      await run(`SidebarController.show('${widgetId(extensionId)}-sidebar-action').then(() => '')`)
      await focusOn(SIDEBAR, '/sidepanel.html')
    },
    async openPopup(by) {
      await by.evaluate(() => browser.action.openPopup())
      await focusOn(POPUP, '/popup.html')
    },
    async type(keys) {
      for (const key of keys) {
        await run(`(() => {
          const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor)
          input.beginInputTransactionForTests(window)
          const press = new KeyboardEvent('', { key: '${key}', code: 'Key${key.toUpperCase()}' })
          input.keydown(press)
          input.keyup(press)
        })()`)
      }
    },
  }
}
