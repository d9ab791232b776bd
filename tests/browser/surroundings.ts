import type { Browser, CDPSession, Page } from 'puppeteer-core'
import type { WxtBrowser } from 'wxt/browser'
import type { Session } from './launch.ts'
import { catchMail } from './mail.ts'

declare const chrome: WxtBrowser & {
  management: { getPermissionWarningsByManifest(manifest: string): Promise<string[]> }
}

/** What media queries ask of the reader's system. */
export interface Media {
  'prefers-color-scheme': 'light' | 'dark'
  'prefers-contrast': 'no-preference' | 'more'
  'prefers-reduced-motion': 'no-preference' | 'reduce'
  'forced-colors': 'none' | 'active'
}

/** What is around the extension: network, store, clipboard, downloads, mail, paper, and how the reader's system is set. */
export interface Surroundings {
  /** Lets pages of the extension read what they have copied, for a test to read it. */
  allowClipboard(): Promise<void>
  /** Puts what is downloaded into a folder, without a question. */
  downloadTo(folder: string): Promise<void>
  /** Takes the worker that lives, or wakes for it, off the network. */
  goOffline(): Promise<void>
  /** Has a page look as a reader's system asks for it: `prefers-color-scheme` and its like. */
  setMedia(page: Page, media: Media): Promise<void>
  /** Has a page look as it would on paper. */
  setPrinted(page: Page): Promise<void>
  /** Where a page goes when `act` has it write a mail. The reader's program for mail is not started; the page may be gone. */
  mailOf(page: Page, act: () => Promise<void>): Promise<string>
  /** Leaves a build without `unlimitedStorage` no room in its store, or gives it back. */
  setStoreFull(isFull: boolean): Promise<void>
  /** What the browser says at its installation that it may do. */
  warnings(): Promise<string[]>
}

export function createSurroundings(session: () => Session): Surroundings {
  /** What such a session is told holds as long as it lives. */
  const quotas = new WeakMap<Browser, Promise<CDPSession>>()
  const origin = () => `chrome-extension://${session().extensionId}`
  const tooling = () => session().tooling.page()

  return {
    allowClipboard: () =>
      session().browser.defaultBrowserContext().overridePermissions(origin(), ['clipboard-read', 'clipboard-write']),
    async downloadTo(folder) {
      const cdp = await session().browser.target().createCDPSession()
      await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder })
    },
    async goOffline() {
      const { client } = await session().worker.handle()
      await client.send('Network.enable')
      const conditions = { offline: true, latency: 0, downloadThroughput: -1, uploadThroughput: -1 }
      await client.send('Network.emulateNetworkConditions', conditions)
    },
    async setMedia(page, media) {
      const features = Object.entries(media).map(([name, value]) => ({ name, value }))
      await (await page.createCDPSession()).send('Emulation.setEmulatedMedia', { features })
    },
    setPrinted: (page) => page.emulateMediaType('print'),
    mailOf: catchMail,
    async setStoreFull(isFull) {
      const { browser } = session()
      const quota = quotas.get(browser) ?? tooling().then((page) => page.createCDPSession())
      quotas.set(browser, quota)
      const size = isFull ? { quotaSize: 1000 } : {}
      await (await quota).send('Storage.overrideQuotaForOrigin', { origin: origin(), ...size })
    },
    warnings: async () =>
      (await tooling()).evaluate(() =>
        chrome.management.getPermissionWarningsByManifest(JSON.stringify(chrome.runtime.getManifest())),
      ),
  }
}
