import { type Signal, signal } from '@preact/signals'
import { browser } from '@/utils/browser'
import { language } from '@/utils/i18n'
import type { Settings, SettingsStore } from '@/utils/settings'

/** The settings as a signal that follows every change, from whichever page; how everything looks follows them too. */
export async function watchSettings(store: SettingsStore): Promise<Signal<Settings>> {
  const settings = signal(await store.read())
  document.documentElement.lang = language()
  // The browser's direction is its own language's; without messages in that, English stands there.
  document.documentElement.dir =
    language() === browser.i18n.getUILanguage() ? browser.i18n.getMessage('@@bidi_dir') : 'ltr'
  const apply = () => {
    const { theme, density, textSize, popupWidth } = settings.value
    const { dataset, style } = document.documentElement
    Object.assign(dataset, { theme, density })
    style.setProperty('--scale', `${textSize}`)
    style.setProperty('--popup', `${popupWidth}px`)
  }
  apply()
  browser.storage.onChanged.addListener(async (changes, area) => {
    if (area !== 'local' || !(store.key in changes)) return
    settings.value = await store.read()
    apply()
  })
  return settings
}
