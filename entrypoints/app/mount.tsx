import { signal } from '@preact/signals'
import { render } from 'preact'
import { App } from '@/components/app/App'
import { StoreContext } from '@/components/store/context'
import type { Status } from '@/components/store/status'
import { createStore } from '@/components/store/store'
import { describeFailure } from '@/utils/errors'
import type { View } from '@/utils/library/pages'
import { feedDayAt } from '@/utils/papers/feed-day'
import { startParts } from '@/utils/start'
import { createOutside } from './outside'
import { watchSettings } from './settings'
import { withSearch } from './with-search'

/** A database that keeps us waiting longer than this gets an empty frame painted before it, ms. */
const PATIENCE_MS = 150

/** How long until a database that could not be opened is tried again, ms. */
const RETRY_MS = 3_000

const now = () => Date.now()
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Brings up the app. What is stored is on screen in the first paint; everything else comes after it. */
export async function mountApp(layout: 'popup' | 'reader'): Promise<void> {
  const parts = startParts({
    loadDeeds: () => import('@/utils/library/deeds'),
    loadSafekeeping: () => import('@/utils/library/safekeeping'),
  })
  const library = withSearch(parts.library)
  const status = signal<Status>({ skipped: 0 })
  // Opened while the settings are read; what goes wrong with it is told where it is first used.
  library.database().catch(() => {})
  const settings = await watchSettings(parts.settings)
  const outside = createOutside({ ...parts, current: settings })
  const store = createStore({ library, settings, status, outside, today: () => feedDayAt(now()), now })

  const asked = new URLSearchParams(location.search)
  const [handed, query] = [asked.get('since'), asked.get('q')]
  const since = handed ? Number(handed) : undefined
  const first: View = query ? { kind: 'search', query } : store.feed.view.value
  const load = () =>
    Promise.all([store.feed.show(first), store.start(since)]).then(
      () => true,
      (error) => {
        // Nothing else can be told while the library cannot be opened; the rest of the app still comes up.
        status.value = { failure: { ...describeFailure(error, now()), feed: '' }, skipped: 0 }
        console.error('Offprint:', error)
        return false
      },
    )
  const loading = load()
  await Promise.race([loading, pause(PATIENCE_MS)])
  const root = document.getElementById('app')
  if (root) {
    render(
      <StoreContext.Provider value={store}>
        <App layout={layout} />
      </StoreContext.Provider>,
      root,
    )
  }
  for (let stored = await loading; !stored; stored = await load()) await pause(RETRY_MS)
  await import('./status').then(({ watchStatus }) => watchStatus(status))
  await store.settle()
  // Whoever did something last may not have lived to set it.
  await parts.badge()
  await outside.freshen()
}
