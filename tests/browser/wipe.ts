import type { Browser, Page } from 'puppeteer-core'
import type { WxtBrowser } from 'wxt/browser'
import type { Session } from './launch.ts'
import { until } from './until.ts'

declare const chrome: WxtBrowser

const CLOSING_MS = 5_000

/**
 * Takes everything from the extension that it has stored, set or been allowed, and closes all pages but the tooling.
 * Its worker is asleep meanwhile; what is cleared last may wake it, and it finds the new world that `before` makes.
 */
export async function wipe({ browser, extensionId, tooling, worker }: Session, before: () => void): Promise<void> {
  const page = await tooling.page()
  await browser.defaultBrowserContext().clearPermissionOverrides()
  await closeOthers(browser, extensionId, page)
  const hadMore = await page.evaluate(takePermissions)
  // Being told of it wakes the worker, which may not live on.
  if (hadMore) await worker.handle()
  await worker.kill()
  before()
  await page.evaluate(clearAll)
}

async function closeOthers(browser: Browser, extensionId: string, tooling: Page): Promise<void> {
  const kept = tooling.target()
  const isOther = (target: ReturnType<Browser['target']>) =>
    target !== kept && (target.type() === 'page' || target.url().startsWith(`chrome-extension://${extensionId}/`))
  const isWorker = (target: ReturnType<Browser['target']>) => target.type() === 'service_worker'
  const others = () => browser.targets().filter((target) => isOther(target) && !isWorker(target))
  for (const target of others()) {
    // A panel or popup may go by itself meanwhile. What does not go is told below.
    await (await target.asPage().catch(() => undefined))?.close().catch(() => {})
  }
  await until(
    async () => others().length,
    (count) => count === 0,
    {
      timeout: CLOSING_MS,
      get otherwise() {
        return `still open: ${others().map((target) => target.url())}`
      },
    },
  )
}

/** Gives back the hosts that were allowed later; whether there were any. */
async function takePermissions(): Promise<boolean> {
  const required = chrome.runtime.getManifest().host_permissions ?? []
  const { origins = [] } = await chrome.permissions.getAll()
  const more = origins.filter((origin) => !required.includes(origin))
  if (more.length > 0) await chrome.permissions.remove({ origins: more })
  if (!(await chrome.permissions.contains({ origins: required })))
    throw new Error('The extension’s hosts are withheld.')
  return more.length > 0
}

async function clearAll(): Promise<void> {
  await chrome.alarms.clearAll()
  await chrome.contextMenus.removeAll()
  await chrome.action.setBadgeText({ text: '' })
  for (const id of Object.keys(await chrome.notifications.getAll())) await chrome.notifications.clear(id)
  localStorage.clear()
  for (const { name } of await indexedDB.databases()) {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name ?? '')
      request.onsuccess = () => resolve()
      request.onerror = () => reject(request.error)
    })
  }
  // Last, and at once, as the worker is woken to be told of it.
  const { local, session, sync } = chrome.storage
  await Promise.all([local.clear(), session.clear(), sync.clear()])
}
