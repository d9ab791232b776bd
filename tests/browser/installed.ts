import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { announcementWatch } from './announced.ts'
import { turnOnDeveloperMode } from './developer-mode.ts'
import { browserFlags } from './flags.ts'
import { ensureBrowser } from './install.ts'
import type { Offprint } from './offprint.ts'
import { preloadWorkers } from './preload.ts'

/** What the browser's own page about extensions has, and no other page. */
declare const chrome: {
  developerPrivate: {
    reload(extensionId: string, options: { failQuietly: boolean }): Promise<void>
  }
}

/** The flag by which Chromium knows an extension as named on the command line, and forgets it at the end. */
const FROM_COMMAND_LINE = 1 << 15

/**
 * Ends a browser and leaves its profile as one in which a reader has installed the extension: from then on a start is a
 * start and no fresh install, with alarms kept and `onStartup` fired.
 */
export async function leaveInstalled(offprint: Offprint): Promise<void> {
  await turnOnDeveloperMode(offprint.browser)
  await offprint.close()
  const path = join(offprint.profileDir, 'Default', 'Preferences')
  const preferences = JSON.parse(await readFile(path, 'utf8'))
  const extension = preferences.extensions.settings[offprint.extensionId]
  extension.creation_flags &= ~FROM_COMMAND_LINE
  await writeFile(path, JSON.stringify(preferences))
}

/** A browser on a profile that has the extension installed. */
export interface Installed {
  browser: Browser
  /** A page of the extension, for its APIs; its own manifest, which runs nothing of the product. */
  page: Page
}

export async function startInstalled(
  profileDir: string,
  extensionId: string,
  feed: { httpsPort: number },
): Promise<Installed> {
  const browser = await puppeteer.launch({
    executablePath: await ensureBrowser((text) => process.stderr.write(text)),
    headless: true,
    userDataDir: profileDir,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    handleSIGINT: false,
    args: browserFlags({ headless: true, isRoot: process.getuid?.() === 0, feed }),
  })
  await preloadWorkers(browser, () => announcementWatch)
  return { browser, page: await openApis(browser, extensionId) }
}

/** Has the browser load the extension's files anew, as it does for an update. Its pages close; resolves with a new one. */
export async function reloadInstalled({ browser }: Installed, extensionId: string): Promise<Page> {
  const page = await browser.newPage()
  await page.goto('chrome://extensions')
  await page.evaluate((id) => chrome.developerPrivate.reload(id, { failQuietly: true }), extensionId)
  await page.close()
  return openApis(browser, extensionId)
}

async function openApis(browser: Browser, extensionId: string): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(`chrome-extension://${extensionId}/manifest.json`)
  return page
}
