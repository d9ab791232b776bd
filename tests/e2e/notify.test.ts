import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import type { WxtBrowser } from 'wxt/browser'
import type { Offprint } from '../browser/offprint.ts'
import { generateSamples } from '../server/samples/generate.ts'
import type { FeedServer } from '../server/server.ts'
import { lacks } from './support/lacks.ts'
import { goTo, paper, titles } from './support/reader.ts'
import { setSyncedScene } from './support/scene.ts'
import { setTimedScene } from './support/timed.ts'

declare const chrome: WxtBrowser

/** Upvoted enough to stand at the top. */
const fresh = generateSamples({ seed: 51, count: 6 }).map((sample, index) => ({ ...sample, upvotes: 700 - index }))
const [first, second, third, fourth] = fresh
/** Noon of a Wednesday of this machine. */
const NOON = new Date(2026, 5, 17, 12).getTime()
const HOUR = 3_600_000

const said = async (offprint: Offprint) => (await offprint.announced()).map(({ title }) => title)

async function choose(page: Page, field: string, value: string): Promise<void> {
  await (await page.waitForSelector(`::-p-aria([name="${field}"][role="combobox"])`))?.select(value)
}

/** How many papers a feed day has that began meanwhile. */
const ofToday = ({ feed }: FeedServer) => feed.papersOf(feed.today()).length

/** Ticks a weekday of one of the two rows; both rows name the same days. */
async function tick(page: Page, row: string, day: string): Promise<void> {
  const group = await page.waitForSelector(`::-p-aria([name="${row}"][role="group"])`)
  await (await group?.waitForSelector(`input[aria-label="${day}"]`))?.click()
}

/** Waits until the settings hold something about notifications. */
const isSet = (page: Page, wish: object) =>
  expect
    .poll(() => page.evaluate(async () => (await chrome.storage.local.get('settings')).settings as { calm?: object }))
    .toMatchObject({ calm: wish })

describe('notifications', () => {
  it('come at most once an hour, or once a day at the hour, when the reader says so', async () => {
    const { offprint, server, wakeAt } = await setTimedScene(NOON)
    const options = await offprint.openPage('options.html')
    await choose(options, 'How often', 'hour')
    await isSet(options, { rhythm: 'hour' })
    server.feed.publish(fresh.slice(0, 1))
    await wakeAt(NOON + 0.6 * HOUR)
    server.feed.publish(fresh.slice(1, 3))
    await wakeAt(NOON + 1.2 * HOUR)
    expect(await said(offprint)).toEqual([first?.title])
    await wakeAt(NOON + 1.8 * HOUR)
    expect(await said(offprint)).toEqual([first?.title, '2 new papers'])

    await choose(options, 'How often', 'day')
    await choose(options, 'Once a day, at', '17')
    await isSet(options, { rhythm: 'day', hour: 17 })
    server.feed.publish(fresh.slice(3, 4))
    // None was daily yet: what is due since yesterday at five is said now.
    await wakeAt(NOON + 2.4 * HOUR)
    server.feed.publish(fresh.slice(4))
    await wakeAt(NOON + 4.8 * HOUR)
    expect((await said(offprint)).slice(2)).toEqual([fourth?.title])
    await wakeAt(NOON + 29.1 * HOUR)
    expect((await said(offprint)).slice(3)).toEqual([`${2 + ofToday(server)} new papers`])
  })

  it('keep quiet in the hours and on the days that are, and say then what came meanwhile', async () => {
    const { offprint, server, wakeAt } = await setTimedScene(NOON)
    const options = await offprint.openPage('options.html')
    await tick(options, 'Beginning on', 'Wednesday')
    await tick(options, 'Quiet all day', 'Thursday')
    await isSet(options, { quiet: { nights: [3], days: [4] } })
    server.feed.publish(fresh.slice(0, 1))
    await wakeAt(NOON + 11 * HOUR)
    server.feed.publish(fresh.slice(1, 2))
    await wakeAt(NOON + 22 * HOUR)
    expect(await said(offprint)).toEqual([])
    // Midnight, as Thursday ends.
    await wakeAt(NOON + 36.1 * HOUR)
    expect(await said(offprint)).toEqual([`${2 + ofToday(server)} new papers`])
  })

  it('wait for upvotes', async () => {
    const { offprint, server } = await setSyncedScene()
    const options = await offprint.openPage('options.html')
    await choose(options, 'Only papers with', '100')
    await isSet(options, { leastUpvotes: 100 })
    const unknown = { ...fresh[0], upvotes: 3 } as (typeof fresh)[number]
    server.feed.publish([unknown])
    await offprint.poll()
    expect(await said(offprint)).toEqual([])
    server.feed.change(unknown.id, { upvotes: 120 })
    await offprint.poll()
    expect(await said(offprint)).toEqual([first?.title])
  })

  it('are snoozed from the menu of the toolbar button, and say what came when that ends', async () => {
    const { offprint, server } = await setSyncedScene()
    await offprint.controls.pressMenu({ menuItemId: 'snooze-hour' })
    const options = await offprint.openPage('options.html')
    await options.waitForSelector('::-p-text(Snoozed until)')
    server.feed.publish(fresh.slice(0, 2))
    await offprint.poll()
    expect(await said(offprint)).toEqual([])
    await (await options.waitForSelector('::-p-aria([name="End snooze"][role="button"])'))?.click()
    await expect.poll(() => said(offprint)).toEqual(['2 new papers'])
  })

  it('do not come while papers are before the reader', async () => {
    const { offprint, server } = await setSyncedScene()
    const reader = await offprint.openPage('reader.html')
    await reader.waitForSelector('article')
    await reader.bringToFront()
    server.feed.publish(fresh.slice(0, 2))
    await reader.evaluate(() => chrome.runtime.sendMessage({ type: 'poll' }))
    expect(await said(offprint)).toEqual([])
    await reader.close()
    await offprint.poll()
    expect(await said(offprint)).toEqual(['2 new papers'])
  })

  it.skipIf(lacks('buttons on notifications'))(
    'have buttons that save and mark read, though the worker has died',
    async () => {
      const { offprint, server, badgeIs } = await setSyncedScene()
      const pressFirst = (id = '') =>
        offprint.inWorker(`chrome.notifications.onButtonClicked.dispatch(${JSON.stringify(id)}, 0)`)
      const before = Number(await offprint.badge())
      server.feed.publish(fresh.slice(0, 1))
      await offprint.poll()
      server.feed.publish(fresh.slice(1, 3))
      await offprint.poll()
      const [one, several] = await offprint.announced()
      await badgeIs(String(before + 3))
      await offprint.killWorker()
      await pressFirst(one?.id)
      await expect.poll(() => offprint.notifications()).toEqual([several?.id])
      await offprint.killWorker()
      await pressFirst(several?.id)
      await badgeIs(String(before + 1))

      const reader = await offprint.openPage('reader.html')
      await goTo(reader, 'Saved')
      await paper(reader, first?.title ?? '')
      await goTo(reader, 'Unread')
      const left = await titles(reader)
      expect([second, third].filter((each) => left.includes(each?.title ?? ''))).toEqual([])
    },
  )
})
