import { type Signal, signal } from '@preact/signals'
import type { Report } from '@/components/settings/Health'
import { browser } from '@/utils/browser'
import { type MessageName, t } from '@/utils/i18n'
import { createConnection } from '@/utils/library/open'
import { createHealthStore } from '@/utils/polling/health'
import { POLL_ALARM } from '@/utils/polling/schedule'
import { healthArea, tell } from '@/utils/start'
import { HEALTH_KEY } from '@/utils/storage-area'

/** The feeds that readers see the state of, and what they are called. */
const FEEDS = { 'huggingface/daily': 'daily', 'huggingface/trending': 'trending' }

const NOTHING: Report = { feeds: [], papers: 0, saves: 0, persistent: false }

/** How polling and storage are doing, as a signal that follows what the background writes down. */
export function watchReport(): Signal<Report> {
  const report = signal(NOTHING)
  const connection = createConnection()
  const health = createHealthStore(healthArea(), () => Date.now())

  async function read(): Promise<void> {
    const [state, alarm, estimate, persistent] = await Promise.all([
      health.read(),
      browser.alarms.get(POLL_ALARM),
      navigator.storage.estimate(),
      navigator.storage.persisted(),
    ])
    const db = await connection.get()
    const [papers, saves] = await Promise.all([db.count('papers'), db.count('saves')])
    const granted = (await browser.permissions.getAll()).permissions ?? []
    report.value = {
      feeds: Object.entries(FEEDS).map(([id, name]) => {
        const { quota, skipped = 0, succeededAt, failure } = state[id] ?? {}
        return { id, name: t(`feed_${name}` as MessageName), skipped, succeededAt, failure, quotaLeft: quota?.left }
      }),
      nextAt: alarm?.scheduledTime,
      papers,
      saves,
      bytes: estimate.usage,
      persistent: persistent || granted.includes('unlimitedStorage'),
    }
  }

  new BroadcastChannel('offprint').onmessage = () => tell(read())
  browser.storage.onChanged.addListener((changes) => {
    if (HEALTH_KEY in changes) tell(read())
  })
  // The settings are there before it, and also when the library cannot be opened.
  tell(read())
  return report
}

/** What a developer wants to know: versions, settings and health; no titles, nothing personal. */
export async function diagnostics(report: Report): Promise<string> {
  const { version } = browser.runtime.getManifest()
  const [{ settings }, { health }] = await Promise.all([
    browser.storage.local.get('settings'),
    healthArea().get(HEALTH_KEY),
  ])
  return JSON.stringify({ version, agent: navigator.userAgent, at: new Date(), settings, health, report }, null, 2)
}
