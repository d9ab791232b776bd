import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useStore } from '@/components/store/context'
import styles from './App.module.css'
import { Feed } from './Feed'
import { later } from './from-later'
import { Header } from './Header'
import type { Layout } from './layout'
import { Tabs } from './Tabs'

// What is known of polling comes after the first paint, and so do the bars.
const Banner = later((parts) => parts.Banner)
const DayBar = later((parts) => parts.DayBar)
const FilterBar = later((parts) => parts.FilterBar)
const PageCard = later((parts) => parts.PageCard)
const ForYouBar = later((parts) => parts.ForYouBar)
const RankingBar = later((parts) => parts.RankingBar)
const ListBar = later((parts) => parts.ListBar)
const SearchBar = later((parts) => parts.SearchBar)
const SearchEnd = later((parts) => parts.SearchEnd)
const StatusLine = later((parts) => parts.StatusLine)
const ToastLine = later((parts) => parts.ToastLine)

interface Props {
  layout: Layout
  /** What has room only in a page of its own: at the side below the views, and beside the feed. */
  side?: ComponentChildren
  detail?: ComponentChildren
  /** Whether there is room for them now. */
  wide?: boolean
}

/** The one app at each of its sizes. */
export function App({ layout, side, detail, wide }: Props) {
  const store = useStore()
  const root = useRef<HTMLElement>(null)
  // Keys come after the first paint; nobody presses one before it.
  useEffect(() => {
    const keys = import('./later').then(({ listenToKeys }) => root.current && listenToKeys(root.current, store))
    return () => void keys.then((stop) => stop?.())
  }, [store])

  return (
    <main class={styles.app} data-layout={layout} ref={root}>
      <Header layout={layout} />
      <div class={styles.side} id="side">
        <Tabs vertical={wide} />
        {side}
      </div>
      <Banner />
      {store.filtering.value && <FilterBar layout={layout} />}
      <div
        class={styles.main}
        id="panel"
        role="tabpanel"
        tabIndex={-1}
        aria-labelledby={`tab-${store.feed.kind.value}`}
      >
        {layout === 'popup' && store.feed.kind.value !== 'search' && <PageCard />}
        <ViewBar wide={wide} />
        <Feed />
        <SearchEnd />
      </div>
      {detail}
      <StatusLine />
      <ToastLine />
    </main>
  )
}

/** What a view has above its papers. */
function ViewBar({ wide }: Pick<Props, 'wide'>) {
  const { feed, settings } = useStore()
  const view = feed.view.value
  if (view.kind === 'day') return <DayBar day={view.day} />
  if (view.kind === 'ranking') return settings.value.feeds.length > 0 ? <RankingBar feed={view.feed} /> : null
  if (view.kind === 'for-you') return <ForYouBar />
  if (view.kind === 'search') return <SearchBar view={view} />
  return view.kind === 'saved' ? <ListBar listId={view.listId} aside={wide} /> : null
}
