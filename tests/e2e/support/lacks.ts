/** The same tests run in Firefox where this is set (`npm run test:firefox`). */
export const inFirefox = process.env.OFFPRINT_BROWSER_KIND === 'firefox'
