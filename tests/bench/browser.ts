import type { Browser, CDPSession, Page } from 'puppeteer-core'
import { launchOffprint, type Offprint } from '../browser/offprint.ts'
import { createToolbarButton } from '../browser/popup.ts'
import { createTooling } from '../browser/tooling.ts'
import { createFeed } from '../server/feed.ts'
import { type FeedServer, startServer } from '../server/server.ts'
import { buildFloor, FLOORS, type Floor, inside } from './floors/build.ts'

export const CONTENDERS = [...FLOORS, 'offprint'] as const
export type Contender = (typeof CONTENDERS)[number]

/** One browser with Offprint and its floors in it, side by side. */
export interface Bench {
  offprint: Offprint
  server: FeedServer
  /** The real popup of each. */
  openPopup(contender: Contender): Promise<Page>
  /** A page of each one's origin, with the bench's own code in it. */
  inside: Record<Contender, Page>
  /** The bench's code in Offprint's worker, woken if needed: it writes from a thread of its own, as a poll does. */
  inWorker(expression: string): Promise<void>
  /** Bytes of script and style of the floors' popups, gzip. */
  bytes: Record<Floor, number>
  /** From now on popups run on a processor so many times slower. */
  slowDown(rate: number): void
  close(): Promise<void>
}

export async function startBench(): Promise<Bench> {
  const server = await startServer({ feed: createFeed({ weekends: true }) })
  // A popup glides in as it does for a reader.
  const offprint = await launchOffprint({ feed: server, extraArgs: ['--animation-duration-scale=1'] })
  const { browser } = offprint
  const slowDown = await throttling(browser)
  await offprint.poll()
  const [library, fill] = [await inside('library'), await inside('fill')]
  const page = await offprint.openPage('manifest.json')
  await page.evaluate(library)

  const pages = { offprint: page } as Record<Contender, Page>
  const buttons = new Map<Contender, { openPopup(): Promise<Page> }>([['offprint', offprint]])
  const bytes = {} as Record<Floor, number>
  for (const floor of FLOORS) {
    const built = await buildFloor(floor)
    const id = await browser.installExtension(built.folder)
    const tooling = createTooling(browser, id)
    pages[floor] = await tooling.page()
    await pages[floor].evaluate(fill)
    buttons.set(floor, createToolbarButton(browser, id, tooling))
    bytes[floor] = built.bytes
  }
  return {
    offprint,
    server,
    openPopup(contender) {
      const button = buttons.get(contender)
      if (!button) throw new Error(`no popup of ${contender}`)
      return button.openPopup()
    },
    inside: pages,
    async inWorker(expression) {
      await offprint.inWorker(`${library};\n${expression}`)
    },
    bytes,
    slowDown,
    async close() {
      await offprint.close()
      await server.close()
    },
  }
}

/** Has each new page slowed down before its first line, as `preload.ts` has workers run something before theirs. */
async function throttling(browser: Browser): Promise<(rate: number) => void> {
  let rate = 1
  const root = await browser.target().createCDPSession()
  root.connection()?.on('sessionattached', (session: CDPSession) => {
    const send = session.send.bind(session)
    session.send = async (method, ...rest) => {
      // Only pages know the command.
      if (method === 'Runtime.runIfWaitingForDebugger' && rate > 1)
        void send('Emulation.setCPUThrottlingRate', { rate }).catch(() => {})
      return send(method, ...rest)
    }
  })
  return (wanted) => {
    rate = wanted
  }
}
