/** The same tests run in Firefox where this is set (`npm run test:firefox`). */
export const inFirefox = process.env.OFFPRINT_BROWSER_KIND === 'firefox'

/** The build that is tested, in `.output`. */
export const BUILD = inFirefox ? 'firefox' : 'chrome'

/**
 * What Firefox has not, or what nobody can do to it from outside: why a test, or a part of one, is for Chromium alone.
 * What of it a reader notices is in the README, under "Where Firefox differs".
 */
const LACKS = {
  'a popup that goes by itself':
    'In Firefox nothing can drive what is in a popup: here it is in a tab of its own, and stays when another comes to the front. The real one is pressed in firefox.test.ts.',
  'a side panel':
    'Firefox has a sidebar, which nothing can drive as a page: it is seen to open here, and pressed in firefox.test.ts.',
  'buttons on notifications': 'Firefox refuses a notification that has buttons.',
  'alarms that outlive a restart': 'Firefox forgets them with the session; Offprint sets them anew.',
  'an update while it is closed': 'Firefox looks for updates, and takes them, while it runs.',
} as const

export type Lack = keyof typeof LACKS

/** For `it.skipIf`, with the reason in words. */
export const lacks = (_what: Lack): boolean => inFirefox
