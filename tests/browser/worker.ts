import { setTimeout } from 'node:timers/promises'
import type { Browser, Target, WebWorker } from 'puppeteer-core'
import type { Tooling } from './tooling.ts'

/** So often a worker that is to end is told so, ms. */
const TOLD_AGAIN_MS = 1_000

/** The extension's service worker: whether it lives, waking it, killing it, and calling into it. */
export function createBackgroundWorker(browser: Browser, extensionId: string, tooling: Tooling) {
  const origin = `chrome-extension://${extensionId}/`
  const isWorker = (target: Target) => target.type() === 'service_worker' && target.url().startsWith(origin)
  const find = () => browser.targets().find(isWorker)

  /**
   * Starts the worker, without an event, when it sleeps, and resolves once its script has run. The target alone tells
   * too little: it is there before the script, when the worker has neither listeners nor `chrome`.
   */
  async function wake(): Promise<Target> {
    await tooling.withSession(async (session) => {
      const running = new Promise<void>((resolve, reject) => {
        session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
          const ours = versions.filter(({ scriptURL }) => scriptURL.startsWith(origin))
          if (ours.some(({ runningStatus }) => runningStatus === 'running')) resolve()
          else if (ours.some(({ runningStatus }) => runningStatus === 'stopped'))
            session.send('ServiceWorker.startWorker', { scopeURL: origin }).catch(reject)
        })
      })
      // Tells how things are at once, then each change.
      await session.send('ServiceWorker.enable')
      await running
    })
    return find() ?? browser.waitForTarget(isWorker)
  }

  /** Also detaches the handle that a test may hold: Chromium keeps the target while one is attached. */
  async function close(target: Target): Promise<void> {
    try {
      await (await target.worker())?.close()
    } catch (error) {
      // Gone meanwhile it cannot be told any more, and told a second time it has nobody to detach.
      const detached = error instanceof Error && error.message.includes('No session with given id')
      if (find() === target && !detached) throw error
    }
  }

  return {
    /** A handle for a test to keep. It holds a debugger, and so keeps the worker alive, until the worker is killed. */
    async handle(): Promise<WebWorker> {
      const worker = await (await wake()).worker()
      if (!worker) throw new Error('The extension’s worker ended as soon as it had started.')
      return worker
    },

    /** Runs an expression in the worker, waking it; attached no longer than that, so the worker may sleep afterwards. */
    async run(expression: string): Promise<void> {
      const session = await (await wake()).createCDPSession()
      try {
        const { exceptionDetails } = await session.send('Runtime.evaluate', { expression })
        if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
      } finally {
        await session.detach().catch(() => {})
      }
    },

    /** Ends the worker between any two of its lines, as Chromium does, and waits until it is gone. */
    async kill(): Promise<void> {
      const target = find()
      if (!target) return
      let over = false
      const gone = targetGone(browser, target).then(() => {
        over = true
      })
      // One that is only just starting does not hear it, and would live on until it sleeps.
      while (!over) {
        await close(target)
        await Promise.race([gone, setTimeout(TOLD_AGAIN_MS)])
      }
    },
  }
}

/** Resolves when the target has gone; to be called before what makes it go. */
export function targetGone(browser: Browser, target: Target): Promise<void> {
  return new Promise((resolve) => {
    const check = (gone: Target) => {
      if (gone !== target) return
      browser.off('targetdestroyed', check)
      resolve()
    }
    browser.on('targetdestroyed', check)
  })
}
