import { browser } from './browser'

/** Chromium has the one and Firefox the other. Opera's sidebar cannot be opened by us, and Android has neither. */
interface Panels {
  sidePanel?: { open?(options: { windowId: number }): Promise<void> }
  sidebarAction?: { open?(): Promise<void> }
}

/** Stands for the window that a page is in. */
const THIS_WINDOW = -2

/**
 * Shows the side panel of a window, in Firefox the sidebar of the one in front, and the full page where there is neither.
 * Browsers want a press of the reader and count it as over at the first `await`: this must come first in whatever handles it.
 */
export function openSidePanel(windowId: number = THIS_WINDOW): Promise<unknown> {
  const { sidePanel, sidebarAction } = browser as unknown as Panels
  return sidePanel?.open?.({ windowId }) ?? sidebarAction?.open?.() ?? browser.tabs.create({ url: '/reader.html' })
}
