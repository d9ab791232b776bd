import { browser } from './browser'
import type { Library } from './library/library'
import { optional } from './optional'
import { paperLink } from './papers/links'
import type { Settings } from './settings'

export interface Opening {
  library: Library
  settings: Settings
  badge: () => Promise<void>
  /** Opens it behind the tab in front. */
  behind?: boolean
  /** Opens it in the tab in front. */
  inPlace?: boolean
}

/**
 * Opens a paper where the settings say, in a tab of its own. What the opening marks is done first, badge included:
 * a popup is gone as soon as another tab is in front.
 */
export async function openPaper(
  id: string,
  { library, settings, badge, behind = false, inPlace = false }: Opening,
): Promise<void> {
  try {
    if (settings.markReadOnOpen) {
      await library.markRead([id], { opened: true })
      await badge()
    }
  } catch (error) {
    // A store that is full must not keep anyone from reading.
    console.error('Offprint:', error)
  }
  const url = paperLink(id, settings.openTarget, settings.baseUrl)
  await (inPlace ? browser.tabs.update({ url }) : openLink(url, behind))
}

/** Opens an address in a tab of its own. */
export async function openLink(url: string, behind = false): Promise<void> {
  await browser.tabs.create({ url, active: !behind })
}

/** Shows a page of the extension: in the tab where it is open, as it is there or loaded `anew`, else in one of its own. */
export async function openPage(path: `/${string}.html${string}`, anew = false): Promise<void> {
  const url = browser.runtime.getURL(path)
  const [open] = await browser.tabs.query({ url: `${url.replace(/[?#].*$/, '')}*` })
  if (open?.id === undefined) return openLink(url)
  await browser.tabs.update(open.id, { active: true, ...(anew && { url }) })
  if (open.windowId !== undefined) await optional.windows?.update(open.windowId, { focused: true })
}
