import type { Page } from 'puppeteer-core'
import type { WxtBrowser } from 'wxt/browser'

declare const chrome: WxtBrowser

/** A notification as the extension asked for it. */
export interface Announcement {
  id: string
  title: string
  message: string
}

const KEY = 'tests.announced.'

/** Source that makes a worker write down, in `storage.session`, each notification that it asks for. */
export const announcementWatch = `(${watch})(${JSON.stringify(KEY)})`

/**
 * What the workers of this browser session asked for, oldest first. `storage.session` lives as long as the browser,
 * so the log outlives the worker, and is written in the same breath as the notification: a kill loses both or neither.
 */
export async function readAnnouncements(tooling: Page): Promise<Announcement[]> {
  const stored = await tooling.evaluate(() => chrome.storage.session.get<Record<string, Announcement>>())
  return Object.entries(stored)
    .filter(([key]) => key.startsWith(KEY))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, announcement]) => announcement)
}

/**
 * Runs in the worker, alone: it must not use anything outside itself.
 *
 * There is no `chrome` yet when it runs, so it lays out an empty object under that name, which Chromium then fills with
 * its APIs instead of making its own, and wraps `notifications.create` at the first look at it after that.
 */
function watch(keyPrefix: string): void {
  type Create = (...args: unknown[]) => unknown
  interface Api {
    notifications?: { create: Create }
    storage?: { session: { set: (items: object) => void } }
  }
  const startedAt = Date.now()
  let count = 0

  function wrap(api: Api): void {
    const { notifications, storage } = api
    // `browser` and `chrome` share one `notifications` object.
    if (!notifications || Object.hasOwn(notifications.create, 'isWatched')) return
    const create = notifications.create
    const watched: Create = (...args) => {
      const options = args.find((arg) => typeof arg === 'object') as { title?: string; message?: string } | undefined
      const id = typeof args[0] === 'string' ? args[0] : ''
      count += 1
      const key = `${keyPrefix}${startedAt}.${String(count).padStart(5, '0')}`
      storage?.session.set({ [key]: { id, title: options?.title ?? '', message: options?.message ?? '' } })
      return create.apply(notifications, args)
    }
    notifications.create = Object.assign(watched, { isWatched: true })
  }

  const apis: Record<string, Api> = { chrome: {}, browser: {} }
  for (const [name, api] of Object.entries(apis)) {
    const become = (value: unknown) =>
      Object.defineProperty(globalThis, name, { value, writable: true, enumerable: true, configurable: true })
    Object.defineProperty(globalThis, name, {
      configurable: true,
      enumerable: true,
      set: become,
      get() {
        if (api.notifications) {
          become(api)
          wrap(api)
        } else if (name === 'browser' && apis.chrome?.storage) {
          // Chromium filled `chrome` only: it is too old to know `browser`, which must then not exist.
          become(undefined)
          return undefined
        }
        return api
      },
    })
  }
}
