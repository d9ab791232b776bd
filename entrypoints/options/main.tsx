import '@/components/style/tokens.css'
import '@/components/style/base.css'
import '@/components/style/icons.css'
import '@/components/style/icons-later.css'
import { signal } from '@preact/signals'
import { render } from 'preact'
import { ExchangeSection } from '@/components/exchange/ExchangeSection'
import { Health } from '@/components/settings/Health'
import { SettingsForm } from '@/components/settings/SettingsForm'
import { SyncSection } from '@/components/sync/SyncSection'
import { TopicsSection } from '@/components/topics/TopicsSection'
import { createSnooze, SNOOZE_KEY } from '@/utils/attention/snooze'
import { browser } from '@/utils/browser'
import { startParts, tell } from '@/utils/start'
import { ask } from '../app/outside'
import { watchSettings } from '../app/settings'
import { startExchange } from './exchange'
import { diagnostics, watchReport } from './report'
import { startSync } from './sync'
import { startTopics } from './topics'

const { library, settings: store } = startParts({
  loadDeeds: () => import('@/utils/library/deeds'),
  loadSafekeeping: () => import('@/utils/library/safekeeping'),
})
const settings = await watchSettings(store)
const report = watchReport(library.database)
const topics = await startTopics(library.database)
const exchange = startExchange({ library, settings: store, lists: topics.lists })
const sync = await startSync()
const snooze = createSnooze(browser.storage.local, () => Date.now())
const snoozedUntil = signal(await snooze.until())
browser.storage.onChanged.addListener(async (changes) => {
  if (SNOOZE_KEY in changes) snoozedUntil.value = await snooze.until()
})
const root = document.getElementById('app')

if (root) {
  render(
    <SettingsForm
      settings={settings}
      outside={{
        change: async (changes) => {
          settings.value = await store.change(changes)
        },
        snoozedUntil,
        endSnooze: () => tell(snooze.end()),
        request: (origins) => browser.permissions.request({ origins }),
      }}
      topics={<TopicsSection {...topics} />}
    >
      <ExchangeSection {...exchange} />
      <SyncSection {...sync} />
      <Health
        report={report}
        baseUrl={settings.value.baseUrl}
        now={() => Date.now()}
        onClear={() => ask({ type: 'clear' })}
        onCopy={async () => navigator.clipboard.writeText(await diagnostics(report.value))}
      />
    </SettingsForm>,
    root,
  )
}
