import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import type { WxtBrowser } from 'wxt/browser'
import type { Announcement } from './announced.ts'
import { createFirefoxSession, type FirefoxSession } from './firefox-session.ts'
import { createFirefoxSurroundings } from './firefox-surroundings.ts'
import type { LaunchOptions } from './launch.ts'
import type { Offprint } from './offprint.ts'

declare const browser: WxtBrowser

const NO_WORKER = 'Firefox has an event page, to which no handle can be had.'

/** The same as `launchOffprint`, with Firefox. What Chromium alone has rejects. */
export async function launchOffprintInFirefox(options: LaunchOptions = {}): Promise<Offprint> {
  const profileDir =
    options.profileDir ?? (await mkdtemp(join(process.env.OFFPRINT_PROFILES ?? tmpdir(), 'offprint-firefox-')))
  const removeProfile = async () => {
    if (!options.profileDir) await rm(profileDir, { recursive: true, force: true, maxRetries: 5 })
  }
  const earlier: Announcement[] = []
  let current = options
  let changed = false
  let popup: Page | undefined
  let session: FirefoxSession
  try {
    session = await createFirefoxSession(options, profileDir)
  } catch (error) {
    await removeProfile()
    throw error
  }
  const extension = () => session.firefox.extension
  const ask = async <T>(question: () => Promise<T>) => (await session.tooling()).evaluate(question)

  return {
    ...createFirefoxSurroundings(() => session),
    profileDir,
    get browser() {
      return session.firefox.browser
    },
    get extensionId() {
      return session.extensionId
    },
    async openPopup(over) {
      await popup?.close().catch(() => {})
      popup = await session.openPopup(over)
      return popup
    },
    openPage: (path, before) => session.openPage(path, before),
    load: (page, path, before) => session.load(page, path, before),
    waitForPage: (matches) => session.tabs.waitFor(matches),
    addresses: () => session.tabs.addresses(),
    badge: () => ask(() => browser.action.getBadgeText({})),
    notifications: () => ask(async () => Object.keys(await browser.notifications.getAll())),
    announced: async () => [...earlier, ...(await extension().announced())],
    poll: () => ask(() => browser.runtime.sendMessage({ type: 'poll' })),
    fireAlarm: () => extension().ring('poll'),
    clickNotification: (id) => extension().clickNotification(id),
    get controls() {
      return session.firefox.controls
    },
    async inWorker(expression) {
      // What it asks of the browser, a page may ask as well; what it does to the worker, nobody can.
      await (await session.tooling()).evaluate(expression)
    },
    killWorker: () => session.endBackground(),
    wake: () => session.wake(),
    worker: () => Promise.reject(new Error(NO_WORKER)),
    allowHost: (origin) => extension().setHost(origin, true),
    setSiteAccess: (allowed) => extension().setHost('https://huggingface.co/*', allowed),
    async restart(changes) {
      earlier.push(...(await extension().announced()))
      changed ||= changes !== undefined
      current = { ...current, ...changes }
      session = await session.again(current)
    },
    async renew(before) {
      if (changed) throw new Error('This browser was started again with other options.')
      await session.renew(before)
      earlier.length = 0
    },
    async close() {
      await session.firefox.close()
      await removeProfile()
    },
  }
}
