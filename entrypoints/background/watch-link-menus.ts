import { browser } from '@/utils/browser'
import { Failure } from '@/utils/errors'
import { t } from '@/utils/i18n'
import type { Library } from '@/utils/library/library'
import { optional } from '@/utils/optional'
import type { Poller } from '@/utils/polling/poller'
import type { SettingsStore } from '@/utils/settings'
import { tell } from '@/utils/start'
import { createLinkMenus } from './link-menus'

interface Deps {
  library: Library
  poller: Pick<Poller, 'fetchPaper'>
  settings: SettingsStore
}

type Clicked = Parameters<Parameters<typeof browser.contextMenus.onClicked.addListener>[0]>

/**
 * Keeps "Save paper to…" in step with the lists and listens to it. A save is quiet: it is seen in the popup, with Undo.
 * Returns how to make the menus anew when something else than the lists has changed.
 */
export function watchLinkMenus({ library, poller, settings }: Deps): () => Promise<void> {
  const { contextMenus } = optional
  if (!contextMenus) return async () => {}
  const menus = createLinkMenus({
    menus: contextMenus,
    area: browser.storage.session,
    library,
    settings: settings.read,
    // How that went is written down with the paper.
    fetchPaper: (id) =>
      poller.fetchPaper(id).catch((error) => {
        if (!(error instanceof Failure)) throw error
      }),
  })

  async function press(...[{ menuItemId, linkUrl, pageUrl, linkText }, tab]: Clicked): Promise<void> {
    const title = linkUrl ? linkText : tab?.title
    try {
      await menus.press(menuItemId, { url: linkUrl ?? pageUrl ?? '', ...(title && { title }) })
    } catch (error) {
      // What failed must not look as if it had been done.
      const iconUrl = browser.runtime.getURL('/icon/128.png')
      const words = { title: t('extension_name'), message: t('save_failed') }
      await browser.notifications.create({ type: 'basic', iconUrl, ...words })
      throw error
    }
  }

  contextMenus.onClicked.addListener((...clicked) => tell(press(...clicked)))
  library.listen((change) => {
    if (change === 'lists' || change === 'undone') tell(menus.sync())
  })
  // A page that changes the lists also mirrors them, and what it writes there wakes a worker that slept.
  tell(menus.sync())
  return menus.sync
}
