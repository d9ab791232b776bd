import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page, WebWorker } from 'puppeteer-core'
import type { WxtBrowser } from 'wxt/browser'
import { type Announcement, readAnnouncements } from './announced.ts'
import { closeBrowser } from './close.ts'
import { type Controls, createControls } from './controls.ts'
import { type LaunchOptions, type Session, startSession } from './launch.ts'
import { addHostPermission, setHostAccess } from './site-access.ts'
import { createSurroundings, type Surroundings } from './surroundings.ts'
import { wipe } from './wipe.ts'

declare const chrome: WxtBrowser

/** What runs in a page before its own code. */
export type Before = string | (() => void)

/** A browser with Offprint in it, and what a reader, the desktop and the browser can do to it. */
export interface Offprint extends Surroundings {
  readonly browser: Browser
  readonly extensionId: string
  readonly profileDir: string
  /** The real toolbar popup, over a page if one is given; an open one is closed first. The worker is not needed and not woken. */
  openPopup(over?: Page): Promise<Page>
  /** A page of the extension in a new tab: `reader.html`, `options.html`, `popup.html`. */
  openPage(path: string, before?: Before): Promise<Page>
  /** Has it load in a tab that there is. */
  load(page: Page, path: string, before?: Before): Promise<Page>
  /** The page in a tab at such an address, once there is one. */
  waitForPage(matches: (url: string) => boolean): Promise<Page>
  /** Where the tabs are. */
  addresses(): Promise<string[]>
  /** The text on the toolbar button, without waking the worker. */
  badge(): Promise<string>
  /** Ids of the notifications on the desktop, without waking the worker. */
  notifications(): Promise<string[]>
  /** Every notification that was asked for since launch, in order. */
  announced(): Promise<Announcement[]>
  /** Makes the background poll now; resolves with its answer when the poll is over. */
  poll(): Promise<unknown>
  fireAlarm(): Promise<void>
  clickNotification(id: string): Promise<void>
  readonly controls: Controls
  /** Runs an expression in the worker, waking it if needed. */
  inWorker(expression: string): Promise<void>
  killWorker(): Promise<void>
  /** Has the worker start, without an event, where it sleeps. */
  wake(): Promise<void>
  /** The live worker, woken if needed. The handle keeps it alive until it is killed. */
  worker(): Promise<WebWorker>
  /** Allows one more host, such as `https://rss.arxiv.org/*`, as if the reader had answered the browser's question with yes. */
  allowHost(origin: string): Promise<void>
  /** Withholds the host that the extension was installed with, or gives it back, as a reader can. Chromium may close its pages. */
  setSiteAccess(allowed: boolean): Promise<void>
  /**
   * Ends the browser and starts it on the same profile, from then on with these options changed. The extension keeps
   * its id and data, but is installed anew.
   */
  restart(changes?: Partial<Omit<LaunchOptions, 'profileDir'>>): Promise<void>
  /**
   * Makes it as if it had just been installed into this browser, but for the page that says hello: nothing stored, no
   * page open, a first sync beginning. `before` is called once the old worker and pages have ended. Rejects when the
   * browser has been changed in a way that only another one mends.
   */
  renew(before: () => void): Promise<void>
  close(): Promise<void>
}

/** Starts a browser with the built extension, installing a browser first where there is none. */
export async function launchOffprint(options: LaunchOptions = {}): Promise<Offprint> {
  const profileDir =
    options.profileDir ?? (await mkdtemp(join(process.env.OFFPRINT_PROFILES ?? tmpdir(), 'offprint-profile-')))
  const removeProfile = async () => {
    if (!options.profileDir) await rm(profileDir, { recursive: true, force: true, maxRetries: 5 })
  }
  const earlier: Announcement[] = []
  let current = options
  let changed = false
  let session: Session
  try {
    session = await startSession(options, profileDir)
  } catch (error) {
    await removeProfile()
    throw error
  }
  const announcedHere = async () => readAnnouncements(await session.tooling.page())

  const offprint: Offprint = {
    ...createSurroundings(() => session),
    profileDir,
    get browser() {
      return session.browser
    },
    get extensionId() {
      return session.extensionId
    },
    openPopup: (over) => session.button.openPopup(over),
    openPage: async (path, before) => offprint.load(await session.browser.newPage(), path, before),
    async load(page, path, before) {
      if (before) await page.evaluateOnNewDocument(before)
      await page.goto(`chrome-extension://${session.extensionId}/${path}`)
      return page
    },
    async waitForPage(matches) {
      const target = await session.browser.waitForTarget((each) => matches(each.url()))
      return (await target.page()) ?? target.asPage()
    },
    addresses: async () => session.browser.targets().map((target) => target.url()),
    async badge() {
      return (await session.tooling.page()).evaluate(() => chrome.action.getBadgeText({}))
    },
    async notifications() {
      return (await session.tooling.page()).evaluate(async () => Object.keys(await chrome.notifications.getAll()))
    },
    async announced() {
      return [...earlier, ...(await announcedHere())]
    },
    async poll() {
      return (await session.tooling.page()).evaluate(() => chrome.runtime.sendMessage({ type: 'poll' }))
    },
    fireAlarm: () => session.worker.run(`chrome.alarms.onAlarm.dispatch({ name: 'poll', scheduledTime: Date.now() })`),
    clickNotification: (id) => session.worker.run(`chrome.notifications.onClicked.dispatch(${JSON.stringify(id)})`),
    controls: createControls(() => session.worker),
    inWorker: (expression) => session.worker.run(expression),
    killWorker: () => session.worker.kill(),
    async wake() {
      await session.worker.handle()
    },
    worker: () => session.worker.handle(),
    allowHost: (origin) => addHostPermission(offprint, origin),
    setSiteAccess: (allowed) => setHostAccess(offprint, allowed ? 'ON_ALL_SITES' : 'ON_CLICK'),
    async restart(changes) {
      // A browser that a test has killed has nothing more to tell.
      if (session.browser.connected) earlier.push(...(await announcedHere()))
      await closeBrowser(session.browser)
      changed ||= changes !== undefined
      current = { ...current, ...changes }
      session = await startSession(current, profileDir)
    },
    async renew(before) {
      if (changed) throw new Error('This browser was started again with other options.')
      await wipe(session, before)
      earlier.length = 0
      // An update draws no attention, and has what an installation makes made again.
      await session.worker.run(`chrome.runtime.onInstalled.dispatch({ reason: 'update' })`)
    },
    async close() {
      await closeBrowser(session.browser)
      await removeProfile()
    },
  }
  return offprint
}
