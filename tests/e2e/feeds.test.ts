import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { feedDayAt } from '../../utils/papers/feed-day.ts'
import type { Offprint } from '../browser/offprint.ts'
import { generateSamples } from '../server/samples/generate.ts'
import type { FeedServer } from '../server/server.ts'
import { clockAhead } from './support/clock.ts'
import { goTo, paper, pressButton, seesText, titles, waitForPapers } from './support/reader.ts'
import { type Scene, setScene, setSyncedScene } from './support/scene.ts'

const HOUR = 3_600_000
const listed = generateSamples({ seed: 61, count: 30 })

/** How far the next Tuesday noon in New York is, ms: a weekday with weekdays around it. */
function untilTuesday(): number {
  let ahead = 0
  while (new Date(`${feedDayAt(Date.now() + ahead)}T00:00:00Z`).getUTCDay() !== 2) ahead += HOUR
  return ahead + 13 * HOUR
}

const toArxiv = ({ requests }: FeedServer) => requests.filter(({ host }) => host.endsWith('arxiv.org'))

/** A scene on a Tuesday, on which arXiv lists thirty papers, some of them Hugging Face's too. The clock can be moved. */
async function setArxivScene() {
  let ahead = untilTuesday()
  const scene = await setScene({
    feed: { now: () => Date.now() + ahead },
    workerPreload: () => clockAhead(ahead),
    prepare: ({ arxiv, feed }) => {
      const shared = feed.papersOf(feed.today()).slice(0, 1)
      arxiv.announce([...listed, ...shared].map((sample) => ({ sample, categories: ['cs.LG', 'stat.ML'] })))
    },
  })
  await scene.badgeIs(String(scene.server.feed.papersOf(scene.server.feed.today()).length))
  await scene.offprint.poll()
  await allowArxiv(scene.offprint)
  return { ...scene, ahead: () => ahead, moveOn: (ms: number) => (ahead += ms) }
}

/** The browser's own question cannot be pressed from here; it is answered beforehand. */
async function allowArxiv(offprint: Offprint): Promise<void> {
  await offprint.allowHost('https://rss.arxiv.org/*')
  await offprint.allowHost('https://export.arxiv.org/*')
}

async function type(page: Page, field: string, text: string): Promise<void> {
  const input = await page.waitForSelector(`::-p-aria([name="${field}"])`)
  await input?.click({ count: 3 })
  await input?.type(text)
}

/** Adds categories of arXiv as a reader does, and waits until their list is there. */
async function addCategories({ offprint, server }: Pick<Scene, 'offprint' | 'server'>, typed: string): Promise<Page> {
  const page = await offprint.openPage('options.html')
  await type(page, 'arXiv categories', `${typed}\n`)
  await seesText(page, 'was added')
  await expect.poll(() => toArxiv(server).length, { timeout: 15_000 }).toBeGreaterThan(0)
  await offprint.poll()
  return page
}

/** Waits until the feed of this name is the one in front. */
async function isChosen(page: Page, name: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelector('nav [aria-pressed="true"]')?.textContent === wanted,
    {},
    name,
  )
}

