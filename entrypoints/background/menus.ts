import type { Snooze } from '@/utils/attention/snooze'
import { browser } from '@/utils/browser'
import { t } from '@/utils/i18n'
import { openPage } from '@/utils/open'
import { optional } from '@/utils/optional'
import { openSidePanel } from '@/utils/side-panel'
import { tell } from '@/utils/start'
import { snoozeMenu } from './snooze-menu'

type Properties = Parameters<typeof browser.contextMenus.create>[0]
type OnClicked = Parameters<Parameters<typeof browser.contextMenus.onClicked.addListener>[0]>

/** One line of a context menu, and what a press of it does. */
export interface MenuItem extends Omit<Properties, 'id' | 'title' | 'onclick'> {
  id: string
  /** In the reader's language of the moment in which the menu is made. */
  title: () => string
  /** Whatever the browser allows only in a press must come first in it. */
  onPress: (...clicked: OnClicked) => Promise<unknown>
}

/** What the toolbar button has on its context menu. */
export const toolbarMenu = (refresh: () => Promise<void>, snooze: Snooze): MenuItem[] => [
  {
    id: 'open-reader',
    title: () => t('open_the_reader'),
    contexts: ['action'],
    onPress: () => openPage('/reader.html'),
  },
  {
    id: 'open-side-panel',
    title: () => t('open_side_panel'),
    contexts: ['action'],
    onPress: (_, tab) => openSidePanel(tab?.windowId),
  },
  {
    id: 'open-digest',
    title: () => t('open_digest'),
    contexts: ['action'],
    onPress: () => openPage('/digest.html', true),
  },
  {
    id: 'open-topics',
    title: () => t('topics_menu'),
    contexts: ['action'],
    onPress: () => openPage('/options.html#topics'),
  },
  { id: 'refresh', title: () => t('refresh'), contexts: ['action'], onPress: refresh },
  // Chromium shows six lines; what is in a line of its own counts as one.
  ...snoozeMenu(snooze),
]

/**
 * Makes the context menus, and listens to them from now on. The browser keeps menus for a worker that sleeps, so they
 * are made when the extension or the browser starts, each time from nothing: a line made twice is an error.
 */
export function watchMenus(items: MenuItem[]): void {
  const { contextMenus } = optional
  if (!contextMenus) return
  let making = Promise.resolve()
  // An update during a start brings both events: one after the other, or each line would be there twice.
  const make = () => {
    making = making
      .catch(() => {})
      .then(async () => {
        // Only these: the menus on links stand beside them. Where there is none yet, there is nothing to remove.
        await Promise.all(items.map(({ id }) => contextMenus.remove(id).catch(() => {})))
        for (const { title, onPress: _, ...item } of items) contextMenus.create({ ...item, title: title() })
      })
    tell(making)
  }
  browser.runtime.onInstalled.addListener(make)
  browser.runtime.onStartup.addListener(make)
  contextMenus.onClicked.addListener((info, tab) => {
    const pressed = items.find(({ id }) => id === info.menuItemId)
    if (pressed) tell(pressed.onPress(info, tab))
  })
}
