import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { isWeekend, previousWeekday } from '../../utils/papers/feed-day.ts'
import { goTo, pressButton, seesText, titles, toast, waitForPapers } from './support/reader.ts'
import { setSyncedScene } from './support/scene.ts'

/** Opens the bar with filters, if it is not open. */
async function openFilters(page: Page): Promise<void> {
  await page.waitForSelector('article')
  if (!(await page.$('[data-filters]'))) await pressButton(page, 'Filter')
  await page.waitForSelector('[data-filters]')
}

async function tick(page: Page, name: string): Promise<void> {
  await (await page.waitForSelector(`::-p-aria([name="${name}"][role="checkbox"])`))?.click()
}

async function fill(page: Page, name: string, text: string): Promise<void> {
  const field = await page.waitForSelector(`::-p-aria([name="${name}"])`)
  await field?.click({ count: 3 })
  await field?.type(`${text}\n`)
}

const choose = async (page: Page, name: string, value: string) =>
  (await page.waitForSelector(`::-p-aria([name="${name}"][role="combobox"])`))?.evaluate((select, chosen) => {
    const field = select as HTMLSelectElement
    field.value = chosen
    field.dispatchEvent(new Event('change', { bubbles: true }))
  }, value)

describe('filters', () => {
  it('show what they should, are remembered per view, and mark all marks only what they show', async () => {
    const { offprint, server, badgeIs } = await setSyncedScene()
    const papers = server.feed.papersOf(server.feed.today())
    const withCode = papers.filter(({ githubRepo }) => githubRepo)
    const wanted = withCode.filter(({ upvotes }) => upvotes >= 100)
    expect(wanted.length).toBeGreaterThan(0)
    expect(wanted.length).toBeLessThan(withCode.length)

    let popup = await offprint.openPopup()
    await openFilters(popup)
    await tick(popup, 'Only with code')
    await waitForPapers(popup, withCode.length)
    await fill(popup, 'Upvotes at least', '100')
    await waitForPapers(popup, wanted.length)
    await seesText(popup, `The filter hides ${papers.length - wanted.length} papers`)

    // With the first paint of the next popup, and not in another view.
    popup = await offprint.openPopup()
    await waitForPapers(popup, wanted.length)
    expect((await titles(popup)).toSorted()).toEqual(wanted.map(({ title }) => title).toSorted())
    await popup.waitForSelector('button[aria-label="Filter"][aria-pressed="true"]')
    await goTo(popup, 'Today')
    await waitForPapers(popup, papers.length)
    await goTo(popup, 'Unread')
    await waitForPapers(popup, wanted.length)
    await pressButton(popup, 'Mark all read')
    await badgeIs(String(papers.length - wanted.length))
    expect(await toast(popup)).toContain(`${wanted.length} papers marked read`)

    // Nothing is left that it lets through: said so, with a way out.
    await goTo(popup, 'Today')
    await goTo(popup, 'Unread')
    await seesText(popup, `The filter hides all ${papers.length - wanted.length} papers here`)
    await pressButton(popup, 'Clear the filter')
    await waitForPapers(popup, papers.length - wanted.length)

    await goTo(popup, 'Today')
    await openFilters(popup)
    await tick(popup, 'Hide what I have read')
    await waitForPapers(popup, papers.length - wanted.length)
    await popup.keyboard.press('Escape')
    await popup.waitForFunction(() => document.activeElement?.matches('[data-icon="filter"]'))
  })

  it('and density, headlines, text size and width are as they were left', async () => {
    const { offprint } = await setSyncedScene()
    let popup = await offprint.openPopup()
    await openFilters(popup)
    const look = (page: Page) =>
      page.evaluate(() => {
        const title = document.querySelector('article h2')
        const card = document.querySelector('article')
        const abstract = document.querySelector('article p[data-whole]')
        return {
          title: Number.parseFloat(title ? getComputedStyle(title).fontSize : ''),
          padding: Number.parseFloat(card ? getComputedStyle(card).paddingTop : ''),
          abstract: abstract ? getComputedStyle(abstract).display !== 'none' : false,
          width: document.body.clientWidth,
        }
      })
    const before = await look(popup)
    expect(before).toMatchObject({ abstract: true, width: 420 })
    await tick(popup, 'Headlines only')
    await choose(popup, 'Density', 'compact')
    await choose(popup, 'Text size', '1.35')
    await choose(popup, 'Popup width', '560')
    await popup.waitForFunction(() => document.body.clientWidth === 560)

    popup = await offprint.openPopup()
    await popup.waitForSelector('article')
    const after = await look(popup)
    expect(after).toMatchObject({ abstract: false, width: 560 })
    expect(after.title).toBeGreaterThan(before.title * 1.3)
    expect(after.padding).toBeLessThan(before.padding)
    await popup.waitForFunction(() => document.activeElement)
    await goTo(popup, 'Trending')
    await popup.waitForSelector('article')
    expect((await look(popup)).abstract).toBe(true)
  })
})

