import { signal } from '@preact/signals'
import { type ComponentType, render } from 'preact'
import { App } from '@/components/app/App'
import type { Layout } from '@/components/app/layout'
import { StoreContext } from '@/components/store/context'
import type { Outside } from '@/components/store/deps'
import type { Sought } from '@/components/store/sought'
import type { Status } from '@/components/store/status'
import { createStore, fetchedWhenUsed } from '@/components/store/store'
import type { Library } from '@/utils/library/library'
import type { View } from '@/utils/library/pages'
import { pageStorage } from '@/utils/page-storage'
import { feedDayAt } from '@/utils/papers/feed-day'
import { startParts } from '@/utils/start'
import { createPressed } from './pressed'
import { watchSettings } from './settings'
import { withForYou } from './with-for-you'
import { withSearch } from './with-search'

/** A database that keeps us waiting longer than this gets an empty frame painted before it, ms. */
const PATIENCE_MS = 150

/** How long until a database that could not be opened is tried again, ms. */
const RETRY_MS = 3_000

const now = () => Date.now()
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
/** Resolves once what was drawn is on screen; soon all the same where nothing is, as the page is not in front. */
const painted = () =>
  Promise.race([pause(100), new Promise((resolve) => requestAnimationFrame(resolve)).then(() => pause(0))])

interface Options {
  /** What is shown. Default: the app. */
  Page?: ComponentType<{ layout: Layout; library: Library }>
  /**
   * Where in `localStorage` this page keeps where it was left; without it, it opens at Unread. It is there that the place
   * is kept because pages read it without waiting, so that the first paint does not either; workers, which have none, need none.
   */
  placeKey?: string
  /** Shows papers without counting as a look at them, and asks for none. */
  aside?: boolean
}

/** Brings up the app. What is stored is on screen in the first paint; everything else comes after it. */
export async function mountApp(layout: Layout, { Page = App, placeKey, aside }: Options = {}): Promise<void> {
  const asked = new URLSearchParams(location.search)
  // Handed over by whoever opened the page, or kept from the last time.
  const left = asked.get('place') ?? (placeKey && pageStorage()?.getItem(placeKey))
  // Fetched while the settings are read, so that nothing waits for it.
  const places = left ? import('./place') : undefined
  const parts = startParts({
    loadDeeds: () => import('@/utils/library/deeds'),
    loadSafekeeping: () => import('@/utils/library/safekeeping'),
  })
  const learning = signal(false)
  const sought = signal<Sought>()
  /** Shows the view in front again, if it is one of those: more is known for it now. */
  const again = (kind: View['kind']) => () => {
    const view = store.feed.view.value
    if (view.kind === kind) void store.actions.show(view)
  }
  const library = withForYou(withSearch(parts.library, sought, again('search')), learning, again('for-you'))
  const status = signal<Status>({ skipped: 0 })
  // Opened while the settings are read; what goes wrong with it is told where it is first used.
  library.database().catch(() => {})
  const settings = await watchSettings(parts.settings)
  const back = await places
  let place = back?.parsePlace(left ?? '', now())
  const outside: Outside = fetchedWhenUsed(
    async () => (await import('./outside')).createOutside({ ...parts, current: settings }) as Outside,
    createPressed(settings, { poll: () => outside.poll(), fetchPaper: (id) => outside.fetchPaper(id) }),
  )
  const store = createStore({
    library,
    settings,
    status,
    outside,
    learning,
    sought,
    today: () => feedDayAt(now()),
    now,
  })

  const [handed, query] = [asked.get('since'), asked.get('q')]
  const since = handed ? Number(handed) : undefined
  // What was asked for in the address is shown from its beginning.
  const wanted: View | undefined = query ? { kind: 'search', query } : undefined
  if (wanted) place = undefined
  const load = () =>
    Promise.all([store.feed.show(wanted ?? place?.view ?? store.feed.view.value, place), store.start(since)]).then(
      () => true,
      async (error) => {
        // Should it be the place that cannot be shown, there is always the beginning.
        place = undefined
        const { describeFailure } = await import('@/utils/describe-failure')
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
        <Page layout={layout} library={library} />
      </StoreContext.Provider>,
      root,
    )
  }
  if (place) back?.scrollBack(place)
  await painted()
  void import('@/components/style/icons-later.css')
  for (let stored = await loading; !stored; stored = await load()) await pause(RETRY_MS)
  await import('./status').then(({ watchStatus }) => watchStatus(status))
  if (aside) return
  if (placeKey || place) await import('./place').then(({ followPlace }) => followPlace(store, placeKey, place))
  await store.settle()
  // Whoever did something last may not have lived to set it.
  await parts.badge()
  await outside.freshen()
}
