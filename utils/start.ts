import { createBadge } from './attention/badge'
import { browser } from './browser'
import { createLibrary, type LibraryDeps } from './library/library'
import { createConnection, type Database } from './library/open'
import { leaveNotice } from './notice'
import { createSettingsStore } from './settings'
import { HEALTH_KEY, withStandIn } from './storage-area'

interface Loaders {
  loadDeeds: LibraryDeps['loadDeeds']
  /** Gives the code of `safekeeping.ts`. */
  loadSafekeeping: () => Promise<typeof import('./library/safekeeping')>
}

/** Where the health of the feeds is kept: a disk that is full must not keep it from saying so. */
export const healthArea = () => withStandIn(browser.storage.local, browser.storage.session)

/** What every context of the extension begins with: the library, the settings, and the badge that follows both. */
export function startParts({ loadDeeds, loadSafekeeping }: Loaders) {
  const area = browser.storage.local
  const settings = createSettingsStore(area)

  /** Brings back what the reader made when the browser has lost the database, and leaves word of it. */
  async function restore(db: Database): Promise<void> {
    const restored = await (await loadSafekeeping()).restore(db, area)
    if (restored) await leaveNotice(area, { kind: 'restored', at: Date.now(), ...restored })
  }

  /** A database that had to be made knows no papers, whatever is remembered of fetching them. */
  async function begin(db: Database): Promise<void> {
    await healthArea().remove(HEALTH_KEY)
    await restore(db)
  }

  /** A migration leaves what the reader made as it is: this is what it was, should one ever not. */
  async function snapshot(db: Database): Promise<void> {
    const { createSnapshots } = await loadSafekeeping()
    await createSnapshots(area, () => Date.now()).take(db, 'migration')
  }

  const library = createLibrary({
    connection: createConnection(undefined, begin, snapshot),
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

  /** Mirrors what the reader made and is not mirrored yet, after finishing a restoration that was cut off. */
  async function safekeep(): Promise<void> {
    await exclusively('mirror')(async () => {
      const db = await library.database()
      await restore(db)
      await (await loadSafekeeping()).mirror(db, area)
    })
  }

  library.listen((change, here) => {
    if (!here) return
    tell(badge())
    if (change !== 'papers') tell(safekeep())
  })
  return { library, settings, badge, safekeep }
}

/** Runs work under a lock that all contexts share; unlike one kept in storage, it ends with whoever held it. */
export function exclusively(name: string) {
  return async (work: () => Promise<void>): Promise<void> => {
    await navigator.locks.request(`offprint:${name}`, work)
  }
}

/** Nobody waits for this work: what it throws is told where a developer looks. */
export function tell(work: Promise<unknown>): void {
  work.catch((error) => console.error('Offprint:', error))
}
