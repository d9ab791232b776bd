import type { Browser, Page, Target } from 'puppeteer-core'
import { until } from '../browser/until.ts'
import { targetGone } from '../browser/worker.ts'

const RELOADING_MS = 20_000

/** The pages of an extension that are open in tabs. */
export function openPages(browser: Browser, extensionId: string): Target[] {
  const isPage = (url: string) => url.startsWith(`chrome-extension://${extensionId}/`) && url.includes('.html')
  return browser.targets().filter((target) => target.type() === 'page' && isPage(target.url()))
}

/** Opens a page again that goes because its extension is about to be loaded anew, as soon as the extension is back. */
export async function reopen(browser: Browser, target: Target): Promise<Page> {
  const url = target.url()
  await targetGone(browser, target)
  const page = await browser.newPage()
  await until(() => isThere(page, url), Boolean, {
    timeout: RELOADING_MS,
    otherwise: `The extension was loaded anew and did not come back to show ${url}.`,
  })
  return page
}

async function isThere(page: Page, url: string): Promise<boolean> {
  return page.goto(url).then(
    () => true,
    () => false,
  )
}
