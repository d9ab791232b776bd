import type { Signal } from '@preact/signals'
import type { Outside } from '@/components/store/deps'
import { browser } from '@/utils/browser'
import { Failure, type FailureInfo } from '@/utils/errors'
import { ARXIV, ARXIV_ORIGINS } from '@/utils/feed-choices'
import type { Library } from '@/utils/library/library'
import type { Request } from '@/utils/messages'
import { NOTICE_KEY } from '@/utils/notice'
import { openLink, openPage, openPaper } from '@/utils/open'
import { originPattern } from '@/utils/papers/links'
import type { Settings, SettingsStore } from '@/utils/settings'

interface OutsideDeps {
  library: Library
  badge: () => Promise<void>
  /** What the settings are now; `settings` stores what is changed of them. */
  current: Signal<Settings>
  settings: SettingsStore
}

/** What pages do through the browser and the background. */
export function createOutside({ library, badge, current, settings }: OutsideDeps): Outside {
  return {
    open: (id, behind) => openPaper(id, { library, badge, settings: current.value, behind }),
    openLink,
    openReader: (since) => openPage(`/reader.html?since=${since}`),
    openSettings: () => browser.runtime.openOptionsPage(),
    poll: () => ask({ type: 'poll' }),
    freshen: () => ask({ type: 'freshen' }),
    fetchDay: (day) => ask({ type: 'fetch-day', day }),
    async change(changes) {
      current.value = await settings.change(changes)
    },
    browserKeys: () => import('./browser-keys'),
    dismissNotice: () => browser.storage.local.remove(NOTICE_KEY),
    async allow() {
      const { baseUrl, feeds } = current.value
      const arxiv = feeds.some(({ id }) => id.startsWith(ARXIV)) ? ARXIV_ORIGINS : []
      const granted = await browser.permissions.request({ origins: [originPattern(baseUrl), ...arxiv] })
      if (granted) await ask({ type: 'poll' })
    },
  }
}

/** Asks the background and waits until it is done. What it could not do is thrown here again. */
export async function ask(request: Request): Promise<void> {
  const reply = (await browser.runtime.sendMessage(request)) as { ok: boolean; failure?: FailureInfo } | undefined
  if (reply?.failure) throw new Failure(reply.failure.kind, reply.failure.detail ?? '', reply.failure)
}
