import type { Page } from 'puppeteer-core'

/** Where a page is about to go when `act` has it write a mail; it stays. */
export async function catchMail(page: Page, act: () => Promise<void>): Promise<string> {
  await page.evaluate(() => {
    navigation.addEventListener('navigate', (event) => {
      document.body.dataset.went = event.destination.url
      event.preventDefault()
    })
  })
  await act()
  const went = await page.waitForFunction(() => document.body.dataset.went)
  return String(await went.jsonValue())
}
