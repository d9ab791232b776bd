import { browser } from './browser'

type Lacked = 'commands' | 'contextMenus' | 'omnibox' | 'windows'

/**
 * What some browser lacks, as Firefox for Android lacks all of these: to be looked for before it is used. A listener that
 * cannot be registered must not keep those after it from being. docs/browsers.md says who lacks what.
 */
export const optional = browser as Partial<Pick<typeof browser, Lacked>>
