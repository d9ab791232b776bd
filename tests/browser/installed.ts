import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { type Announcement, announcementWatch, readAnnouncements } from './announced.ts'
import { closeBrowser } from './close.ts'
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

/** Where the extension is installed, and what it finds in place of Hugging Face. */
export interface Profile {
  profileDir: string
  extensionId: string
  /** Where its files are from. */
  extensionDir?: string
  feed: { httpsPort: number }
}

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
  open(path: string): Promise<Page>
  announced(): Promise<Announcement[]>
  /** Has the browser take the files of the extension anew, as it does for an update. Its pages close but for a new `page`. */
  update(): Promise<void>
  close(): Promise<void>
}

export async function startInstalled({ profileDir, extensionId, feed }: Profile): Promise<Installed> {
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
  const open = async (path: string) => {
    const page = await browser.newPage()
    await page.goto(`chrome-extension://${extensionId}/${path}`)
    return page
  }
  const installed: Installed = {
    browser,
    page: await open('manifest.json'),
    open,
    announced: () => readAnnouncements(installed.page),
    async update() {
      const page = await browser.newPage()
      await page.goto('chrome://extensions')
      await page.evaluate((id) => chrome.developerPrivate.reload(id, { failQuietly: true }), extensionId)
      await page.close()
      installed.page = await open('manifest.json')
    },
    close: () => closeBrowser(browser),
  }
  return installed
}
