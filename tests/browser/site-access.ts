import type { Page } from 'puppeteer-core'
import type { Offprint } from './offprint.ts'
import { until } from './until.ts'

/** What the browser's own page about extensions has, and no other page. */
declare const chrome: {
  developerPrivate: {
    updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>
    addHostPermission(extensionId: string, host: string): Promise<void>
  }
}

/** Chooses what a reader can choose under "site access". Chromium may load the extension anew and close its pages. */
export async function setHostAccess(offprint: Offprint, hostAccess: 'ON_CLICK' | 'ON_ALL_SITES'): Promise<void> {
  await onExtensionsPage(offprint, (page) =>
    page.evaluate(
      (extensionId, hostAccess) => chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess }),
      offprint.extensionId,
      hostAccess,
    ),
  )
}

/** Allows one more host, as if the reader had answered the browser's question with yes. */
export async function addHostPermission(offprint: Offprint, host: string): Promise<void> {
  await onExtensionsPage(offprint, (page) =>
    page.evaluate(
      (extensionId, host) => chrome.developerPrivate.addHostPermission(extensionId, host),
      offprint.extensionId,
      host,
    ),
  )
}

async function onExtensionsPage(offprint: Offprint, act: (page: Page) => Promise<void>) {
  const page = await offprint.browser.newPage()
  await page.goto('chrome://extensions')
  await act(page)
  await page.close()
  await until(
    () =>
      offprint.badge().then(
        () => true,
        () => false,
      ),
    Boolean,
    { timeout: 10_000, otherwise: 'the extension did not come back' },
  )
}
