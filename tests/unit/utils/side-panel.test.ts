import { expect, it, vi } from 'vitest'
import { importInBrowser } from './browser'

/** The browser of these tests remembers what earlier ones gave it. */
const NONE = { sidePanel: undefined, sidebarAction: undefined } as unknown as Record<string, object>

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
  const { openSidePanel } = await load({ ...NONE, sidebarAction: { open } })
  openSidePanel(7)
  expect(open).toHaveBeenCalledExactlyOnceWith()
})

it.each([
  ['has neither', {}],
  ['has a sidebar that only the reader opens, as Opera', { sidebarAction: {} }],
  ['knows the panel by name alone', { sidePanel: {} }],
])('in a browser that %s opens the full page', async (_, panels) => {
  const tabs = { create: vi.fn(async () => ({})) }
  const { openSidePanel } = await load({ ...NONE, ...panels, tabs })
  openSidePanel(7)
  expect(tabs.create).toHaveBeenCalledExactlyOnceWith({ url: '/reader.html' })
})
