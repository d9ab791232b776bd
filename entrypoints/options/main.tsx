import '@/components/style/tokens.css'
import '@/components/style/base.css'
import '@/components/style/icons.css'
import '@/components/style/icons-later.css'
import { signal } from '@preact/signals'
import { render } from 'preact'
import { Health } from '@/components/settings/Health'
import { SettingsForm } from '@/components/settings/SettingsForm'
import { TopicsSection } from '@/components/topics/TopicsSection'
import { createSnooze, SNOOZE_KEY } from '@/utils/attention/snooze'
import { browser } from '@/utils/browser'
import { createConnection } from '@/utils/library/open'
import { createSettingsStore } from '@/utils/settings'
import { tell } from '@/utils/start'
import { ask } from '../app/outside'
import { watchSettings } from '../app/settings'
import { diagnostics, watchReport } from './report'
import { startTopics } from './topics'

const store = createSettingsStore(browser.storage.local)
const settings = await watchSettings(store)
const connection = createConnection()
const report = watchReport(connection)
const topics = await startTopics(connection)
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
