import type { Browser, Page } from 'puppeteer-core'

const OPENING_MS = 15_000

/** The page that says hello after an install, once it is open. Who launches waits for it: it takes the front. */
export async function welcomePage(browser: Browser): Promise<Page> {
  const isWelcome = (url: string) => url.startsWith('chrome-extension:') && url.endsWith('/welcome.html')
  const target = await browser.waitForTarget((each) => isWelcome(each.url()), { timeout: OPENING_MS })
  return (await target.page()) ?? (await target.asPage())
}
