import '@/components/style/tokens.css'
import '@/components/style/base.css'
import '@/components/style/icons.css'
import '@/components/style/icons-later.css'
import { render } from 'preact'
import { Health } from '@/components/settings/Health'
import { SettingsForm } from '@/components/settings/SettingsForm'
import { browser } from '@/utils/browser'
import { createSettingsStore } from '@/utils/settings'
import { ask } from '../app/outside'
import { watchSettings } from '../app/settings'
import { diagnostics, watchReport } from './report'

const store = createSettingsStore(browser.storage.local)
const settings = await watchSettings(store)
const report = watchReport()
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