describe('the calendar', () => {
  it('leads to any day by keyboard, and chooses none on which nothing is listed', async () => {
    const { offprint, server } = await setSyncedScene()
    const popup = await offprint.openPopup()
    await goTo(popup, 'Today')
    await popup.waitForSelector('nav time')
    const shown = await popup.$eval('nav time', ({ dateTime }) => dateTime)
    await popup.focus('[data-action="choose-day"]')
    await popup.keyboard.press('Enter')
    await popup.waitForSelector('[role="grid"] button[tabindex="0"]')
    const dayInFocus = () =>
      popup.evaluate(() => {
        const cell = document.activeElement
        return cell?.closest('[role="grid"]') ? cell.textContent : undefined
      })
    await expect.poll(dayInFocus).toBe(String(Number(shown.slice(8))))
    // A day of the feed, or the weekend day that is today.
    await popup.waitForSelector('[role="grid"] [aria-current="date"]')

    // A weekend day: nothing happens there.
    const label = await popup.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    await popup.keyboard.press('PageUp')
    await popup.waitForFunction(
      (last) =>
        document.activeElement?.closest('[role="grid"]') && document.activeElement.getAttribute('aria-label') !== last,
      {},
      label,
    )
    // Weeks begin or end with a Sunday.
    await popup.keyboard.press('Home')
    const disabled = () =>
      popup.waitForFunction(
        () =>
          document.activeElement?.closest('[role="grid"]') && `${document.activeElement.getAttribute('aria-disabled')}`,
      )
    if ((await (await disabled()).jsonValue()) !== 'true') await popup.keyboard.press('End')
    await popup.waitForFunction(() => document.activeElement?.getAttribute('aria-disabled') === 'true')
    await popup.keyboard.press('Enter')
    expect(await popup.$('[role="grid"]')).not.toBeNull()
    expect(await popup.$eval('nav time', ({ dateTime }) => dateTime)).toBe(shown)

    // Escape leads back; chosen is the weekday before the one shown.
    await popup.keyboard.press('Escape')
    await popup.waitForFunction(() => !document.querySelector('[role="grid"]'))
    await popup.waitForFunction(() => document.activeElement?.matches('[data-action="choose-day"]'))
    await popup.keyboard.press('Enter')
    await popup.waitForSelector('[role="grid"] button[tabindex="0"]')
    await expect.poll(dayInFocus).toBe(String(Number(shown.slice(8))))
    const target = previousWeekday(shown)
    expect(isWeekend(target)).toBe(false)
    for (let at = shown; at > target; at = new Date(Date.parse(at) - 86_400_000).toISOString().slice(0, 10)) {
      await expect.poll(dayInFocus).toBe(String(Number(at.slice(8))))
      await popup.keyboard.press('ArrowLeft')
    }
    await expect.poll(dayInFocus).toBe(String(Number(target.slice(8))))
    await popup.keyboard.press('Enter')
    await popup.waitForSelector(`nav time[datetime="${target}"]`)
    await waitForPapers(popup, Math.min(20, server.feed.papersOf(target).length))
  })
})
