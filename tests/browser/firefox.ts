import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { closeBrowser } from './close.ts'
import type { Controls } from './controls.ts'
import { connectionOf, createRunInChrome, type RunInChrome } from './firefox-chrome.ts'
import { createFirefoxControls } from './firefox-controls.ts'
import { createFirefoxExtension, type FirefoxExtension } from './firefox-extension.ts'
import { packedIn } from './firefox-package.ts'
import { createFirefoxPopups } from './firefox-popup.ts'
import { type Prefs, prefsOf } from './firefox-prefs.ts'
import { createFirefoxWindow, type FirefoxWindow } from './firefox-window.ts'
import type { Way } from './flags.ts'
import { ensureFirefox } from './install.ts'
import { openTunnel } from './tunnel.ts'
import { until } from './until.ts'

export interface FirefoxOptions {
  /** The feed that stands in for Hugging Face; every other host is unreachable. */
  feed: { httpsPort: number }
  /** The built extension. Default: `.output/firefox`. */
  extensionDir?: string | undefined
  /** As a package that stays in the profile, as a reader installs it. Default: until the browser ends. */
  packed?: boolean | undefined
  /** Nothing is installed: the profile has it. */
  installed?: boolean
  /** What a reader, or whoever runs the machine, has set in about:config. */
  prefs?: Prefs
  /** Whether the reader lets the extension run in private windows. Default: false, as Firefox has it. */
  inPrivateWindows?: boolean
  /** Kept on close. Default: a new one, removed on close. */
  profileDir?: string | undefined
  /** Where the browser takes itself to be. Default: where this machine is. */
  timeZone?: string | undefined
  /** How the browser gets to the feed. Default: clear. */
  way?: Way | undefined
  /** Called before the extension is installed. */
  prepare?: (run: RunInChrome) => Promise<void>
}

/** A Firefox with the built extension in it. */
export interface Firefox {
  readonly browser: Browser
  readonly window: FirefoxWindow
  readonly extension: FirefoxExtension
  readonly controls: Controls
  readonly popups: ReturnType<typeof createFirefoxPopups>
  /** Runs an expression in the browser's own window. */
  readonly run: RunInChrome
  /** A page of the extension in a new tab: `popup.html`, `reader.html`, `options.html`. */
  openPage(path: string): Promise<Page>
  /** Loads a page of the extension into a tab. */
  load(page: Page, path: string): Promise<Page>
  /** Installs the built extension, where it is not there or, packed, in another version. */
  install(): Promise<void>
  close(): Promise<void>
}

const EXTENSION_DIR = '.output/firefox'
const EXTENSION_ID = 'offprint@offprint.example'
const OPENING_MS = 20_000

/** Starts Firefox with the built extension, installing Firefox first where there is none. */
export async function launchFirefox(options: FirefoxOptions): Promise<Firefox> {
  const extensionDir = resolve(options.extensionDir ?? EXTENSION_DIR)
  if (!existsSync(join(extensionDir, 'manifest.json'))) {
    throw new Error(`There is no extension in ${extensionDir}: build it first, with "npm run build:firefox".`)
  }
  const { feed, way = 'clear', inPrivateWindows = false, packed = false, installed = false } = options
  const tunnel = await openTunnel(feed, way === 'no-name' ? [] : undefined)
  try {
    const browser = await start(options, tunnel.port)
    const run = createRunInChrome(browser)
    const extension = createFirefoxExtension(run, EXTENSION_ID)
    const load = async (page: Page, path: string) => navigate(page, `${await extension.address()}/${path}`)
    // What puppeteer's own `installExtension` sends, and whether private windows are allowed, which it cannot.
    const install = async () => {
      const send = (extensionData: object) =>
        connectionOf(browser).send('webExtension.install', {
          extensionData,
          'moz:allowPrivateBrowsing': inPrivateWindows,
          'moz:permanent': packed,
        })
      if (packed) await send({ type: 'base64', value: await packedIn(extensionDir) })
      else await send({ type: 'path', path: extensionDir })
    }
    await options.prepare?.(run)
    if (!installed) await install()
    return {
      browser,
      window: createFirefoxWindow(run, EXTENSION_ID),
      extension,
      controls: createFirefoxControls(run, EXTENSION_ID),
      popups: createFirefoxPopups(run, EXTENSION_ID),
      run,
      openPage: async (path) => load(await browser.newPage(), path),
      load,
      install,
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

async function start(
  { prefs, packed, profileDir, timeZone, way }: FirefoxOptions,
  proxyPort: number,
): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: await ensureFirefox((text) => process.stderr.write(text)),
    headless: true,
    acceptInsecureCerts: way !== 'distrusted',
    defaultViewport: null,
    handleSIGINT: false,
    ...(profileDir && { userDataDir: profileDir }),
    env: { ...process.env, ...(timeZone && { TZ: timeZone }) },
    // Without it Firefox lets nobody drive the pages of an extension.
    args: ['--remote-allow-system-access'],
    // Nobody but Mozilla signs packages; the long-term release may be told to take others.
    extraPrefsFirefox: { ...prefsOf(proxyPort), ...(packed && { 'xpinstall.signatures.required': false }), ...prefs },
  })
}

async function navigate(page: Page, url: string): Promise<Page> {
  const [path = ''] = url.split(/[?#]/)
  // The page loads, but the promise of it never settles.
  page.goto(url).catch(() => {})
  await until(
    () => page.evaluate(() => [location.href, document.readyState]).catch(() => []),
    ([address, state]) => Boolean(address?.startsWith(path)) && state === 'complete',
    {
      timeout: OPENING_MS,
      otherwise: ([address, state]) => `${url} did not open: ${address ?? 'nothing'} is ${state}`,
    },
  )
  return page
}
