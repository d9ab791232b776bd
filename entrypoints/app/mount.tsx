import { signal } from '@preact/signals'
import { render } from 'preact'
import { App } from '@/components/app/App'
import { StoreContext } from '@/components/store/context'
import { createStore } from '@/components/store/store'
import { feedDayAt } from '@/utils/papers/feed-day'
import { startParts } from '@/utils/start'
import { createOutside } from './outside'
import { watchSettings } from './settings'
import { watchStatus } from './status'

/** A database that keeps us waiting longer than this gets an empty frame painted before it, ms. */
const PATIENCE_MS = 150

/** Brings up the app. What is stored is on screen in the first paint; everything else comes after it. */
export async function mountApp(layout: 'popup' | 'reader'): Promise<void> {
  const parts = startParts()
  const { library } = parts
  const now = () => Date.now()
  const status = signal({ skipped: 0 })
  const settings = await watchSettings(parts.settings)
  const outside = createOutside({ ...parts, current: settings })
  const store = createStore({ library, settings, status, outside, today: () => feedDayAt(now()), now })

  const firstPage = store.actions.show({ kind: 'unread' })
  await Promise.race([
    Promise.all([firstPage, store.start()]),
    new Promise((resolve) => setTimeout(resolve, PATIENCE_MS)),
  ])
  const root = document.getElementById('app')
  if (root) {
    render(
      <StoreContext.Provider value={store}>
        <App layout={layout} />
      </StoreContext.Provider>,
      root,
    )
  }
  await watchStatus(status)
  await outside.freshen()
}
