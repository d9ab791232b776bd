import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useStore } from '@/components/store/context'
import { lazily } from '@/components/ui/lazily'
import styles from './App.module.css'
import { Feed } from './Feed'
import { Header } from './Header'
import type { Layout } from './layout'
import { StatusLine } from './StatusLine'
import { Tabs } from './Tabs'
import { ToastLine } from './ToastLine'

// What is known of polling comes after the first paint, and so does what tells of it.
const Banner = lazily(() => import('./Banner').then((module) => module.Banner))
const DayBar = lazily(() => import('./DayBar').then((module) => module.DayBar))
const RankingBar = lazily(() => import('./RankingBar').then((module) => module.RankingBar))
const ListBar = lazily(() => import('./ListBar').then((module) => module.ListBar))

interface Props {
  layout: Layout
  /** What has room only in a page of its own: at the side below the views, and beside the feed. */
  side?: ComponentChildren
  detail?: ComponentChildren
}

/** The one app at each of its sizes. */
export function App({ layout, side, detail }: Props) {
  const store = useStore()
  const root = useRef<HTMLElement>(null)
  // Keys come after the first paint; nobody presses one before it.
  useEffect(() => {
    const keys = import('./keys').then(({ listenToKeys }) => root.current && listenToKeys(root.current, store))
    return () => void keys.then((stop) => stop?.())
  }, [store])

  return (
    <main class={styles.app} data-layout={layout} ref={root}>
      <Header layout={layout} />
      <div class={styles.side} id="side">
        <Tabs />
        {side}
      </div>
      <Banner />
      <div
        class={styles.main}
        id="panel"
        role="tabpanel"
        tabIndex={-1}
        aria-labelledby={`tab-${store.feed.view.value.kind}`}
      >
        <ViewBar />
        <Feed />
      </div>
      {detail}
      <StatusLine />
      <ToastLine />
    </main>
  )
}

/** What a view has above its papers. */
function ViewBar() {
  const { feed, settings } = useStore()
  const view = feed.view.value
  if (view.kind === 'day') return <DayBar day={view.day} />
  if (view.kind === 'ranking') return settings.value.feeds.length > 0 ? <RankingBar feed={view.feed} /> : null
  return view.kind === 'saved' ? <ListBar listId={view.listId} /> : null
}
