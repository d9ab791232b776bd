import type { Page } from 'puppeteer-core'
import { type Firefox, launchFirefox } from './firefox.ts'
import { colorSchemePref, keepDataPrefs, languagePref, type Prefs, settingOf, speaking } from './firefox-prefs.ts'
import { createPreload, EVENT_PAGE, type Preload } from './firefox-preload.ts'
import { createFirefoxTabs } from './firefox-tabs.ts'
import type { LaunchOptions } from './launch.ts'
import type { Before } from './offprint.ts'
import { until } from './until.ts'

export type FirefoxSession = Awaited<ReturnType<typeof createFirefoxSession>>

const CLOSING_MS = 10_000
/** As large as a popup is at first. */
const POPUP = { width: 420, height: 600 }
const WINDOWS = `[...Services.wm.getEnumerator('navigator:browser')].length`
const WELCOME = /^moz-extension:.*\/welcome\.html$/

/** One run of Firefox with the extension in it. Each is a fresh install to the extension, with the profile's data. */
export async function createFirefoxSession(options: LaunchOptions, profileDir: string, prefs: Prefs = {}) {
  const { extensionDir, packed, feed, colorScheme, timeZone, way, keepWelcome, language, workerPreload } = options
  if (!feed) throw new Error('Firefox is driven with the embedded feed only.')
  await options.beforeStart?.(profileDir)
  let preload: Preload = async () => {}
  const setPreload = () => preload(EVENT_PAGE, workerPreload?.() ?? '')
  const firefox = await launchFirefox({
    feed,
    extensionDir,
    packed,
    profileDir,
    timeZone,
    way,
    prefs: { ...prefs, ...(colorScheme && colorSchemePref(colorScheme)), ...(language && languagePref(language)) },
    async prepare(run) {
      if (language) await run(speaking(language))
      preload = createPreload(run)
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
    // Behind what the reader has in front.
    if (!apis || open !== '/manifest.json')
      apis = await firefox.load(await browser.newPage({ background: true }), 'manifest.json')
    return apis
  }

  async function load(page: Page, path: string, before: Before = ''): Promise<Page> {
    const place = `/${path.split(/[?#]/)[0]}`
    await preload(place, typeof before === 'string' ? before : `(${before})()`)
    await firefox.load(page, path)
    await preload(place, '')
    return page
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
    openPage: async (path: string, before?: Before) => load(await newWindow(), path, before),
    load,

    /** Firefox lets nobody drive what is in its popup; this is a tab that the extension takes for it. */
    async openPopup(over?: Page): Promise<Page> {
      if (over) {
        await over.bringToFront()
        await firefox.popups.press()
      }
      const page = await newWindow()
      await firefox.popups.make()
      await page.setViewport(POPUP)
      await firefox.load(page, 'popup.html')
      // What is pressed before the page is drawn whole may be gone when the press comes.
      await page.waitForFunction(() => document.querySelector('main > footer'))
      return page
    },

    async endBackground(): Promise<void> {
      await setPreload()
      await extension.endBackground()
    },

    async wake(): Promise<void> {
      await setPreload()
      await extension.wake()
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
      // A window that is about to close would take the first page of the new installation with it.
      await until(
        () => firefox.run(WINDOWS),
        (count) => count === 1,
        { timeout: CLOSING_MS, otherwise: 'windows are still open' },
      )
      before()
      await setPreload()
      await firefox.install()
      await greet()
      await tooling()
    },
  }
}
