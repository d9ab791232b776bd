import type { Browser, Page, Target } from 'puppeteer-core'
import type { WxtBrowser } from 'wxt/browser'
import type { Tooling } from './tooling.ts'
import { targetGone } from './worker.ts'

declare const chrome: WxtBrowser

const OPENING_MS = 10_000

/** Presses the toolbar button as a reader does. */
export function createToolbarButton(browser: Browser, extensionId: string, tooling: Tooling) {
  let current: Target | undefined

  async function closePopup(): Promise<void> {
    if (!current || !browser.targets().includes(current)) return
    const gone = targetGone(browser, current)
    // It may go by itself meanwhile, as when a link in it was followed. That it does not go is told below.
    await (await current.asPage()).close().catch(() => {})
    await gone
  }

  return {
    /**
     * Opens the real popup, closing an open one first, and resolves once it is on the screen. It goes through the
     * browser, not through the worker, which stays asleep if it was. `over`: the page in front of the reader.
     */
    async openPopup(over?: Page): Promise<Page> {
      await closePopup()
      const page = await tooling.page()
      const url = await page.evaluate(() => chrome.action.getPopup({}))
      const extension = (await browser.extensions()).get(extensionId)
      if (!extension) throw new Error('The extension is no longer installed in this browser.')

      // A tab may show popup.html too: only what appears from here on is the popup.
      const before = new Set(browser.targets())
      const opened = browser.waitForTarget((target) => target.url() === url && !before.has(target), {
        timeout: OPENING_MS,
      })
      // The action belongs to a tab; whether that tab is in front does not matter to it.
      await over?.bringToFront()
      const [target] = await Promise.all([opened, (over ?? page).triggerExtensionAction(extension)])
      current = target
      // `page()` is null here: the target was not yet a page when puppeteer first saw it.
      const popup = await target.asPage()
      // Polled by time, as a page that is not shown yet has no animation frames.
      await popup.waitForFunction(() => document.visibilityState === 'visible', { polling: 10 })
      return popup
    },
  }
}
