import { useEffect, useRef } from 'preact/hooks'
import { useStore } from '@/components/store/context'
import styles from './App.module.css'
import { Banner } from './Banner'
import { DayBar } from './DayBar'
import { Feed } from './Feed'
import { Header } from './Header'
import { listenToKeys } from './keys'
import { ListBar } from './ListBar'
import { StatusLine } from './StatusLine'
import { Tabs } from './Tabs'
import { ToastLine } from './ToastLine'

/** The one app, in the popup and, with more room, in the reader page. */
export function App({ layout }: { layout: 'popup' | 'reader' }) {
  const store = useStore()
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => (root.current ? listenToKeys(root.current, store) : undefined), [store])

  return (
    <div class={styles.app} data-layout={layout} ref={root}>
      <Header layout={layout} />
      <Tabs />
      <div class={styles.main} id="panel" role="tabpanel" aria-labelledby={`tab-${store.feed.view.value.kind}`}>
        <DayBar />
        <ListBar />
        <Banner />
        <Feed />
      </div>
      <StatusLine />
      <ToastLine />
    </div>
  )
}
