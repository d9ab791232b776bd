import { browser } from '@/utils/browser'
import type { Library } from '@/utils/library/library'
import { openLink, openPaper } from '@/utils/open'
import { optional } from '@/utils/optional'
import type { Search } from '@/utils/search/search'
import type { SettingsStore } from '@/utils/settings'
import { tell } from '@/utils/start'
import { createOmnibox } from './omnibox'

interface Deps {
  library: Library
  search: Search
  badge: () => Promise<void>
  settings: SettingsStore
}

/** Listens to the keyword of the address bar. */
export function watchOmnibox({ library, search, badge, settings }: Deps): void {
  const { omnibox: bar } = optional
  if (!bar) return
  const omnibox = createOmnibox({
    search,
    // Firefox shows markup as it stands.
    markup: import.meta.env.BROWSER !== 'firefox',
    describe: (description) => bar.setDefaultSuggestion({ description }),
    async openPaper(id, disposition) {
      const where = { behind: disposition === 'newBackgroundTab', inPlace: disposition === 'currentTab' }
      await openPaper(id, { library, badge, settings: await settings.read(), ...where })
    },
    async openPage(path, disposition) {
      const url = browser.runtime.getURL(path)
      if (disposition === 'currentTab') await browser.tabs.update({ url })
      else await openLink(url, disposition === 'newBackgroundTab')
    },
  })
  bar.onInputChanged.addListener((typed, suggest) => tell(omnibox.changed(typed, suggest)))
  bar.onInputEntered.addListener((typed, disposition) => tell(omnibox.entered(typed, disposition)))
}
