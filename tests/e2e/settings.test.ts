import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import type { WxtBrowser } from 'wxt/browser'
import { generateSamples } from '../server/samples/generate.ts'
import { paper, popupGone, seesText, titles } from './support/reader.ts'
import { setSyncedScene } from './support/scene.ts'

declare const chrome: WxtBrowser

/** Chooses an option of a field by the field's name. */
async function choose(page: Page, field: string, value: string): Promise<void> {
  const select = await page.waitForSelector(`::-p-aria([name="${field}"][role="combobox"])`)
  await select?.select(value)
}

describe('the settings', () => {
  it('set the polling interval, which the alarm follows at once', async () => {
    const { offprint } = await setSyncedScene()
    const page = await offprint.openPage('options.html')
    await choose(page, 'Look for papers every', '240')
    await expect.poll(() => page.evaluate(async () => (await chrome.alarms.get('poll'))?.periodInMinutes)).toBe(240)
  })

  it('set what the badge counts', async () => {
    const { offprint, server, badgeIs } = await setSyncedScene()
    const count = await offprint.badge()
    const page = await offprint.openPage('options.html')
    await choose(page, 'The badge counts', 'off')
    await badgeIs('')
    await choose(page, 'The badge counts', 'new')
    await badgeIs(count)
    const popup = await offprint.openPopup()
    await popup.waitForSelector('article')
    await badgeIs('')
    server.feed.publish(generateSamples({ seed: 41, count: 2 }))
    await offprint.poll()
    await badgeIs('2')
    await choose(page, 'The badge counts', 'unread')
    await badgeIs(String(Number(count) + 2))
  })

  it('turn notifications off, and nothing that came meanwhile is announced later', async () => {
    const { offprint, server, badgeIs } = await setSyncedScene()
    const count = Number(await offprint.badge())
    const page = await offprint.openPage('options.html')
    const box = await page.waitForSelector('::-p-aria([name="Announce new papers on the desktop"][role="checkbox"])')
    await box?.click()
    const [later, ...early] = generateSamples({ seed: 42, count: 3 })
    server.feed.publish(early)
    await offprint.poll()
    await badgeIs(String(count + 2))
    await box?.click()
    await offprint.poll()
    expect(await offprint.announced()).toEqual([])
    server.feed.publish(later ? [later] : [])
    await offprint.poll()
    expect(await offprint.announced()).toHaveLength(1)
  })

  it('set where papers open, and whether that marks them read', async () => {
    const { offprint, server } = await setSyncedScene()
    const count = await offprint.badge()
    const page = await offprint.openPage('options.html')
    await choose(page, 'Open papers on', 'pdf')
    await (
      await page.waitForSelector('::-p-aria([name="Mark a paper read when it is opened"][role="checkbox"])')
    )?.click()
    const popup = await offprint.openPopup()
    const [top] = server.feed.papersOf(server.feed.today())
    const link = await (await paper(popup, top?.title ?? '')).$('h2 a')
    expect(await link?.evaluate((each) => (each as HTMLAnchorElement).href)).toBe(`https://arxiv.org/pdf/${top?.id}`)
    await link?.click()
    await offprint.waitForPage((url) => url === `https://arxiv.org/pdf/${top?.id}`)
    expect(await offprint.badge()).toBe(count)
  })

  it('set the theme of every page', async () => {
    const { offprint } = await setSyncedScene({ colorScheme: 'light' })
    const page = await offprint.openPage('options.html')
    const background = (each: Page) => each.$eval('html', (html) => getComputedStyle(html).backgroundColor)
    const light = await background(page)
    await choose(page, 'Theme', 'dark')
    await expect.poll(() => background(page)).not.toBe(light)
    const popup = await offprint.openPopup()
    await popup.waitForSelector('article')
    expect(await background(popup)).toBe(await background(page))
  })

  it('refuse an address that is none, in words, and change nothing', async () => {
    const { offprint } = await setSyncedScene()
    const page = await offprint.openPage('options.html')
    const field = await page.waitForSelector('::-p-aria([name="Address of Hugging Face"][role="textbox"])')
    await field?.click({ count: 3 })
    await field?.type('ftp://mirror.example\n')
    await seesText(page, 'not a web address')
    const stored = await page.evaluate(async () => (await chrome.storage.local.get('settings')).settings)
    expect((stored as { baseUrl?: string } | undefined)?.baseUrl ?? 'https://huggingface.co').toBe(
      'https://huggingface.co',
    )
  })
})

describe('the reader page', () => {
  it('is the same app with more room, opened from the popup', async () => {
    const { offprint, server } = await setSyncedScene()
    const popup = await offprint.openPopup()
    const shown = await titles(popup)
    await (await popup.waitForSelector('::-p-aria([name="Open in a full page"][role="button"])'))?.click()
    const reader = await offprint.waitForPage((url) => url.includes('/reader.html'))
    await reader.waitForSelector('article')
    expect(await titles(reader)).toEqual(shown.slice(0, 20))
    expect(server.feed.papersOf(server.feed.today()).length).toBe(shown.length)

    // Once it is open it comes to the front instead of opening again.
    const again = await offprint.openPopup()
    await (await again.waitForSelector('::-p-aria([name="Open in a full page"][role="button"])'))?.click()
    await popupGone(again)
    expect((await offprint.addresses()).filter((url) => url.includes('/reader.html'))).toHaveLength(1)
  })
})
