import '@/components/style/tokens.css'
import '@/components/style/base.css'
import '@/components/style/icons.css'
import '@/components/style/icons-later.css'
import { render } from 'preact'
import { Health } from '@/components/settings/Health'
import { SettingsForm } from '@/components/settings/SettingsForm'
import { TopicsSection } from '@/components/topics/TopicsSection'
import { browser } from '@/utils/browser'
import { createConnection } from '@/utils/library/open'
import { createSettingsStore } from '@/utils/settings'
import { ask } from '../app/outside'
import { watchSettings } from '../app/settings'
import { diagnostics, watchReport } from './report'
import { startTopics } from './topics'

const store = createSettingsStore(browser.storage.local)
const settings = await watchSettings(store)
const connection = createConnection()
const report = watchReport(connection)
const topics = await startTopics(connection)
const root = document.getElementById('app')

if (root) {
  render(
    <SettingsForm
      settings={settings}
      outside={{
        change: async (changes) => {
          settings.value = await store.change(changes)
        },
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
