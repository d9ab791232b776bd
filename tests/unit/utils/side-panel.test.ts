import { expect, it, vi } from 'vitest'
import { importInBrowser } from './browser'

const load = (parts: Record<string, object>) => importInBrowser(parts, () => import('@/utils/side-panel'))

it.each([
  ['the window that is named', 7, 7],
  ['the window that the page is in', undefined, -2],
])('in Chromium opens the panel of %s', async (_, windowId, expected) => {
  const open = vi.fn(async () => {})
  const { openSidePanel } = await load({ sidePanel: { open } })
  openSidePanel(windowId)
  // In the same turn: the press that allows it is over after it.
  expect(open).toHaveBeenCalledExactlyOnceWith({ windowId: expected })
})

it('in Firefox opens the sidebar', async () => {
  const open = vi.fn(async () => {})
  const { openSidePanel } = await load({ sidePanel: undefined as unknown as object, sidebarAction: { open } })
  openSidePanel(7)
  expect(open).toHaveBeenCalledExactlyOnceWith()
})
