import { describe, expect, it } from 'vitest'
import type { WxtBrowser } from 'wxt/browser'
import { lacks } from './support/lacks.ts'
import { hasButton, press, pressButton, titles } from './support/reader.ts'
import { setSyncedScene } from './support/scene.ts'

declare const chrome: WxtBrowser & {
  sidebarAction: { isOpen(details: { windowId: number | undefined }): Promise<boolean> }
}

/** Asked in Firefox: in how many windows its sidebar shows the extension. */
async function sidebars(): Promise<number> {
  const windows = await chrome.windows.getAll()
  const open = await Promise.all(windows.map(({ id }) => chrome.sidebarAction.isOpen({ windowId: id })))
  return open.filter(Boolean).length
}

describe('the side panel', () => {
  it('is opened from the popup, beside the page, and is the same app', async () => {
    const { offprint } = await setSyncedScene()
    const page = await offprint.openPage('manifest.json')
    const popup = await offprint.openPopup()
    const shown = await titles(popup)
    // There the popup is a tab, and would take its window away with it.
    if (lacks('a side panel')) await offprint.browser.newPage({ background: true })
    await pressButton(popup, 'Open in the side panel')
    if (lacks('a side panel')) {
      await expect.poll(() => page.evaluate(sidebars)).toBe(1)
      return
    }
    const panel = await offprint.waitForPage((url) => url.endsWith('/sidepanel.html'))
    expect(await titles(panel)).toEqual(shown)
    await expect.poll(() => popup.isClosed(), { timeout: 5_000 }).toBe(true)
    await press(panel, shown[0] ?? '', 'Save')
    await hasButton(panel, shown[0] ?? '', 'Saved')
    expect(await panel.$('::-p-aria([name="Open in the side panel"][role="button"])')).toBeNull()
    expect(await panel.$('::-p-aria([name="Open in a full page"][role="button"])')).not.toBeNull()
  })
})

it('the reader page opens from the menu of the toolbar button and by its key, also when the worker has to wake for it', async () => {
  const { offprint, server } = await setSyncedScene()
  const page = await offprint.openPage('manifest.json')
  // A change of a line that is not there is refused.
  const items = ['open-reader', 'open-side-panel', 'refresh']
  for (const id of items) await page.evaluate((item) => chrome.contextMenus.update(item, { enabled: true }), id)
  await expect(page.evaluate(() => chrome.contextMenus.update('other', { enabled: true }))).rejects.toThrow()
  const commands = await page.evaluate(() => chrome.commands.getAll())
  expect(commands.map(({ name, shortcut }) => [name, shortcut])).toEqual([
    ['_execute_action', 'Alt+Shift+O'],
    ['open-reader', 'Alt+Shift+F'],
    ['open-side-panel', 'Alt+Shift+D'],
  ])
  expect(commands.slice(1).map(({ description }) => description)).toEqual(['Open the reader', 'Open in the side panel'])

  const isReader = (url: string) => url.includes('/reader.html')
  const { pressMenu, pressKeysOf } = offprint.controls
  for (const open of [() => pressMenu({ menuItemId: 'open-reader' }), () => pressKeysOf('open-reader')]) {
    await offprint.killWorker()
    await open()
    const reader = await offprint.waitForPage(isReader)
    expect((await offprint.addresses()).filter(isReader)).toHaveLength(1)
    await reader.waitForSelector('article')
    await reader.close()
  }

  const asked = server.requests.length
  await offprint.killWorker()
  await pressMenu({ menuItemId: 'refresh' })
  await expect.poll(() => server.requests.length, { timeout: 10_000 }).toBeGreaterThan(asked)
})
