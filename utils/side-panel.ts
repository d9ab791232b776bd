import { browser } from './browser'

/** The part of Chromium's `sidePanel` that is used; the polyfill's types know Firefox's sidebar only. */
interface SidePanel {
  open(options: { windowId: number }): Promise<void>
}

/** Stands for the window that a page is in. */
const THIS_WINDOW = -2

/**
 * Shows the side panel of a window, in Firefox the sidebar of the one in front. Both browsers want a press of the reader
 * and count it as over at the first `await`: this must come first in whatever handles the press.
 */
export function openSidePanel(windowId: number = THIS_WINDOW): Promise<void> {
  const { sidePanel } = browser as unknown as { sidePanel?: SidePanel }
  return sidePanel ? sidePanel.open({ windowId }) : browser.sidebarAction.open()
}
