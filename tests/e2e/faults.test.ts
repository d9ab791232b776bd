import { describe, expect, it } from 'vitest'
import type { WxtBrowser } from 'wxt/browser'
import type { Fault } from '../server/faults.ts'
import { generateSamples } from '../server/samples/generate.ts'
import { goTo, pressButton, seesText, titles, waitForPapers } from './support/reader.ts'
import { setScene, setSyncedScene, sharedScene } from './support/scene.ts'

declare const chrome: WxtBrowser

const fresh = generateSamples({ seed: 31, count: 3 })

/** Chromium itself holds back fetches of an extension after 5xx answers; here every request is to arrive. */
const extraArgs = ['--disable-extensions-http-throttling']

const faults: [name: string, fault: Fault, words: string][] = [
  [
    '429 with a window that ends',
    { kind: 'rate-limited', how: 'ratelimit-header', seconds: 1 },
    'asks us to wait until',
  ],
  ['429 with Retry-After', { kind: 'rate-limited', how: 'retry-after-seconds', seconds: 1 }, 'asks us to wait until'],
  ['429 with a date', { kind: 'rate-limited', how: 'retry-after-date', seconds: 2 }, 'asks us to wait until'],
  ['a captcha page with 405', { kind: 'captcha', status: 405 }, 'asks for a check in the browser'],
  ['a captcha page with 403', { kind: 'captcha', status: 403 }, 'asks for a check in the browser'],
  ['another host in its place', { kind: 'redirect', to: 'https://127.0.0.1:1/sign-in' }, 'could not be reached'],
  ['a sign-in page', { kind: 'html' }, 'asks for a check in the browser'],
  ['404', { kind: 'status', status: 404 }, 'no feed of papers'],
  ['500', { kind: 'status', status: 500 }, 'error 500'],
  ['503', { kind: 'status', status: 503 }, 'error 503'],
  ['JSON cut short', { kind: 'truncated' }, 'no list of papers'],
  ['JSON of another shape', { kind: 'shape', body: { papers: [] } }, 'no list of papers'],
  ['a connection reset', { kind: 'reset' }, 'could not be reached'],
  ['50 MB', { kind: 'huge', bytes: 50_000_000 }, 'far more than a list'],
]

describe('what the server does wrong', () => {
  const scene = sharedScene({ extraArgs })

  it.each(faults)('%s is told in words, changes nothing, and is over when it is over', async (name, fault, words) => {
    const { server, offprint, badgeIs } = scene()
    const before = await offprint.badge()
    const announced = (await offprint.announced()).length
    const popup = await offprint.openPopup()
    const shown = await titles(popup)
    // One browser serves them all, and so many presses in a row would be held back.
    await popup.evaluate(() => chrome.storage.session.remove('refreshes'))
    server.fault = fault
    await pressButton(popup, 'Refresh')
    await seesText(popup, words)
    expect(await titles(popup)).toEqual(shown)
    expect(await offprint.badge()).toBe(before)
    await goTo(popup, 'Today')
    await waitForPapers(popup, Math.min(20, Number(before)))

    server.fault = undefined
    const place = 1 + faults.findIndex(([each]) => each === name)
    server.feed.publish(generateSamples({ seed: 31, count: 3, firstNumber: 10_000 + 10 * place }))
    // A server that asks for time gets it: the next poll that asks at all is the one that mends.
    const polled = async () => {
      await offprint.poll()
      return offprint.badge()
    }
    await expect.poll(polled, { timeout: 20_000 }).toBe(String(Number(before) + 3))
    await popup.waitForFunction(() => !document.querySelector('[role="alert"]'))
    await badgeIs(String(Number(before) + 3))
    // The reader sees it come.
    expect(await offprint.announced()).toHaveLength(announced)
    await goTo(popup, 'Unread')
  })
})

describe('what is wrong', () => {
  it.each<[string, Fault]>([
    ['an empty list on a weekday', { kind: 'empty' }],
    ['a list cut short', { kind: 'partial', count: 2 }],
  ])('%s is no reason to lose anything', async (_name, fault) => {
    const { server, offprint, badgeIs } = await setSyncedScene()
    const before = await offprint.badge()
    const popup = await offprint.openPopup()
    const shown = await titles(popup)
    server.fault = fault
    await offprint.poll()
    expect(await offprint.badge()).toBe(before)
    await goTo(popup, 'Trending')
    await waitForPapers(popup, 20)
    await goTo(popup, 'Today')
    await expect.poll(() => titles(popup), { timeout: 5_000 }).toEqual(shown)
    server.fault = undefined
    server.feed.publish(fresh)
    await offprint.poll()
    await badgeIs(String(Number(before) + fresh.length))
  })

  it('a server that failed again and again, until Chromium itself holds requests back, is asked again when it is well', async () => {
    const { server, offprint } = await setSyncedScene({ own: true })
    const before = Number(await offprint.badge())
    server.fault = { kind: 'status', status: 500 }
    for (let press = 0; press < 4; press++) await offprint.poll()
    const popup = await offprint.openPopup()
    await popup.waitForSelector('[role="alert"]')
    server.fault = undefined
    server.feed.publish(fresh)
    const polled = async () => {
      await offprint.poll()
      return offprint.badge()
    }
    await expect.poll(polled, { timeout: 30_000, interval: 5_000 }).toBe(String(before + fresh.length))
  })

  it('a server that is not there is told as out of reach', async () => {
    const { server, offprint } = await setSyncedScene({ own: true })
    await server.close()
    await offprint.poll()
    const popup = await offprint.openPopup()
    await seesText(popup, 'could not be reached')
    await popup.waitForSelector('article')
  })

  it('from the start is told too, and "all read" is not said', async () => {
    const { server, offprint, badgeIs } = await setScene({
      prepare: (server) => {
        server.fault = { kind: 'captcha', status: 403 }
      },
    })
    await offprint.poll()
    const popup = await offprint.openPopup()
    await seesText(popup, 'asks for a check in the browser')
    expect(await popup.evaluate(() => document.body.innerText)).not.toMatch(/^All read$|nothing new|caught up/im)
    server.fault = undefined
    await offprint.poll()
    await badgeIs(String(server.feed.papersOf(server.feed.today()).length))
    await popup.waitForSelector('article')
    expect(await offprint.announced()).toEqual([])
  })

  it('with the network is told as being offline', async () => {
    const { offprint } = await setSyncedScene()
    await offprint.goOffline()
    await offprint.poll()
    const popup = await offprint.openPopup()
    await seesText(popup, 'You are offline')
    await popup.waitForSelector('article')
  })

  it('withdrawn permission is told, with a button that asks for it again', async () => {
    const { offprint, server } = await setSyncedScene()
    await offprint.setSiteAccess(false)
    const since = server.requests.length
    await offprint.poll()
    const popup = await offprint.openPopup()
    await seesText(popup, 'does not let Offprint ask')
    await popup.waitForSelector('::-p-aria([name="Allow access"][role="button"])')
    expect(server.requests.length).toBe(since)
    await offprint.setSiteAccess(true)
    await offprint.poll()
    const again = await offprint.openPopup()
    await again.waitForSelector('article')
    await again.waitForFunction(() => !document.querySelector('[role="alert"]'))
  })
})
