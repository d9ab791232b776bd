import { ensureBrowser } from '../browser/install.ts'
import { startServer } from '../server/server.ts'
import { parseStart } from './args.ts'
import { build } from './build.ts'
import { demonstrate } from './headless.ts'
import { step } from './progress.ts'
import { openWindow } from './window.ts'

/** `npm start`: Offprint in a browser, against the embedded feed (or, with --live, against Hugging Face). */
async function start(): Promise<void> {
  const { live, headless, language } = parseStart(process.argv.slice(2), process)
  await step('Looking for a browser', ensureBrowser)
  await step('Building the extension', build)
  const feed = live ? undefined : await startServer()
  try {
    await (headless ? demonstrate(feed, language) : openWindow(feed, language))
  } finally {
    await feed?.close()
  }
}

start().catch((error) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
