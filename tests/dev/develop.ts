import { EventEmitter } from 'node:events'
import type { Page } from 'puppeteer-core'
import { turnOnDeveloperMode } from '../browser/developer-mode.ts'
import { launchOffprint, type Offprint } from '../browser/offprint.ts'
import { startServer } from '../server/server.ts'
import type { StartOptions } from '../start/args.ts'
import { startDevServer } from './dev-server.ts'
import { openPages, reopen } from './reopen.ts'

export interface DevelopOptions extends StartOptions {
  /** Where the code is. Default: this checkout. */
  root?: string
}

/** The embedded feed, WXT's development server, and a browser with the extension that it builds. */
export async function develop({ live, headless, language, root }: DevelopOptions) {
  const ends: (() => Promise<unknown>)[] = []
  // The browser before what it talks to.
  const close = async () => {
    for (const end of ends.splice(0).reverse()) await end()
  }
  /** Tells of each page that is open again after the extension was loaded anew, or of what came between. */
  const reopened = new EventEmitter<{ page: [Page]; error: [unknown] }>()
  let offprint: Offprint | undefined

  /** Pages close with the extension that they are of. */
  function keepPages(): void {
    if (!offprint) return
    const { browser, extensionId } = offprint
    for (const target of openPages(browser, extensionId)) {
      reopen(browser, target).then(
        (page) => reopened.emit('page', page),
        (error) => browser.connected && reopened.emit('error', error),
      )
    }
  }

  try {
    const feed = live ? undefined : await startServer()
    if (feed) ends.push(() => feed.close())
    const server = await startDevServer(keepPages, root)
    ends.push(() => server.close())
    const { extensionDir } = server
    offprint = await launchOffprint({ feed, headless, language, extensionDir, keepWelcome: !headless })
    ends.push(offprint.close)
    await turnOnDeveloperMode(offprint.browser)
    return { feed, offprint, reopened, close }
  } catch (error) {
    await close()
    throw error
  }
}
