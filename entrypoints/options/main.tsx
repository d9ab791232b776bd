import '@/components/style/tokens.css'
import '@/components/style/base.css'
import { render } from 'preact'
import { SettingsForm } from '@/components/settings/SettingsForm'
import { browser } from '@/utils/browser'
import { createSettingsStore } from '@/utils/settings'
import { watchSettings } from '../app/settings'

const store = createSettingsStore(browser.storage.local)
const settings = await watchSettings(store)
const root = document.getElementById('app')

if (root) {
  render(
    <SettingsForm
      settings={settings}
      outside={{
        change: async (changes) => {
          settings.value = await store.change(changes)
        },
        request: (origin) => browser.permissions.request({ origins: [origin] }),
      }}
    />,
    root,
  )
}
