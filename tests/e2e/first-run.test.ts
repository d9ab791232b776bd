import { expect, it } from 'vitest'
import type { WxtBrowser } from 'wxt/browser'
import { hasButton, press, seesText, titles, waitForPapers } from './support/reader.ts'
import { setScene } from './support/scene.ts'

declare const chrome: WxtBrowser

it('an install opens one page that says what this is, shows the papers of the day as they come, and asks for nothing', async () => {
  const { offprint, server } = await setScene({ keepWelcome: true })
  const isWelcome = (url: string) => url.endsWith('/welcome.html')
  const page = await offprint.waitForPage(isWelcome)
  const broken: unknown[] = []
  page.on('pageerror', (error) => broken.push(error))
  const { length } = server.feed.papersOf(server.feed.today())
  await waitForPapers(page, Math.min(20, length))
  const ms = await page.evaluate(() => Math.round(performance.now()))
  console.log(`the papers were on the first page within ${ms} ms of its opening`)
  expect(ms).toBeLessThan(10_000)
  await seesText(page, 'counts what you have not read')
  await seesText(page, 'puzzle piece')
  expect(await page.evaluate(() => document.visibilityState)).toBe('visible')
  // Nothing to fill in, to agree to or to allow.
  expect(await page.$$('input, select, textarea, form, dialog')).toEqual([])
  expect(await page.evaluate(() => chrome.permissions.getAll())).toMatchObject({
    origins: ['https://huggingface.co/*'],
  })
  expect((await offprint.addresses()).filter(isWelcome)).toHaveLength(1)

  // It is the feed itself: what is done here is done.
  const [first = ''] = await titles(page)
  await press(page, first, 'Save')
  await hasButton(page, first, 'Saved')

  // A look at this page is none at a view: nothing is New elsewhere for having come after it.
  await offprint.poll()
  const popup = await offprint.openPopup()
  await hasButton(popup, first, 'Saved')
  expect(await popup.evaluate(() => document.body.innerText)).not.toMatch(/\bNew\b/)

  await page.setViewport({ width: 320, height: 600 })
  await page.waitForFunction(() => innerWidth === 320)
  const [wide, seen] = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return [scrollWidth, clientWidth]
  })
  expect(wide).toBe(seen)
  expect(broken).toEqual([])
})
