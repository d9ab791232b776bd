import type { Page } from 'puppeteer-core'
import { ensureBrowser } from '../browser/install.ts'
import { parseStart } from '../start/args.ts'
import { step } from '../start/progress.ts'
import { develop } from './develop.ts'

/** `npm run dev`: Offprint in a browser, which follows the code as it changes, until the browser or Ctrl-C ends it. */
async function main(): Promise<void> {
  const options = parseStart(process.argv.slice(2), process, 'npm run dev')
  await step('Looking for a browser', ensureBrowser)
  const interrupted = new Promise((resolve) => process.once('SIGINT', resolve))
  const { feed, offprint, reopened, close } = await develop(options)
  const closed = new Promise((resolve) => offprint.browser.once('disconnected', resolve))
  try {
    tellLoads(await offprint.openPage('reader.html'))
    reopened.on('error', (error) => console.error(error))
    reopened.on('page', (page) => {
      console.log(`The extension was loaded anew, and ${page.url()} is open again.`)
      tellLoads(page)
    })
    console.log(whatToLookAt(options.headless, feed?.httpPort))
    await Promise.race([interrupted, closed])
  } finally {
    await close()
  }
}

/** The first load is over: those that are told are those of the changes. */
function tellLoads(page: Page): void {
  page.on('load', () => console.log(`${page.url()} was loaded anew.`))
}

function whatToLookAt(headless: boolean, port: number | undefined): string {
  return [
    '',
    headless
      ? 'There is no display: reader.html is open in a browser without a window; here it says when it follows.'
      : 'reader.html is open in a tab; popup.html, sidepanel.html, options.html and welcome.html can be opened like it.',
    'Change a component or a style sheet: open pages follow. Change what the worker runs, or a message: the extension is loaded anew.',
    port
      ? `huggingface.co is the embedded feed here: http://127.0.0.1:${port}/api/daily_papers`
      : 'The papers are those of huggingface.co.',
    'Close the browser or press Ctrl-C to end.',
    '',
  ].join('\n')
}

// WXT's server leaves timers behind that nothing waits for.
main().then(
  () => process.exit(),
  (error) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  },
)
