import type { Media } from './surroundings.ts'

/** What is set in about:config. */
export type Prefs = Record<string, string | number | boolean>

/** What Firefox is told in about:config so that it finds the feed, through a proxy, and can be driven. */
export function prefsOf(proxyPort: number): Prefs {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    // A popup may be asked for by a page, as the press of a button cannot be.
    'extensions.openPopupWithoutUserGesture.enabled': true,
    // A page may close itself as a popup does, though nobody but the test has opened it.
    'dom.allow_scripts_to_close_windows': true,
    // Without a desktop, Firefox shows notifications itself; otherwise they are gone as soon as they are there.
    'alerts.useSystemBackend': false,
    ...keepDataPrefs(false),
    // Nobody is there to answer the browser's own questions, which are answered with yes.
    'extensions.webextOptionalPermissionPrompts': false,
    // What all that may store only so much may store together, kB; half of it each. Little enough for a test to fill.
    'dom.quotaManager.temporaryStorage.fixedLimit': 20_480,
    // What was copied may be read, as no reader would let a page.
    'dom.events.testing.asyncClipboard': true,
  }
}

/** Whether what an extension has stored outlives its installation, which Firefox ends with the session. */
export const keepDataPrefs = (keep: boolean): Prefs => ({
  'extensions.webextensions.keepStorageOnUninstall': keep,
  'extensions.webextensions.keepUuidOnUninstall': keep,
})

/** What `prefers-color-scheme` answers. */
export const colorSchemePref = (scheme: 'light' | 'dark'): Prefs => ({
  'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1,
})

/** What media queries answer. A theme of much contrast is Firefox's only sign of a wish for it. */
export const mediaPrefs = (media: Media): Prefs => ({
  ...colorSchemePref(media['prefers-color-scheme']),
  'ui.prefersReducedMotion': Number(media['prefers-reduced-motion'] === 'reduce'),
  'ui.useAccessibilityTheme': Number(media['prefers-contrast'] === 'more'),
  // Those of the page always, or never.
  'browser.display.document_color_use': media['forced-colors'] === 'active' ? 2 : 1,
})

/** What Firefox tells pages that the reader reads. */
export const languagePref = (language: string): Prefs => ({ 'intl.accept_languages': `${language}, en-US` })

/**
 * The expression that has Firefox speak a language to extensions, as far as it can without its own texts in it: a reader
 * would install a language pack.
 */
export const speaking = (language: string) => `{
  Services.locale.availableLocales = ['${language}', ...Services.locale.availableLocales]
  Services.locale.requestedLocales = ['${language}']
}`

/** The expression that sets them in the browser's own window, while it runs. */
export function settingOf(prefs: Prefs): string {
  const kinds: Record<string, string> = { string: 'String', number: 'Int', boolean: 'Bool' }
  const lines = Object.entries(prefs).map(
    ([name, value]) => `Services.prefs.set${kinds[typeof value]}Pref('${name}', ${JSON.stringify(value)})`,
  )
  return `{ ${lines.join('; ')} }`
}
