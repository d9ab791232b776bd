import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, CDPSession, Page, WebWorker } from 'puppeteer-core'
import type { WxtBrowser } from 'wxt/browser'
import { type Announcement, readAnnouncements } from './announced.ts'
import { closeBrowser } from './close.ts'
import { type Controls, createControls } from './controls.ts'
import { type LaunchOptions, type Session, startSession } from './launch.ts'
import { catchMail } from './mail.ts'
import { addHostPermission, setHostAccess } from './site-access.ts'
import { wipe } from './wipe.ts'

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

/** What runs in a page before its own code. */
export type Before = string | (() => void)

/** A browser with Offprint in it, and what a reader, the desktop and the browser can do to it. */
export interface Offprint {
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
  let quota: CDPSession | undefined
  try {
    session = await startSession(options, profileDir)
  } catch (error) {
    await removeProfile()
    throw error
  }
  const announcedHere = async () => readAnnouncements(await session.tooling.page())

  const offprint: Offprint = {
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
    allowClipboard: () =>
      session.browser
        .defaultBrowserContext()
        .overridePermissions(`chrome-extension://${session.extensionId}`, ['clipboard-read', 'clipboard-write']),
    async downloadTo(folder) {
      const cdp = await session.browser.target().createCDPSession()
      await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder })
    },
    async goOffline() {
      const { client } = await session.worker.handle()
      await client.send('Network.enable')
      const conditions = { offline: true, latency: 0, downloadThroughput: -1, uploadThroughput: -1 }
      await client.send('Network.emulateNetworkConditions', conditions)
    },
    async setMedia(page, media) {
      const features = Object.entries(media).map(([name, value]) => ({ name, value }))
      await (await page.createCDPSession()).send('Emulation.setEmulatedMedia', { features })
    },
    setPrinted: (page) => page.emulateMediaType('print'),
    mailOf: (page, act) => catchMail(page, act),
    async setStoreFull(isFull) {
      // What it is told holds as long as this lives.
      quota ??= await (await session.tooling.page()).createCDPSession()
      const origin = `chrome-extension://${session.extensionId}`
      await quota.send('Storage.overrideQuotaForOrigin', { origin, ...(isFull && { quotaSize: 1000 }) })
    },
    async warnings() {
      return (await session.tooling.page()).evaluate(() =>
        chrome.management.getPermissionWarningsByManifest(JSON.stringify(chrome.runtime.getManifest())),
      )
    },
    async restart(changes) {
      quota = undefined
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
