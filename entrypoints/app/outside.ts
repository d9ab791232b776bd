import type { Signal } from '@preact/signals'
import type { Outside } from '@/components/store/deps'
import { printSpan, spanOf } from '@/utils/attention/digest/span'
import { browser } from '@/utils/browser'
import { Failure, type FailureInfo } from '@/utils/errors'
import type { Library } from '@/utils/library/library'
import type { ReplyTo, Request } from '@/utils/messages'
import { NOTICE_KEY } from '@/utils/notice'
import { openLink, openPage, openPaper } from '@/utils/open'
import type { Settings, SettingsStore } from '@/utils/settings'
import type { Pressed } from './pressed'

interface Reply<R extends Request> {
  ok: boolean
  data?: ReplyTo<R>
  failure?: FailureInfo
}

interface OutsideDeps {
  library: Library
  badge: () => Promise<void>
  /** What the settings are now; `settings` stores what is changed of them. */
  current: Signal<Settings>
  settings: SettingsStore
}

/** What pages do through the browser and the background, but for what cannot wait for this code to be fetched. */
export function createOutside({ library, badge, current, settings }: OutsideDeps): Omit<Outside, keyof Pressed> {
  return {
    open: (id, behind) => openPaper(id, { library, badge, settings: current.value, behind }),
    openLink,
    openReader: (since, place) => openPage(`/reader.html?${new URLSearchParams({ since: `${since}`, place })}`, true),
    openDigest: (day) => openPage(`/digest.html${printSpan(spanOf('day', day))}`, true),
    openSettings: () => browser.runtime.openOptionsPage(),
    poll: () => ask({ type: 'poll' }),
    freshen: () => ask({ type: 'freshen' }),
    fetchDay: (day) => ask({ type: 'fetch-day', day }),
    linked: (id) => ask({ type: 'linked', id }),
    async change(changes) {
      current.value = await settings.change(changes)
    },
    async page() {
      // The address is there because the press of the toolbar button lent us the tab.
      const [{ url, title } = {}] = await browser.tabs.query({ active: true, currentWindow: true })
      return url === undefined ? undefined : { url, ...(title && { title }) }
    },
    topics: async () => (await import('./topics')).watchTopics(),
    fetchPaper: (id) => ask({ type: 'fetch-paper', id }),
    findPaper: (title) => ask({ type: 'find-paper', title }),
    search: (query) => ask({ type: 'search', query }),
    browserKeys: () => import('./browser-keys'),
    dismissNotice: () => browser.storage.local.remove(NOTICE_KEY),
  }
}

/** Asks the background and waits until it is done. What it could not do is thrown here again. */
export async function ask<R extends Request>(request: R): Promise<ReplyTo<R>> {
  const reply = (await browser.runtime.sendMessage(request)) as Reply<R> | undefined
  if (reply?.failure) throw new Failure(reply.failure.kind, reply.failure.detail ?? '', reply.failure)
  return reply?.data as ReplyTo<R>
}
