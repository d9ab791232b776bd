import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Page } from 'puppeteer-core'

/** Saves what the page shows at its own size (a popup: the popup; a tab: the window) as a PNG. Resolves with the path. */
export async function saveScreenshot(page: Page, path: `${string}.png`): Promise<string> {
  await mkdir(dirname(path), { recursive: true })
  await page.evaluate(() => document.fonts.ready.then(() => {}))
  await page.screenshot({ path })
  return path
}
