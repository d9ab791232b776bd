import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import type { WxtBrowser } from 'wxt/browser'
import { readAnnouncements } from '../browser/announced.ts'
import { closeBrowser } from '../browser/close.ts'
import { type Installed, leaveInstalled, reloadInstalled, startInstalled } from '../browser/installed.ts'
import { launchOffprint } from '../browser/offprint.ts'
import { until } from '../browser/until.ts'
import { copyBuild } from '../browser/variant.ts'
import { createFeed } from '../server/feed.ts'
import { startServer } from '../server/server.ts'
import { goTo, hasButton, press, titles, waitForPapers } from './support/reader.ts'

declare const chrome: WxtBrowser

const HALF_AN_HOUR = 30 * 60_000

it('an update keeps papers, saves, read marks and badge, sets the alarm again, and draws no attention to itself', async () => {
  const profileDir = await mkdtemp(join(tmpdir(), 'offprint-update-'))
  const build = await copyBuild(() => ({ version: '1.0.0' }))
  const server = await startServer({ feed: createFeed({ weekends: true }) })
  let running: Installed | undefined
  try {
    const first = await launchOffprint({ feed: server, profileDir, extensionDir: build.dir })
    const { extensionId } = first
    await until(first.badge, Boolean, { timeout: 15_000, otherwise: 'no first sync' })
    await first.poll()
    const popup = await first.openPopup()
    const [read = '', saved = '', ...rest] = await titles(popup)
    await press(popup, read, 'Mark read')
    await hasButton(popup, read, 'Mark unread')
    await press(popup, saved, 'Save')
    await hasButton(popup, saved, 'Saved')
    const count = String(Number(await first.badge()))
    await leaveInstalled(first)
    running = await startInstalled(profileDir, extensionId, server)
    await badgeIs(running.page, count)
    const requests = server.requests.length

    /** What a reader finds after an update. */
    const see = async (page: Page, version: string) => {
      expect(await page.evaluate(() => chrome.runtime.getManifest().version)).toBe(version)
      await badgeIs(page, count)
      const alarm = await until(
        () => page.evaluate(() => chrome.alarms.get('poll')),
        (found) => found !== undefined,
        { timeout: 15_000, otherwise: 'no alarm' },
      )
      expect(alarm?.periodInMinutes).toBe(30)
      expect(alarm?.scheduledTime).toBeLessThanOrEqual(Date.now() + HALF_AN_HOUR)
      expect(await page.evaluate(() => chrome.tabs.query({}).then((tabs) => tabs.length))).toBe(pages)
      expect(await page.evaluate(() => chrome.notifications.getAll())).toEqual({})
      expect(await readAnnouncements(page)).toEqual([])

      await page.goto(`chrome-extension://${extensionId}/popup.html`)
      expect(await titles(page)).toEqual([saved, ...rest])
      await goTo(page, 'Saved')
      await waitForPapers(page, 1)
      expect(await titles(page)).toEqual([saved])
    }
    // The tab that a browser starts with, and the one that looks.
    const pages = (await running.browser.pages()).length
    expect(pages).toBe(2)

    await build.change({ version: '1.1.0' })
    await see(await reloadInstalled(running, extensionId), '1.1.0')

    await closeBrowser(running.browser)
    await build.change({ version: '1.2.0' })
    running = await startInstalled(profileDir, extensionId, server)
    await see(running.page, '1.2.0')
    // What is stored is fresh: an update is no reason to ask.
    expect(server.requests.length).toBe(requests)
  } finally {
    if (running?.browser.connected) await closeBrowser(running.browser)
    await server.close()
    await build.remove()
    await rm(profileDir, { recursive: true, force: true, maxRetries: 5 })
  }
})

async function badgeIs(page: Page, text: string): Promise<void> {
  await until(
    () => page.evaluate(() => chrome.action.getBadgeText({})),
    (badge) => badge === text,
    { timeout: 15_000, otherwise: (badge) => `the badge should say "${text}" but says "${badge}"` },
  )
}
