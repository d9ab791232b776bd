import { describe, expect, it } from 'vitest'
import { goTo, hasButton, isChosen, paper, titles, waitForPapers } from './support/reader.ts'
import { setSyncedScene } from './support/scene.ts'

describe('the reader page', () => {
  it('has the lists at its side and a paper in detail beside the feed, and is one column where it is narrow', async () => {
    const { offprint } = await setSyncedScene()
    const page = await offprint.openPage('reader.html')
    await page.setViewport({ width: 1280, height: 800 })
    const [first = '', second = ''] = await titles(page)
    const box = async (selector: string) => {
      const found = await page.waitForSelector(selector)
      return (await found?.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    }
    const lists = await box('::-p-aria([name="Saved lists"][role="navigation"])')
    const views = await box('[role="tablist"]')
    const feed = await box('[role="tabpanel"]')
    const detail = await box('::-p-aria([name="In detail"][role="complementary"])')
    expect(views.x + views.width).toBeLessThanOrEqual(feed.x)
    expect(views.y + views.height).toBeLessThanOrEqual(lists.y)
    expect(lists.x + lists.width).toBeLessThanOrEqual(feed.x)
    expect(feed.x + feed.width).toBeLessThanOrEqual(detail.x)
    expect(Math.round(detail.x + detail.width)).toBeLessThanOrEqual(1280)

    const inDetail = (title: string) =>
      page.waitForFunction((expected) => document.querySelector('aside h2')?.textContent === expected, {}, title)
    await inDetail(first)
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await inDetail(second)
    // Whole: the end of the abstract is on screen, and what is behind More actions.
    const clipped = await page.$eval('aside p[dir="auto"]', (each) => each.scrollHeight > each.clientHeight + 1)
    expect(clipped).toBe(false)
    await (await page.waitForSelector('aside ::-p-aria([name="Save"][role="button"])'))?.click()
    await hasButton(page, second, 'Saved')
    // Where the paper is in detail anyway, its keys lead there.
    for (const [key, field] of [
      ['l', 'aside [role="combobox"]'],
      ['n', 'aside textarea'],
    ] as const) {
      await (await paper(page, second)).focus()
      await page.keyboard.press(key)
      await page.waitForFunction((selector) => document.activeElement?.matches(selector), {}, field)
    }
    expect(await page.$('[role="feed"] [role="combobox"]')).toBeNull()
    await (await page.waitForSelector('nav ::-p-aria([name="Read later 1"][role="button"])'))?.click()
    await waitForPapers(page, 1)
    await isChosen(page, 'Saved')
    // The lists stand once, at the side; what concerns the one in front stands above its papers.
    await page.waitForSelector('#panel ::-p-aria([name="Read later"][role="heading"])')
    expect(await page.$$('nav [data-list]')).toHaveLength(1)

    await page.setViewport({ width: 320, height: 640 })
    await page.waitForFunction(() => !document.querySelector('aside'))
    for (const view of ['Unread', 'Today', 'Saved'] as const) {
      await goTo(page, view)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
      expect(await page.$eval('#panel', ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
    }
    expect(await page.$('::-p-aria([name="Saved lists"])')).toBeNull()
    await page.waitForSelector('#panel ::-p-aria([name="Read later 1"][role="button"])')
  })

  it('has its views above one another, and arrow keys lead up and down', async () => {
    const { offprint } = await setSyncedScene()
    const page = await offprint.openPage('reader.html')
    await page.setViewport({ width: 1280, height: 800 })
    await page.waitForSelector('[role="tablist"][aria-orientation="vertical"]')
    await expect
      .poll(async () => {
        await page.keyboard.press('j')
        return page.evaluate(() => document.activeElement?.tagName)
      })
      .toBe('ARTICLE')
    await page.focus('[role="tab"][aria-selected="true"]')
    for (const [key, view] of [
      ['ArrowDown', 'Today'],
      ['End', 'Saved'],
      ['ArrowDown', 'Unread'],
      ['ArrowUp', 'Saved'],
      ['Home', 'Unread'],
    ] as const) {
      await page.keyboard.press(key)
      await isChosen(page, view)
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(view)
    }
    await page.setViewport({ width: 640, height: 800 })
    await page.waitForSelector('[role="tablist"]:not([aria-orientation])')
    await page.keyboard.press('ArrowRight')
    await isChosen(page, 'Today')
  })
})
