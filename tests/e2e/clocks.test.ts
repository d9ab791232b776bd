import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { WxtBrowser } from 'wxt/browser'
import { launchOffprint, type Offprint } from '../browser/offprint.ts'
import { until } from '../browser/until.ts'
import { createFeed } from '../server/feed.ts'
import { type FeedServer, startServer } from '../server/server.ts'
import { clockAhead } from './support/clock.ts'

declare const chrome: WxtBrowser

const DAY = 86_400_000

/** Starts the browser on the profile with every clock ahead by so many ms, and gives it to `see` once it has polled. */
async function visit(
  server: FeedServer,
  profileDir: string,
  ahead: number,
  see: (offprint: Offprint) => Promise<void>,
) {
  const since = server.requests.length
  const offprint = await launchOffprint({ feed: server, profileDir, workerPreload: clockAhead(ahead) })
  try {
    await until(
      async () => server.requests.slice(since),
      (asked) => asked.some(({ query }) => query.sort),
      {
        timeout: 40_000,
        otherwise: 'no poll',
      },
    )
    await offprint.poll()
    await see(offprint)
  } finally {
    await offprint.close()
  }
}

describe('a clock that jumps', () => {
  it('a year ahead and back by more than that makes no storm, no silence, and unreads nothing', async () => {
    const profileDir = await mkdtemp(join(tmpdir(), 'offprint-clocks-'))
    let ahead = 0
    const server = await startServer({ feed: createFeed({ now: () => Date.now() + ahead }) })
    const go = async (by: number, see: (offprint: Offprint) => Promise<void>) => {
      ahead = by
      await visit(server, profileDir, by, see)
    }
    try {
      await go(0, async ({ badge }) => expect(Number(await badge())).toBeGreaterThan(0))

      const before = server.requests.length
      await go(365 * DAY, async ({ announced }) => {
        const days = new Set(server.requests.slice(before).flatMap(({ query }) => query.date ?? []))
        expect(days.size).toBe(14)
        expect(await announced()).toHaveLength(1)
      })

      const later = server.requests.length
      await go(-30 * DAY, async ({ badge, openPage }) => {
        const asked = server.requests.slice(later)
        expect(asked.length).toBeGreaterThan(1)
        expect(asked.length).toBeLessThanOrEqual(12)
        expect(Number(await badge())).toBeGreaterThan(0)
        const page = await openPage('options.html')
        const alarm = await page.evaluate(() => chrome.alarms.get('poll'))
        expect(alarm?.scheduledTime).toBeLessThanOrEqual(Date.now() + 31 * 60_000)
      })
    } finally {
      await server.close()
      await rm(profileDir, { recursive: true, force: true, maxRetries: 5 })
    }
  })
})
