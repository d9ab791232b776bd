import type { Browser, CDPSession } from 'puppeteer-core'

/**
 * Runs a source in every extension worker before its own first line, at each of its starts from now on. `chrome` does
 * not exist yet at that moment: Chromium adds it just before the worker's own script.
 *
 * Puppeteer has every new target held at its start, lets it go with `Runtime.runIfWaitingForDebugger`, and leaves
 * workers alone after that, as a debugger would keep them alive. A second debugger of our own that holds workers too
 * comes too late: the first one that lets go lets go for all. So the source is sent by puppeteer's own session, just
 * before the command that lets go; commands of one session are obeyed in order.
 */
export async function preloadWorkers(browser: Browser, source: () => string): Promise<void> {
  const root = await browser.target().createCDPSession()
  // Sessions are of pages too, and of workers that already run: a page of the same origin brings its worker along.
  const expression = () => `if (globalThis.ServiceWorkerGlobalScope && !('chrome' in globalThis)) {${source()}\n}`
  root.connection()?.on('sessionattached', (session) => sendFirst(session, expression))
}

function sendFirst(session: CDPSession, expression: () => string): void {
  const send = session.send.bind(session)
  session.send = async (method, ...rest) => {
    if (method !== 'Runtime.runIfWaitingForDebugger') return send(method, ...rest)
    // What is not a worker may not know the command, and a worker may die meanwhile.
    const evaluated = send('Runtime.evaluate', { expression: expression() }).catch(() => {})
    const letGo = await send(method, ...rest)
    // The answer comes once the worker runs. Until then puppeteer must not detach, or the source would be dropped.
    await evaluated
    return letGo
  }
}
