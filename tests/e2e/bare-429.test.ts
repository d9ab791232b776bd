import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import type { WxtBrowser } from 'wxt/browser'
import { generateSamples } from '../server/samples/generate.ts'
import { clockAhead } from './support/clock.ts'
import { ALL_WELL, pressButton, seesText, titles } from './support/reader.ts'
import { setSyncedScene } from './support/scene.ts'

declare const chrome: WxtBrowser

const MINUTE = 60_000
const fresh = generateSamples({ seed: 47, count: 3 })

/** The wait that the product has set itself after the last failure, in minutes. */
async function waitSet(page: Page): Promise<number> {
  const waits = await page.evaluate(async () => {
    const { health = {} } = await chrome.storage.local.get<Record<string, object>>('health')
    const feeds = Object.values(health) as { failure?: { at: number; retryAt?: number } }[]
    return feeds.map(({ failure }) => (failure?.retryAt ?? 0) - (failure?.at ?? 0))
  })
  return Math.round((Math.max(...waits) / MINUTE) * 10) / 10
}

it('a server that only says "too many" is left alone for a while of our own choosing, twice as long the second time', async () => {
  let ahead = 0
  const { server, offprint, badgeIs } = await setSyncedScene({
    feed: { now: () => Date.now() + ahead },
    // The dice of the jitter fall in the middle, so that the wait is known: half of its bound.
    workerPreload: () => `Math.random = () => 0.5; ${clockAhead(ahead)}`,
  })
  /** Lets time pass for the server and for the next worker. */
  const pass = async (ms: number) => {
    ahead += ms
    await offprint.killWorker()
  }
  const before = Number(await offprint.badge())
  const popup = await offprint.openPopup()
  const shown = await titles(popup)

  server.fault = { kind: 'rate-limited', how: 'bare', seconds: 0 }
  server.feed.publish(fresh)
  await pressButton(popup, 'Refresh')
  await seesText(popup, 'asks us to wait until')
  expect(await popup.evaluate(() => document.body.innerText)).not.toMatch(ALL_WELL)
  expect(await titles(popup)).toEqual(shown)
  expect(await waitSet(popup)).toBe(2.5)

  // Not even a press of Refresh overrides a server that asks for time.
  server.fault = undefined
  const since = server.requests.length
  await pressButton(popup, 'Refresh')
  await offprint.poll()
  expect(server.requests.length).toBe(since)
  expect(await offprint.badge()).toBe(String(before))

  server.fault = { kind: 'rate-limited', how: 'bare', seconds: 0 }
  await pass(3 * MINUTE)
  await offprint.poll()
  expect(server.requests.length).toBe(since + 1)
  expect(await waitSet(popup)).toBe(5)

  server.fault = undefined
  await pass(6 * MINUTE)
  await offprint.poll()
  await badgeIs(String(before + fresh.length))
  await popup.waitForFunction(() => !document.querySelector('[role="alert"]'))
  await seesText(popup, `Show ${fresh.length} new papers`)
  // The reader sees them come.
  expect(await offprint.announced()).toEqual([])
})
