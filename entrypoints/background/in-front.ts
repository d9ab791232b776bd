import { browser } from '@/utils/browser'

interface PageClient {
  focused: boolean
  url: string
}
interface WorkerClients {
  matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<PageClient[]>
}

/** The pages in which papers are read: who is in the settings has not seen what came. */
const READ_IN = /\/(?:popup|reader|sidepanel|digest)\.html$/

/**
 * Whether the reader has papers before them right now. A service worker knows its pages as clients; an event page, as in
 * Firefox, can look at them.
 */
export async function isInFront(): Promise<boolean> {
  const { clients } = globalThis as { clients?: WorkerClients }
  const pages: PageClient[] = clients
    ? await clients.matchAll({ type: 'window', includeUncontrolled: true })
    : browser.extension
        .getViews()
        .map(({ document, location }) => ({ focused: document.hasFocus(), url: location.href }))
  return pages.some(({ focused, url }) => focused && READ_IN.test(new URL(url).pathname))
}
