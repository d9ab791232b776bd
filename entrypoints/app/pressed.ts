import type { Signal } from '@preact/signals'
import type { Outside } from '@/components/store/deps'
import { browser } from '@/utils/browser'
import { ARXIV, ARXIV_ORIGINS } from '@/utils/feed-choices'
import { originPattern } from '@/utils/papers/links'
import type { Settings } from '@/utils/settings'
import { openSidePanel } from '@/utils/side-panel'

export type Pressed = Pick<Outside, 'allow' | 'openSidePanel'>

/** What browsers allow only in the very turn of a press: it is there from the start. */
export function createPressed(current: Signal<Settings>, poll: () => Promise<void>): Pressed {
  return {
    async openSidePanel() {
      await openSidePanel()
      window.close()
    },
    async allow() {
      const { baseUrl, feeds } = current.value
      const arxiv = feeds.some(({ id }) => id.startsWith(ARXIV)) ? ARXIV_ORIGINS : []
      const granted = await browser.permissions.request({ origins: [originPattern(baseUrl), ...arxiv] })
      if (granted) await poll()
    },
  }
}
