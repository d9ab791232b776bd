import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { WxtBrowser } from 'wxt/browser'
import type { Installed } from '../browser/installed.ts'
import { until } from '../browser/until.ts'
import { copyBuild } from '../browser/variant.ts'
import { createFeed } from '../server/feed.ts'
import { startServer } from '../server/server.ts'
import { endInstalled, launchToInstall, startAgain } from './support/installing.ts'
import { BUILD, lacks } from './support/lacks.ts'
import { goTo, hasButton, press, titles, waitForPapers } from './support/reader.ts'

declare const chrome: WxtBrowser

const HALF_AN_HOUR = 30 * 60_000

it('an update keeps papers, saves, read marks and badge, sets the alarm again, and draws no attention to itself', async () => {
  const profileDir = await mkdtemp(join(tmpdir(), 'offprint-update-'))
  const build = await copyBuild(BUILD, () => ({ version: '1.0.0' }))
  const server = await startServer({ feed: createFeed({ weekends: true }) })
  let running: Installed | undefined
  try {
    const first = await launchToInstall({ feed: server, profileDir, extensionDir: build.dir })
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
    await endInstalled(first)
    const profile = { profileDir, extensionId, extensionDir: build.dir, feed: server }
    running = await startAgain(profile)
    await badgeIs(running, count)
    const requests = server.requests.length

    /** What a reader finds after an update. */
    const see = async (installed: Installed, version: string) => {
      const { page } = installed
      expect(await page.evaluate(() => chrome.runtime.getManifest().version)).toBe(version)
      await badgeIs(installed, count)
      const alarm = await until(
        () => page.evaluate(() => chrome.alarms.get('poll')),
        (found) => found !== undefined,
        { timeout: 15_000, otherwise: 'no alarm' },
      )
      expect(alarm?.periodInMinutes).toBe(30)
      expect(alarm?.scheduledTime).toBeLessThanOrEqual(Date.now() + HALF_AN_HOUR)
      expect(await page.evaluate(() => chrome.tabs.query({}).then((tabs) => tabs.length))).toBe(pages)
      expect(await page.evaluate(() => chrome.notifications.getAll())).toEqual({})
      expect(await installed.announced()).toEqual([])

      const popup = await installed.open('popup.html')
      expect(await titles(popup)).toEqual([saved, ...rest])
      await goTo(popup, 'Saved')
      await waitForPapers(popup, 1)
      expect(await titles(popup)).toEqual([saved])
      await popup.close()
    }
    // The tab that a browser starts with, and the one that looks.
    const pages = (await running.browser.pages()).length
    expect(pages).toBe(2)

    await build.change({ version: '1.1.0' })
    await running.update()
    await see(running, '1.1.0')

    await running.close()
    const found = lacks('an update while it is closed') ? '1.1.0' : '1.2.0'
    await build.change({ version: found })
    running = await startAgain(profile)
    await see(running, found)
    // What is stored is fresh: an update is no reason to ask.
    expect(server.requests.length).toBe(requests)
  } finally {
    await running?.close()
    await server.close()
    await build.remove()
    await rm(profileDir, { recursive: true, force: true, maxRetries: 5 })
  }
})

async function badgeIs({ page }: Installed, text: string): Promise<void> {
  await until(
    () => page.evaluate(() => chrome.action.getBadgeText({})),
    (badge) => badge === text,
    { timeout: 15_000, otherwise: (badge) => `the badge should say "${text}" but says "${badge}"` },
  )
}
