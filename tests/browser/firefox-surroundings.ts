import { mailAt, writeMailsInTab } from './firefox-mail.ts'
import { mediaPrefs, settingOf } from './firefox-prefs.ts'
import type { FirefoxSession } from './firefox-session.ts'
import { emptyStore, fillStore } from './firefox-store.ts'
import type { Surroundings } from './surroundings.ts'
import { until } from './until.ts'

const OPENING_MS = 10_000

/** The same as in Chromium, by what Firefox's own window and preferences can do. */
export function createFirefoxSurroundings(session: () => FirefoxSession): Surroundings {
  const run = (expression: string) => session().firefox.run(expression)
  return {
    // A preference has allowed it from the start.
    allowClipboard: async () => {},
    async downloadTo(folder) {
      const always = { 'browser.download.folderList': 2, 'browser.download.dir': folder }
      await run(settingOf({ ...always, 'browser.download.alwaysOpenPanel': false }))
    },
    async goOffline() {
      await session().wake()
      await session().firefox.extension.goOffline()
    },
    // All pages look so: it is the whole browser that is told.
    async setMedia(page, media) {
      await run(settingOf(mediaPrefs(media)))
      // Where colours are forced, these decide what the other questions are answered.
      const { 'forced-colors': forced } = media
      const answers = forced === 'active' ? { 'forced-colors': forced } : media
      const query = Object.entries(answers).map(([name, value]) => `(${name}: ${value})`)
      await page.waitForFunction((all) => matchMedia(all).matches, {}, query.join(' and '))
    },
    async setPrinted(page) {
      await page.bringToFront()
      const front = `Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedBrowser`
      await run(`${front}.browsingContext.mediumOverride = 'print'`)
      await page.waitForFunction(() => matchMedia('print').matches)
    },
    async mailOf(_page, act) {
      await writeMailsInTab(run)
      await act()
      const all = await until(session().tabs.addresses, (addresses) => addresses.some(mailAt), {
        timeout: OPENING_MS,
        otherwise: (addresses) => `no mail is written, at ${addresses}`,
      })
      return all.map(mailAt).find(Boolean) ?? ''
    },
    // With what is nothing to the extension.
    async setStoreFull(isFull) {
      await (await session().tooling()).evaluate(isFull ? fillStore : emptyStore)
    },
    warnings: () => session().firefox.extension.warnings(),
  }
}
