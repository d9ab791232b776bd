import { once } from 'node:events'
import type { Browser } from 'puppeteer-core'

const CLOSING_MS = 10_000

/** Ends a browser that this process started: it is asked to close, and killed when it does not. One that has ended is left. */
export async function closeBrowser(browser: Browser): Promise<void> {
  const child = browser.process()
  const ended = child && child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined
  const deadline = setTimeout(() => child?.kill('SIGKILL'), CLOSING_MS)
  try {
    if (browser.connected) await browser.close()
    await ended
  } finally {
    clearTimeout(deadline)
  }
}
