import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../utils/papers/feed-day.ts'
import { weekdayOf } from '../../utils/papers/month.ts'
import { pressButton, reload, seesText } from './support/reader.ts'
import { sharedScene } from './support/scene.ts'

/** Headings of the papers that are told in full. */
const papers = async (page: Page) => {
  await page.waitForSelector('main[aria-busy="false"] article')
  return page.$$eval('main article :is(h2, h3)', (all) => all.map(({ textContent }) => textContent))
}

/** What was last put on the clipboard, by type. */
const clipboard = (page: Page) =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const texts = (item?.types ?? []).map(async (type) => [type, await (await item?.getType(type))?.text()])
    return Object.fromEntries(await Promise.all(texts)) as Record<string, string>
  })

describe('the digest', () => {
  const scene = sharedScene()

  it('tells the best of the day in full, under their topics, with the rest by their titles', async () => {
    const { offprint, server } = scene()
    const { feed } = server
    const day = feed.papersOf(feed.today())
    const [best] = [...day].sort((a, b) => b.upvotes - a.upvotes)
    const word = best?.title.match(/[A-Za-z]{6,}/)?.[0] ?? ''
    const topic = { id: 't1', name: 'Of note', query: `title:${word}` }
    await offprint.inWorker(`chrome.storage.local.set({ topics: { version: 1, topics: [${JSON.stringify(topic)}] } })`)
    const page = await offprint.openPage('digest.html')
    await seesText(page, `The most upvoted of ${day.length} papers`)
    await page.waitForFunction(() => location.search.startsWith('?day='))
    // What is stored is matched with the new topic meanwhile.
    await expect
      .poll(async () => {
        await reload(page)
        await papers(page)
        return page.$$eval('main section > h2', (all) => all.map(({ textContent }) => textContent))
      })
      .toEqual(['Of note', 'Other papers', 'Also listed'])
    expect(await papers(page)).toHaveLength(6)
    const [first] = await page.$$eval('main section:first-of-type article', (all) => all.map((each) => each.innerText))
    expect(first).toContain(best?.abstract.slice(-60))
    expect(await page.$$eval('main li', (all) => all.length)).toBe(Math.min(14, day.length - 6))

    const save = await page.waitForSelector('article ::-p-aria([name="Save"][role="button"])')
    await save?.click()
    await page.waitForSelector('article ::-p-aria([name="Saved"][role="button"])')
    await offprint.inWorker(`chrome.storage.local.remove('topics')`)
  })

  it('goes to other days and weeks, and has fetched what is not stored of them', async () => {
    const { offprint, server } = scene()
    const { feed } = server
    const page = await offprint.openPage('digest.html')
    await papers(page)
    await pressButton(page, 'Week')
    await page.waitForFunction(() => location.search.startsWith('?week='))
    await pressButton(page, 'Previous week')
    const today = feed.today()
    const monday = addDays(today, 1 - weekdayOf(today) - 7)
    await page.waitForFunction((query) => location.search === query, {}, `?week=${monday}`)
    const ofWeek = [0, 1, 2, 3, 4].flatMap((at) => feed.papersOf(addDays(monday, at)))
    await seesText(page, `The most upvoted of ${new Set(ofWeek.map(({ id }) => id)).size} papers`)
    const titles = ofWeek.map(({ title }) => title)
    for (const heading of await papers(page)) expect(titles).toContain(heading)

    const nextWeek = '::-p-aria([name="Next week"][role="button"])'
    await pressButton(page, 'Next week')
    await page.waitForFunction((query) => location.search === query, {}, `?week=${addDays(monday, 7)}`)
    expect(await (await page.waitForSelector(nextWeek))?.evaluate((button) => button.ariaDisabled)).toBe('true')
  })

  it('is copied as Markdown and as HTML', async () => {
    const { offprint } = scene()
    const page = await offprint.openPage('digest.html')
    const [title = ''] = await papers(page)
    await offprint.allowClipboard()
    await pressButton(page, 'Copy as Markdown')
    await seesText(page, 'Copied as Markdown')
    expect((await clipboard(page))['text/plain']).toMatch(/^# Digest of .*\n\n## \[.*\]\(https:\/\/arxiv\.org\/abs\//)
    await pressButton(page, 'Copy as HTML')
    await seesText(page, 'Copied as HTML')
    const copied = await clipboard(page)
    expect(copied['text/html']).toContain(`<a href="https://arxiv.org/abs/`)
    expect(copied['text/plain']).toContain(title.slice(0, 10))
  })

  it('is printed without what is only for the screen, and written into a mail', async () => {
    const { offprint } = scene()
    const page = await offprint.openPage('digest.html')
    await papers(page)
    await offprint.setPrinted(page)
    expect(await page.$eval('header', (bar) => getComputedStyle(bar).display)).toBe('none')
    expect(await page.$eval('article', (paper) => getComputedStyle(paper).breakInside)).toBe('avoid')
    await page.close()

    const other = await offprint.openPage('digest.html')
    await papers(other)
    const url = new URL(await offprint.mailOf(other, () => pressButton(other, 'E-mail…')))
    expect(url.href.length).toBeLessThanOrEqual(1_900)
    expect(url.protocol).toBe('mailto:')
    expect(url.searchParams.get('body')).toContain('https://arxiv.org/abs/')
  })

  it('is opened from the bar of a day', async () => {
    const { offprint, server } = scene()
    const popup = await offprint.openPage('popup.html')
    await popup.waitForSelector('[role="feed"] article')
    await (
      await popup.waitForSelector('::-p-xpath(//*[@role="tab"][starts-with(normalize-space(.), "Today")])')
    )?.click()
    await pressButton(popup, 'Digest of the day')
    await papers(await offprint.waitForPage((url) => url.includes(`/digest.html?day=${server.feed.today()}`)))
  })
})
