import type { Browser } from 'puppeteer-core'

/** What the browser's own page about extensions has, and no other page. */
declare const chrome: {
  developerPrivate: { updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void> }
}

/** Lets an extension that was loaded from a folder live on when it, or the browser, begins anew. */
export async function turnOnDeveloperMode(browser: Browser): Promise<void> {
  const page = await browser.newPage()
  await page.goto('chrome://extensions')
  await page.evaluate(() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }))
  await page.close()
}
