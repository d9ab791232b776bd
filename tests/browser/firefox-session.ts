import type { Page } from 'puppeteer-core'
import { type Firefox, launchFirefox } from './firefox.ts'
import { colorSchemePref, keepDataPrefs, type Prefs, settingOf } from './firefox-prefs.ts'
import { preloadEventPages } from './firefox-preload.ts'
import { createFirefoxTabs } from './firefox-tabs.ts'
import type { LaunchOptions } from './launch.ts'
import { until } from './until.ts'

export type FirefoxSession = Awaited<ReturnType<typeof createFirefoxSession>>

const CLOSING_MS = 10_000
/** As large as a popup is at first. */
const POPUP = { width: 420, height: 600 }
const WELCOME = /^moz-extension:.*\/welcome\.html$/

/** One run of Firefox with the extension in it. Each is a fresh install to the extension, with the profile's data. */
export async function createFirefoxSession(options: LaunchOptions, profileDir: string, prefs: Prefs = {}) {
  const { feed, colorScheme, timeZone, way, keepWelcome, workerPreload } = options
  if (!feed) throw new Error('Firefox is driven with the embedded feed only.')
  if (options.extensionDir || options.language) throw new Error('Firefox is driven in English, with the usual build.')
  await options.beforeStart?.(profileDir)
  let preload = async (_source: string) => {}
  const setPreload = async () => preload(workerPreload?.() ?? '')
  const firefox = await launchFirefox({
    feed,
    profileDir,
    timeZone,
    way,
    prefs: { ...prefs, ...(colorScheme && colorSchemePref(colorScheme)) },
    async prepare(run) {
      if (workerPreload) preload = await preloadEventPages(run)
      await setPreload()
    },
  })
  const { browser, extension } = firefox
  const tabs = createFirefoxTabs(browser)
  let apis: Page | undefined

  /** Waits for the page that says hello, which takes the front. A reader would close it. */
  async function greet(): Promise<void> {
    const welcome = await tabs.waitFor((url) => WELCOME.test(url))
    if (!keepWelcome) await welcome.close()
    await extension.watchAnnouncements()
  }

  /** The extension's own manifest, opened as a page: it has the extension's APIs and runs nothing of the product. */
  async function tooling(): Promise<Page> {
    const open = await apis?.evaluate(() => location.pathname).catch(() => '')
    if (!apis || open !== '/manifest.json') apis = await firefox.openPage('manifest.json')
    return apis
  }

  // A window each: Firefox takes what is in a tab behind another for hidden, and lets it run once a second.
  const newWindow = () => browser.newPage({ type: 'window' })

  try {
    await greet()
    await tooling()
  } catch (error) {
    await firefox.close()
    throw error
  }

  return {
    firefox: firefox as Firefox,
    tabs,
    tooling,
    extensionId: new URL(await extension.address()).hostname,
    openPage: async (path: string) => firefox.load(await newWindow(), path),

    /** Firefox lets nobody drive what is in its popup; this is a tab that the extension takes for it. */
    async openPopup(): Promise<Page> {
      const page = await newWindow()
      await extension.makePopup()
      await page.setViewport(POPUP)
      await firefox.load(page, 'popup.html')
      // What is pressed before the page is drawn whole may be gone when the press comes.
      await page.waitForFunction(() => document.querySelector('main > footer'))
      return page
    },

    async endBackground(): Promise<void> {
      await extension.endBackground()
      await setPreload()
    },

    async wake(): Promise<void> {
      await setPreload()
      await extension.wake()
    },

    async downloadTo(folder: string): Promise<void> {
      const always = { 'browser.download.folderList': 2, 'browser.download.dir': folder }
      await firefox.run(settingOf({ ...always, 'browser.download.alwaysOpenPanel': false }))
    },

    /** Ends this run and starts another, with what the extension has stored. */
    async again(changed: LaunchOptions) {
      const id = new URL(await extension.address()).hostname
      await firefox.run(settingOf(keepDataPrefs(true)))
      await firefox.close()
      return createFirefoxSession(changed, profileDir, extension.addressPref(id))
    },

    /** Takes the extension away with all that it has stored, and installs it anew, at another address. */
    async renew(before: () => void): Promise<void> {
      const kept = await browser.newPage()
      await extension.uninstall()
      await tabs.closeOthers(kept)
      await until(tabs.addresses, (all) => all.length === 1, { timeout: CLOSING_MS, otherwise: 'pages are still open' })
      before()
      await setPreload()
      await firefox.install()
      await greet()
      await tooling()
    },
  }
}