describe('arXiv as a second source', () => {
  it('is asked once for the list of the categories that the reader typed, and its papers are not unread', async () => {
    const scene = await setArxivScene()
    const { offprint, server } = scene
    const badge = await offprint.badge()
    const page = await addCategories(scene, 'cs.lg, stat.ML')
    await seesText(page, 'Thank you to arXiv for use of its open access interoperability.')
    await offprint.poll()
    const asked = toArxiv(server)
    expect(asked.map(({ host, path }) => host + path)).toEqual(['rss.arxiv.org/rss/cs.LG+stat.ML'])
    expect(asked[0]?.headers).not.toHaveProperty('cookie')
    expect(await offprint.badge()).toBe(badge)
    expect(await offprint.announced()).toEqual([])

    const popup = await offprint.openPopup()
    await goTo(popup, 'Trending')
    await pressButton(popup, 'cs.LG + stat.ML')
    await waitForPapers(popup, 20)
    const names = new Set(listed.map(({ title }) => title))
    expect((await titles(popup)).filter((title) => names.has(title)).length).toBeGreaterThanOrEqual(19)
    const card = await paper(popup, (await titles(popup)).find((title) => names.has(title)) ?? '')
    const text = await card.evaluate((each) => each.innerText)
    expect(text).toContain('arXiv')
    expect(text).toContain('cs.LG')
    // Nobody counts upvotes there, and none is not a number of them.
    expect(await card.$('[aria-label$="upvotes"]')).toBeNull()
  })

  it('shows a paper of both sources once, with the marks of both', async () => {
    const scene = await setArxivScene()
    const { offprint, server } = scene
    await addCategories(scene, 'cs.LG')
    const [shared] = server.feed.papersOf(server.feed.today())
    const popup = await offprint.openPopup()
    const card = await paper(popup, shared?.title ?? '')
    await expect.poll(() => card.evaluate((each) => each.innerText)).toContain('Hugging Face + arXiv')
    expect((await titles(popup)).filter((title) => title === shared?.title)).toHaveLength(1)
  })

  it('counts what is new as unread once the reader says so, and asks again only for the next day’s list', async () => {
    const scene = await setArxivScene()
    const { offprint, server, badgeIs } = scene
    const page = await addCategories(scene, 'cs.LG')
    const select = await page.waitForSelector('::-p-aria([name="Unread in cs.LG"])')
    await select?.select('all')
    await offprint.poll()
    const before = Number(await offprint.badge())
    const asked = toArxiv(server).length

    scene.moveOn(24 * HOUR)
    server.feed.setDay(server.feed.today(), [])
    const fresh = generateSamples({ seed: 62, count: 3 })
    server.arxiv.announce(fresh.map((sample) => ({ sample, categories: ['cs.LG'] })))
    // The next worker's clock goes with the server's.
    await offprint.killWorker()
    await offprint.poll()
    await badgeIs(String(before + fresh.length))
    expect(toArxiv(server).length).toBe(asked + 1)
    expect(await offprint.announced()).toHaveLength(1)
  })

  it('that is in the way with a check of its own is named, and Hugging Face goes on', async () => {
    const scene = await setArxivScene()
    const { offprint, server, badgeIs } = scene
    server.faultFor(({ hostname }) => hostname.endsWith('arxiv.org'), { kind: 'captcha', status: 403 })
    const before = Number(await offprint.badge())
    await addCategories(scene, 'cs.LG')
    const popup = await offprint.openPopup()
    await seesText(popup, 'arXiv asks for a check in the browser')
    server.feed.publish(generateSamples({ seed: 63, count: 2 }))
    await offprint.poll()
    await badgeIs(String(before + 2))
  })

  it('refuses in words what is no category, and asks nothing', async () => {
    const { offprint, server } = await setSyncedScene()
    const page = await offprint.openPage('options.html')
    for (const [typed, words] of [
      ['cs.XX', 'arXiv has no category “cs.XX”'],
      ['machine learning', 'arXiv has no archive “machine”'],
      [' ', 'Type a category first'],
    ] as const) {
      await type(page, 'arXiv categories', `${typed}\n`)
      await seesText(page, words)
    }
    expect(toArxiv(server)).toEqual([])
  })
})

describe('more feeds of Hugging Face', () => {
  it('are the best of the week and of the month, and whoever the reader follows', async () => {
    const { offprint, server } = await setSyncedScene()
    const [top] = server.feed.papersOf(server.feed.today())
    const page = await offprint.openPage('options.html')
    for (const period of ['week', 'month']) {
      const box = await page.waitForSelector(`::-p-aria([name="The ${period}’s most upvoted papers"][role="checkbox"])`)
      await box?.click()
      await expect.poll(() => server.requests.some(({ query }) => query[period])).toBe(true)
    }
    await type(page, 'Hugging Face user', `@${top?.submitter}\n`)
    await seesText(page, 'was added')
    await expect.poll(() => server.requests.some(({ query }) => query.submitter === top?.submitter)).toBe(true)
    await offprint.poll()

    const popup = await offprint.openPopup()
    await goTo(popup, 'Trending')
    await pressButton(popup, 'This week')
    await isChosen(popup, 'This week')
    await paper(popup, top?.title ?? '')
    await pressButton(popup, 'This month')
    await isChosen(popup, 'This month')
    await paper(popup, top?.title ?? '')
    await pressButton(popup, `@${top?.submitter}`)
    await isChosen(popup, `@${top?.submitter}`)
    await paper(popup, top?.title ?? '')

    await pressButton(page, `Remove @${top?.submitter}`)
    const again = await offprint.openPopup()
    await goTo(again, 'Trending')
    await again.waitForSelector('nav [aria-pressed]')
    expect(await again.evaluate(() => document.body.innerText)).not.toContain(`@${top?.submitter}`)
  })

  it('are in the health panel, and nobody’s name is in the diagnostics', async () => {
    const { offprint, server } = await setSyncedScene()
    const [top] = server.feed.papersOf(server.feed.today())
    const page = await offprint.openPage('options.html')
    await type(page, 'Hugging Face user', `${top?.submitter}\n`)
    await seesText(page, 'was added')
    await page.waitForFunction(
      (name) => document.querySelector('[aria-labelledby="health"]')?.textContent?.includes(name),
      {},
      `@${top?.submitter}`,
    )
    await offprint.allowClipboard()
    await pressButton(page, 'Copy diagnostics')
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('huggingface/submitter')
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).not.toContain(top?.submitter)
    expect(copied).not.toContain(top?.title)
  })
})
