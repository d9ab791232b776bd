import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import puppeteer, { type Browser } from 'puppeteer-core'
import { announcementWatch } from './announced.ts'
import { browserFlags, type Way } from './flags.ts'
import { ensureBrowser } from './install.ts'
import { createToolbarButton } from './popup.ts'
import { preloadWorkers } from './preload.ts'
import { createTooling } from './tooling.ts'
import { welcomePage } from './welcome.ts'
import { createBackgroundWorker } from './worker.ts'

export interface LaunchOptions {
  /** The built extension. Default: `.output/chrome`, or Firefox's. */
  extensionDir?: string
  /** In Firefox: as a package that stays in the profile. What Chromium has for that comes after: `leaveInstalled`. */
  packed?: boolean
  /** The feed that stands in for Hugging Face; every other host is then unreachable. Default: the real network. */
  feed?: { httpsPort: number }
  /** How the browser gets to the feed. Default: clear. */
  way?: Way
  /** Default: true. */
  headless?: boolean
  /** Kept on close. Default: a new temporary one, removed on close. */
  profileDir?: string
  /** Called before each start of the browser, `restart()` included: the time to damage or to prepare the profile. */
  beforeStart?: (profileDir: string) => Promise<void> | void
  /** What `prefers-color-scheme` answers, in the popup as well. */
  colorScheme?: 'light' | 'dark'
  /** Pixels per CSS pixel on the headless screen. Default: 1. */
  deviceScaleFactor?: number
  /** Leaves the page open that says hello after each install, in front. Default: it is gone. */
  keepWelcome?: boolean
  /** What the browser speaks, such as `zh-CN`. Default: en-US. */
  language?: string
  /** Gives the source that each worker runs before its own first line, such as a clock that is two days ahead. */
  workerPreload?: () => string
  /** Where the browser takes itself to be, such as `Asia/Tokyo`. Default: where this machine is. */
  timeZone?: string
  /** More flags, such as `--disable-extensions-http-throttling` where every request must reach the feed. */
  extraArgs?: string[]
}

export type Session = Awaited<ReturnType<typeof startSession>>

/** One run of the browser with the extension in it. Each is a fresh install to the extension, with the profile's data. */
export async function startSession(options: LaunchOptions, profileDir: string) {
  const extensionDir = resolve(options.extensionDir ?? '.output/chrome')
  if (!existsSync(join(extensionDir, 'manifest.json'))) {
    throw new Error(`There is no extension in ${extensionDir}: build it first, with "npm run build".`)
  }
  await options.beforeStart?.(profileDir)
  const browser = await startBrowser(options, profileDir)
  try {
    await preloadWorkers(browser, () => [announcementWatch, options.workerPreload?.() ?? ''].join(';\n'))
    const extensionId = await browser.installExtension(extensionDir)
    const welcome = await welcomePage(browser)
    // A reader would close it; its tab spares the tooling the start of another process.
    const tooling = createTooling(browser, extensionId, options.keepWelcome ? undefined : welcome)
    await tooling.page()
    const worker = createBackgroundWorker(browser, extensionId, tooling)
    return { browser, extensionId, tooling, worker, button: createToolbarButton(browser, extensionId, tooling) }
  } catch (error) {
    await browser.close()
    throw error
  }
}

async function startBrowser(options: LaunchOptions, userDataDir: string): Promise<Browser> {
  const headless = options.headless ?? true
  return puppeteer.launch({
    executablePath: await ensureBrowser((text) => process.stderr.write(text)),
    headless,
    userDataDir,
    // Over a pipe the browser ends with the process that started it, and CDP may install extensions.
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    // Who launches decides what Ctrl-C means.
    handleSIGINT: false,
    env: {
      ...process.env,
      ...(options.timeZone && { TZ: options.timeZone }),
      // On Linux this goes before --lang.
      ...(options.language && { LANGUAGE: options.language.replace('-', '_') }),
    },
    args: browserFlags({ ...options, headless, isRoot: process.getuid?.() === 0 }),
  })
}
