import { createBadge } from './attention/badge'
import { browser } from './browser'
import { createLibrary, type LibraryDeps } from './library/library'
import { createConnection } from './library/open'
import { createSettingsStore } from './settings'

/** What every context of the extension begins with: the library, the settings, and the badge that follows both. */
export function startParts(loadDeeds: LibraryDeps['loadDeeds']) {
  const settings = createSettingsStore(browser.storage.local)
  const library = createLibrary({
    connection: createConnection(),
    channel: new BroadcastChannel('offprint'),
    loadDeeds,
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
  })
  const badge = createBadge({
    action: browser.action,
    tally: library.tally,
    settings: settings.read,
    exclusively: exclusively('badge'),
  })
  library.listen((_change, here) => {
    if (here) badge().catch((error) => console.error('Offprint:', error))
  })
  return { library, settings, badge }
}

/** Runs work under a lock that all contexts share; unlike one kept in storage, it ends with whoever held it. */
export function exclusively(name: string) {
  return async (work: () => Promise<void>): Promise<void> => {
    await navigator.locks.request(`offprint:${name}`, work)
  }
}
