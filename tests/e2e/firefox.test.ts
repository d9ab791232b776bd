import { describe, expect, it } from 'vitest'
import type { WxtBrowser } from 'wxt/browser'
import { type FirefoxOptions, launchFirefox } from '../browser/firefox.ts'
import { createFeed } from '../server/feed.ts'
import { startServer } from '../server/server.ts'
import { cleanings } from './support/cleanings.ts'
import { ALL_WELL, goTo, hasButton, pressButton, seesText, titles, waitForPapers } from './support/reader.ts'
import { isTelling } from './support/telling.ts'

declare const browser: WxtBrowser

async function setScene(options: Omit<FirefoxOptions, 'feed'> = {}) {
  const server = await startServer({ feed: createFeed({ weekends: true }) })
  cleanings.push(server.close)
  const firefox = await launchFirefox({ ...options, feed: server })
  cleanings.push(firefox.close)
  return { server, firefox }
}

describe('in Firefox', () => {
  it('the first sync fills popup and badge, and keys drive a page, the real sidebar and the real popup', async () => {
    const { server, firefox } = await setScene()
    const popup = await firefox.openPage('popup.html')
    const { length } = server.feed.papersOf(server.feed.today())
    await waitForPapers(popup, length)
    for (const { headers } of server.requests) expect(Object.keys(headers).filter(isTelling)).toEqual([])
    const badge = () => popup.evaluate(() => browser.action.getBadgeText({}))
    await expect.poll(badge, { timeout: 10_000 }).toBe(String(length))

    const page = await firefox.openPage('sidepanel.html')
    const [first = '', second = ''] = await titles(page)
    const isOn = (title: string) =>
      page.evaluate((text) => document.activeElement?.querySelector('h2')?.textContent === text, title)
    await expect
      .poll(async () => {
        await page.keyboard.press('j')
        return isOn(second)
      })
      .toBe(true)
    await page.keyboard.press('k')
    await page.keyboard.press('k')
    expect(await isOn(first)).toBe(true)
    await page.keyboard.press('s')
    await hasButton(page, first, 'Saved')
    await page.keyboard.press('u')
    await hasButton(page, first, 'Save')
    await page.keyboard.press('?')
    await page.waitForSelector('dialog[open]')
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => !document.querySelector('dialog'))

    // What is done in these is seen in the page. The first key is pressed again until it is listened to.
    const { window } = firefox
    for (const [where, open] of [
      ['sidebar', () => window.openSidebar()],
      ['popup', () => window.openPopup(page)],
    ] as const) {
      await open()
      await expect
        .poll(
          async () => {
            await window.type('jks')
            const saved = page.waitForSelector('article [data-action="save"][aria-pressed="true"]', { timeout: 10_000 })
            return saved.then(Boolean, () => false)
          },
          { timeout: 40_000, message: where },
        )
        .toBe(true)
      // Which one is not said: of the keys before, some may have been pressed before they were listened to.
      await window.type('u')
      await page.waitForFunction(() => !document.querySelector('article [data-action="save"][aria-pressed="true"]'))
    }
  })

  // Measured on Firefox ESR 153: with "Never remember history" an extension that may run in private windows runs, has
  // `storage.local`, and is refused by `indexedDB.open` with an InvalidStateError. (One that may not does not run.)
  it('a reader whose browser remembers no history is told that nothing can be stored, and nothing breaks', async () => {
    const { firefox, server } = await setScene({
      prefs: { 'browser.privatebrowsing.autostart': true },
      inPrivateWindows: true,
    })
    const popup = await firefox.openPage('popup.html')
    const broken: unknown[] = []
    popup.on('pageerror', (error) => broken.push(error))
    await seesText(popup, 'set to remember no history')
    expect(await popup.evaluate(() => document.body.innerText)).not.toMatch(ALL_WELL)
    await goTo(popup, 'Saved')
    await pressButton(popup, 'Try again')
    await seesText(popup, 'could not be stored')
    expect(await popup.evaluate(() => browser.alarms.get('poll'))).toBeDefined()
    expect(await popup.evaluate(() => browser.runtime.sendMessage({ type: 'poll' }))).toMatchObject({
      failure: { kind: 'storage' },
    })
    expect(server.requests).toEqual([])
    expect(broken).toEqual([])
    const options = await firefox.openPage('options.html')
    await seesText(options, 'Address of Hugging Face')
  })
})
