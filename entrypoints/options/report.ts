import { type Signal, signal } from '@preact/signals'
import type { FeedReport, Report, SourceReport } from '@/components/settings/report'
import { browser } from '@/utils/browser'
import { SUBMITTER, TRENDING } from '@/utils/feed-choices'
import { countSources } from '@/utils/library/count-sources'
import type { Database } from '@/utils/library/open'
import { HUGGING_FACE } from '@/utils/papers/links'
import { createHealthStore, type Health, isRested } from '@/utils/polling/health'
import { POLL_ALARM } from '@/utils/polling/schedule'
import { parseSettings } from '@/utils/settings'
import { healthArea, tell } from '@/utils/start'
import { HEALTH_KEY } from '@/utils/storage-area'

/** The feeds that are asked whatever the reader adds: shown also before they were. */
const ALWAYS = ['huggingface/daily', TRENDING]

const NOTHING: Report = { sources: sourcesOf({}, undefined, {}), papers: 0, saves: 0, persistent: false }

/** How polling and storage are doing, as a signal that follows what the background writes down. */
export function watchReport(database: () => Promise<Database>): Signal<Report> {
  const report = signal(NOTHING)
  const health = createHealthStore(healthArea(), () => Date.now())

  async function read(): Promise<void> {
    const [state, alarm, estimate, persistent] = await Promise.all([
      health.read(),
      browser.alarms.get(POLL_ALARM),
      navigator.storage.estimate(),
      navigator.storage.persisted(),
    ])
    // Said first: that the library cannot be opened may be what is wrong.
    report.value = { ...report.value, sources: sourcesOf(state, alarm?.scheduledTime, {}) }
    const db = await database()
    const [papers, saves, told] = await Promise.all([db.count('papers'), db.count('saves'), countSources(db)])
    const granted = (await browser.permissions.getAll()).permissions ?? []
    report.value = {
      sources: sourcesOf(state, alarm?.scheduledTime, told),
      papers,
      saves,
      bytes: estimate.usage,
      persistent: persistent || granted.includes('unlimitedStorage'),
    }
  }

  // One reading after the other: of two that overlap, the older might be shown last.
  let reading = Promise.resolve()
  const follow = () => {
    reading = reading.then(read, read)
    tell(reading)
  }
  new BroadcastChannel('offprint').onmessage = follow
  browser.storage.onChanged.addListener((changes) => {
    if (HEALTH_KEY in changes) follow()
  })
  // The settings are there before it, and also when the library cannot be opened.
  follow()
  return report
}

/** The sources in the order in which their feeds were asked; `nextPollAt` (ms) is when the alarm rings. */
function sourcesOf(health: Health, nextPollAt: number | undefined, papers: Record<string, number>): SourceReport[] {
  const sources = new Map<string, SourceReport>()
  for (const id of new Set([...ALWAYS, ...Object.keys(health)])) {
    const name = id.replace(/\/.*/, '')
    const source = sources.get(name) ?? { id: name, feeds: [], ...(name in papers && { papers: papers[name] }) }
    sources.set(name, source)
    source.feeds.push(feedOf(id, health, nextPollAt))
  }
  return [...sources.values()]
}

function feedOf(id: string, health: Health, nextPollAt: number | undefined): FeedReport {
  const { quota, skipped = 0, succeededAt, failure, nextAt } = health[id] ?? {}
  const waitsUntil = failure?.retryAt ?? (isRested(health[id], Date.now()) ? nextAt : undefined)
  const next = Math.max(waitsUntil ?? 0, nextPollAt ?? 0)
  return {
    id,
    skipped,
    ...(succeededAt !== undefined && { succeededAt }),
    ...(failure && { failure }),
    ...(quota && { quotaLeft: quota.left }),
    ...(next > 0 && { nextAt: next }),
  }
}

/** What a developer wants to know: versions, settings and health; no titles, nothing personal. */
export async function diagnostics(report: Report): Promise<string> {
  const { version } = browser.runtime.getManifest()
  const [{ settings }, { health }] = await Promise.all([
    browser.storage.local.get('settings'),
    healthArea().get(HEALTH_KEY),
  ])
  const told = { version, agent: navigator.userAgent, at: new Date(), settings, health, report }
  return withoutNames(JSON.stringify(told, null, 2), parseSettings(settings).baseUrl)
}

/** Whom somebody follows, and which host is theirs, is nobody's business. */
function withoutNames(text: string, baseUrl: string): string {
  const followed = text.replace(new RegExp(`(${SUBMITTER})[\\w.-]+`, 'g'), '$1…')
  return baseUrl === HUGGING_FACE ? followed : followed.replaceAll(new URL(baseUrl).host, 'mirror')
}
