import type { Announcement } from './announced.ts'
import type { RunInChrome } from './firefox-chrome.ts'
import type { Prefs } from './firefox-prefs.ts'
import { until } from './until.ts'

const STARTING_MS = 20_000

export type FirefoxExtension = ReturnType<typeof createFirefoxExtension>

/**
 * What the browser itself does to an extension, and what it has heard of it: asked of the browser's own objects, as no
 * page is told or may do it. Each outlives the event page and wakes it, as in a reader's browser.
 */
export function createFirefoxExtension(run: RunInChrome, id: string) {
  const extension = `WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension`
  const modules = `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')`

  /** Runs statements that know the extension and, of its APIs, the one of this name. */
  const withApi = (name: string, statements: string) =>
    run(`(async () => {
      ${modules}
      const api = ExtensionParent.apiManager.getAPI('${name}', ${extension})
      ${statements}
    })()`)

  return {
    /** The address that Firefox gave to this installation; each gets one of its own. */
    address: async () => `moz-extension://${await run(`WebExtensionPolicy.getByID('${id}').mozExtensionHostname`)}`,

    /** What has Firefox give it this one. */
    addressPref: (host: string): Prefs => ({ 'extensions.webextensions.uuids': JSON.stringify({ [id]: host }) }),

    /** Waits for the start of one that the profile has. */
    async started(): Promise<void> {
      await until(
        () => run(`WebExtensionPolicy.getByID('${id}')?.extension?.state`),
        (state) => state === 'Startup: Complete',
        { timeout: STARTING_MS, otherwise: (state) => `the extension did not start: ${state}` },
      )
    },

    /** What Firefox says at its installation that it may do. */
    async warnings(): Promise<string[]> {
      const said = await run(`(async () => {
        const { ExtensionData } = ChromeUtils.importESModule('resource://gre/modules/Extension.sys.mjs')
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs')
        const { type, installPermissions: permissions } = await AddonManager.getAddonByID('${id}')
        return JSON.stringify(ExtensionData.formatPermissionStrings({ type, permissions }).msgs)
      })()`)
      return JSON.parse(String(said))
    },

    /** Ends the event page, as Firefox does when it has been idle; whatever it was at is aborted. */
    async endBackground(): Promise<void> {
      await run(
        `${extension}.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true }).then(() => '')`,
      )
    },

    async wake(): Promise<void> {
      await run(`${extension}.wakeupBackground().then(() => '')`)
    },

    /** Takes the event page that runs off the network. */
    async goOffline(): Promise<void> {
      await run(`{
        const page = [...${extension}.views].find(({ viewType }) => viewType === 'background')
        page.xulBrowser.browsingContext.forceOffline = true
      }`)
    },

    /** Has an alarm ring that is set. */
    async ring(alarm: string): Promise<void> {
      await withApi('alarms', `api.alarms.get('${alarm}').observe()`)
    },

    async clickNotification(notification: string): Promise<void> {
      await withApi('notifications', `api.notificationsMap.emit('clicked', ${JSON.stringify(notification)})`)
    },

    /** Has every notification that is asked for from now on written down. */
    async watchAnnouncements(): Promise<void> {
      await withApi(
        'notifications',
        `api.announced = []
        const set = api.notificationsMap.set.bind(api.notificationsMap)
        api.notificationsMap.set = (id, notification) => {
          const { title, message } = notification.options
          api.announced.push({ id, title, message })
          return set(id, notification)
        }`,
      )
    },

    async announced(): Promise<Announcement[]> {
      return JSON.parse(String(await withApi('notifications', 'return JSON.stringify(api.announced)')))
    },

    /** Allows or withdraws a host, as a reader can in the browser's page about the extension. */
    async setHost(origin: string, allowed: boolean): Promise<void> {
      await run(`(async () => {
        const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
        const permissions = { permissions: [], origins: [${JSON.stringify(origin)}], data_collection: [] }
        await ExtensionPermissions.${allowed ? 'add' : 'remove'}('${id}', permissions, ${extension})
      })()`)
    },

    async uninstall(): Promise<void> {
      await run(`(async () => {
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs')
        await (await AddonManager.getAddonByID('${id}')).uninstall()
      })()`)
    },
  }
}
