import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { WxtBrowser } from 'wxt/browser'
import { until } from '../browser/until.ts'
import { createFeed } from '../server/feed.ts'
import { startServer } from '../server/server.ts'
import { endInstalled, launchToInstall, startAgain } from './support/installing.ts'
import { lacks } from './support/lacks.ts'

declare const chrome: WxtBrowser

it('an extension that a reader has installed keeps its alarm, and sets its badge again, after a restart and a kill', async () => {
  const profileDir = await mkdtemp(join(tmpdir(), 'offprint-installed-'))
  const server = await startServer({ feed: createFeed({ weekends: true }) })
  try {
    const first = await launchToInstall({ feed: server, profileDir })
    const { extensionId } = first
    await until(first.badge, Boolean, { timeout: 15_000, otherwise: 'no first sync' })
    await first.poll()
    const badge = await first.badge()
    await endInstalled(first)

    const requests = server.requests.length
    let alarm: number | undefined
    for (const end of ['quit', 'kill', 'quit'] as const) {
      const { browser, page, close } = await startAgain({ profileDir, extensionId, feed: server })
      try {
        await until(
          () => page.evaluate(() => chrome.action.getBadgeText({})),
          (text) => text === badge,
          { timeout: 15_000, otherwise: 'the badge did not come back' },
        )
        const scheduled = await until(
          () => page.evaluate(async () => (await chrome.alarms.get('poll'))?.scheduledTime),
          (time) => time !== undefined,
          { timeout: 15_000, otherwise: 'no alarm' },
        )
        if (alarm !== undefined && !lacks('alarms that outlive a restart')) expect(scheduled).toBe(alarm)
        alarm = scheduled
        if (end === 'kill') {
          const process = browser.process()
          const gone = process && once(process, 'exit')
          process?.kill('SIGKILL')
          await gone
        }
      } finally {
        await close()
      }
    }
    // What is stored is fresh: no start of the browser was a reason to ask.
    expect(server.requests.length).toBe(requests)
  } finally {
    await server.close()
    await rm(profileDir, { recursive: true, force: true, maxRetries: 5 })
  }
})
