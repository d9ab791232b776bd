import { describe, expect, it } from 'vitest'
import type { WxtBrowser } from 'wxt/browser'
import { until } from '../browser/until.ts'
import { generateSamples } from '../server/samples/generate.ts'
import type { FeedServer } from '../server/server.ts'
import { setSyncedScene } from './support/scene.ts'

declare const chrome: WxtBrowser

const fresh = generateSamples({ seed: 23, count: 4 })
const isTrending = (url: URL) => url.searchParams.get('sort') === 'trending'
const isDaily = (url: URL) => url.searchParams.has('date')
const NEVER_MS = 20_000

/** Waits until the server was asked something new that matches. */
async function asked(server: FeedServer, since: number, query: 'date' | 'sort'): Promise<void> {
  await until(
    async () => server.requests.slice(since),
    (requests) => requests.some((request) => request.query[query]),
    { timeout: 10_000, otherwise: `no request with ${query}` },
  )
}

describe('a worker that dies', () => {
  it('after the transaction and before the announcement loses nothing and announces once', async () => {
    const { server, offprint, badgeIs } = await setSyncedScene()
    const before = Number(await offprint.badge())
    server.feed.publish(fresh)
    // The announcement comes after the ranking, which never answers: the papers are stored, and nothing is announced.
    server.faultFor(isTrending, { kind: 'slow-first-byte', ms: NEVER_MS })
    const since = server.requests.length
    await offprint.fireAlarm()
    await asked(server, since, 'sort')
    await badgeIs(String(before + fresh.length))
    await offprint.killWorker()
    expect(await offprint.announced()).toEqual([])
    server.faultFor(isTrending, undefined)

    await offprint.poll()
    expect(await offprint.announced()).toHaveLength(1)
    expect((await offprint.announced())[0]?.title).toBe(`${fresh.length} new papers`)
    await offprint.killWorker()
    await offprint.poll()
    expect(await offprint.announced()).toHaveLength(1)
    expect(await offprint.badge()).toBe(String(before + fresh.length))
  })

  it('before the transaction loses nothing and announces once', async () => {
    const { server, offprint, badgeIs } = await setSyncedScene()
    const before = Number(await offprint.badge())
    server.feed.publish(fresh)
    server.faultFor(isDaily, { kind: 'slow-first-byte', ms: NEVER_MS })
    const since = server.requests.length
    await offprint.fireAlarm()
    await asked(server, since, 'date')
    await offprint.killWorker()
    server.faultFor(isDaily, undefined)
    expect(await offprint.badge()).toBe(String(before))

    await offprint.poll()
    await badgeIs(String(before + fresh.length))
    expect(await offprint.announced()).toHaveLength(1)
  })

  it('is woken by the alarm that stands', async () => {
    const { offprint } = await setSyncedScene()
    await offprint.killWorker()
    const page = await offprint.openPage('options.html')
    const alarm = await page.evaluate(() => chrome.alarms.get('poll'))
    expect(alarm?.periodInMinutes).toBe(30)
    expect(alarm?.scheduledTime).toBeLessThanOrEqual(Date.now() + 31 * 60_000)
  })
})
