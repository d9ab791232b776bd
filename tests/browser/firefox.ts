import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { closeBrowser } from './close.ts'
import { connectionOf, createFirefoxWindow, type FirefoxWindow } from './firefox-window.ts'
import { ensureFirefox } from './install.ts'
import { openTunnel } from './tunnel.ts'
import { until } from './until.ts'

export interface FirefoxOptions {
  /** The feed that stands in for Hugging Face; every other host is unreachable. */
  feed: { httpsPort: number }
  /** What a reader, or whoever runs the machine, has set in about:config. */
  prefs?: Record<string, string | number | boolean>
  /** Whether the reader lets the extension run in private windows. Default: false, as Firefox has it. */
  inPrivateWindows?: boolean
}

/** A Firefox with the built extension in it. */
export interface Firefox {
  readonly browser: Browser
  readonly window: FirefoxWindow
  /** A page of the extension in a new tab: `popup.html`, `reader.html`, `options.html`. */
  openPage(path: string): Promise<Page>
  close(): Promise<void>
}

const EXTENSION_DIR = '.output/firefox'
const EXTENSION_ID = 'offprint@offprint.example'
/** Firefox gives each installation an address of its own, which cannot be asked for; so it is given this one. */
const ADDRESS_ID = '6f0f7a4e-3c1b-4d5e-9a53-0ff9e1d70001'
const OPENING_MS = 20_000

/** Starts Firefox with the built extension, on a new profile, installing Firefox first where there is none. */
export async function launchFirefox({ feed, prefs, inPrivateWindows = false }: FirefoxOptions): Promise<Firefox> {
  const extensionDir = resolve(EXTENSION_DIR)
  if (!existsSync(join(extensionDir, 'manifest.json'))) {
    throw new Error(`There is no extension in ${extensionDir}: build it first, with "npm run build:firefox".`)
  }
  const tunnel = await openTunnel(feed)
  try {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: await ensureFirefox((text) => process.stderr.write(text)),
      headless: true,
      acceptInsecureCerts: true,
      defaultViewport: null,
      handleSIGINT: false,
      // Without it Firefox lets nobody drive the pages of an extension.
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: { ...tunnelPrefs(tunnel.port), ...addressPrefs(), ...POPUP_PREFS, ...prefs },
    })
    await install(browser, extensionDir, inPrivateWindows)
    return {
      browser,
      window: createFirefoxWindow(browser, EXTENSION_ID),
      openPage: (path) => openPage(browser, path),
      async close() {
        await closeBrowser(browser)
        await tunnel.close()
      },
    }
  } catch (error) {
    await tunnel.close()
    throw error
  }
}

/** What puppeteer's own `installExtension` sends, and whether private windows are allowed, which it cannot. */
async function install(browser: Browser, path: string, inPrivateWindows: boolean): Promise<void> {
  const extensionData = { type: 'path', path }
  await connectionOf(browser).send('webExtension.install', {
    extensionData,
    'moz:allowPrivateBrowsing': inPrivateWindows,
  })
}

function tunnelPrefs(port: number) {
  const at = { http: '127.0.0.1', http_port: port, ssl: '127.0.0.1', ssl_port: port }
  return {
    'network.proxy.type': 1,
    ...Object.fromEntries(Object.entries(at).map(([name, value]) => [`network.proxy.${name}`, value])),
  }
}

/** A popup may be asked for by a page, as the press of a button cannot be. */
const POPUP_PREFS = { 'extensions.openPopupWithoutUserGesture.enabled': true }

function addressPrefs() {
  return { 'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: ADDRESS_ID }) }
}

async function openPage(browser: Browser, path: string): Promise<Page> {
  const page = await browser.newPage()
  const url = `moz-extension://${ADDRESS_ID}/${path}`
  // The page loads, but the promise of it never settles.
  page.goto(url).catch(() => {})
  await until(
    () => page.evaluate(() => [location.href, document.readyState]).catch(() => []),
    ([address, state]) => address === url && state === 'complete',
    {
      timeout: OPENING_MS,
      otherwise: ([address, state]) => `${url} did not open: ${address ?? 'nothing'} is ${state}`,
    },
  )
  return page
}
