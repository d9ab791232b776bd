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
import type { Settings } from '@/utils/settings'

interface OutsideDeps {
  library: Library
  badge: () => Promise<void>
  current: Signal<Settings>
}

/** What pages do through the browser and the background. */
export function createOutside({ library, badge, current }: OutsideDeps): Outside {
  return {
    open: (id, behind) => openPaper(id, { library, badge, settings: current.value, behind }),
    openLink,
    openReader: (since) => openPage(`/reader.html?since=${since}`),
    openSettings: () => browser.runtime.openOptionsPage(),
    poll: () => ask({ type: 'poll' }),
    freshen: () => ask({ type: 'freshen' }),
    fetchDay: (day) => ask({ type: 'fetch-day', day }),
    async page() {
      // The address is there because the press of the toolbar button lent us the tab.
      const [{ url, title } = {}] = await browser.tabs.query({ active: true, currentWindow: true })
      return url === undefined ? undefined : { url, ...(title && { title }) }
    },
    fetchPaper: (id) => ask({ type: 'fetch-paper', id }),
    async fetchFromArxiv(id) {
      if (await browser.permissions.request({ origins: ARXIV_ORIGINS })) await ask({ type: 'fetch-paper', id })
    },
    findPaper: (title) => ask({ type: 'find-paper', title }),
    dismissNotice: () => browser.storage.local.remove(NOTICE_KEY),
    async allow() {
      const { baseUrl, feeds } = current.value
      const arxiv = feeds.some(({ id }) => id.startsWith(ARXIV)) ? ARXIV_ORIGINS : []
      const granted = await browser.permissions.request({ origins: [originPattern(baseUrl), ...arxiv] })
      if (granted) await ask({ type: 'poll' })
    },
  }
}

/** Asks the background and waits until it is done, for what it has to tell. What it could not do is thrown here again. */
export async function ask<Data = void>(request: Request): Promise<Data> {
  const reply = (await browser.runtime.sendMessage(request)) as
    | { ok: boolean; failure?: FailureInfo; data: Data }
    | undefined
  if (reply?.failure) throw new Failure(reply.failure.kind, reply.failure.detail ?? '', reply.failure)
  return reply?.data as Data
}
