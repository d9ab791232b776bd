import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import type { WxtBrowser } from 'wxt/browser'
import { generateSamples } from '../server/samples/generate.ts'
import { lacks } from './support/lacks.ts'
import { goTo, hasButton, paper, press, pressButton, seesText, titles, waitForPapers } from './support/reader.ts'
import { setScene, setSyncedScene } from './support/scene.ts'

declare const chrome: WxtBrowser

/** The paper at the top edge of the list, and how far above the edge it begins, px. */
const topOf = (page: Page) =>
  page.evaluate(() => {
    const edge = document.getElementById('panel')?.getBoundingClientRect().top ?? 0
    const articles = [...document.querySelectorAll('[role="feed"] > article')]
    const first = articles.find((each) => each.getBoundingClientRect().bottom > edge)
    return {
      title: first?.querySelector('h2')?.textContent ?? '',
      above: edge - (first?.getBoundingClientRect().top ?? 0),
    }
  })

/** Waits until the browser knows where the popup is: its place, as text, holds this. */
const placeHolds = (page: Page, text: string) =>
  page.waitForFunction((expected) => localStorage.getItem('place:popup')?.includes(expected), {}, text)

const idOf = (page: Page, title: string) =>
  paper(page, title).then((each) => each.evaluate(({ dataset }) => dataset.paper))

const isChosen = (page: Page, view: string) =>
  page.waitForFunction(
    (name) => document.querySelector('[role="tab"][aria-selected="true"]')?.textContent?.startsWith(name),
    {},
    view,
  )

describe('the popup opens where it was left', () => {
  it('at the paper, unfolded as it was, with what came since waiting; and at the top again a day later', async () => {
    const day = generateSamples({ seed: 31, count: 45 })
    const { server, offprint, badgeIs } = await setScene({ prepare: ({ feed }) => feed.setDay(feed.today(), day) })
    await badgeIs('45')
    await offprint.poll()
    let popup = await offprint.openPopup()
    await waitForPapers(popup, 20)
    await popup.evaluate(() => document.querySelector('[role="feed"] > article:last-child')?.scrollIntoView())
    await popup.waitForFunction(() => document.querySelectorAll('[role="feed"] > article').length >= 40)
    const [title = ''] = (await titles(popup)).slice(28)
    // Far from the screen the browser has not yet looked at it.
    await popup.evaluate(() => document.querySelector('[role="feed"] > article:nth-child(29)')?.scrollIntoView())
    await press(popup, title, 'Show whole abstract')
    await hasButton(popup, title, 'Show less')
    await popup.evaluate((article) => article.scrollIntoView(), await paper(popup, title))
    await popup.evaluate(() => document.getElementById('panel')?.scrollBy(0, 37))
    const left = await topOf(popup)
    expect(left.title).toBe(title)
    await placeHolds(popup, `"top":["${await idOf(popup, title)}"`)
    await popup.waitForFunction(() => !localStorage.getItem('place:popup')?.includes('"offset":0'))

    const fresh = generateSamples({ seed: 32, count: 3, firstNumber: 50_000 })
    server.feed.publish(fresh)
    await popup.close()
    await offprint.poll()
    popup = await offprint.openPopup()
    await hasButton(popup, title, 'Show less')
    const back = await topOf(popup)
    expect(back.title).toBe(title)
    expect(Math.abs(back.above - left.above)).toBeLessThanOrEqual(2)
    await pressButton(popup, 'Show 3 new papers')
    await waitForPapers(popup, 48)
    expect(await titles(popup)).toEqual(expect.arrayContaining(fresh.map((each) => each.title)))

    await placeHolds(popup, '"unfolded":["whole')
    await popup.close()
    const page = await offprint.openPage('manifest.json')
    await page.evaluate(() => {
      const place = JSON.parse(localStorage.getItem('place:popup') ?? '')
      localStorage.setItem('place:popup', JSON.stringify({ ...place, at: place.at - 86_400_000 }))
    })
    popup = await offprint.openPopup()
    await waitForPapers(popup, 20)
    expect((await topOf(popup)).above).toBeLessThanOrEqual(0)
    expect(await popup.$('[aria-expanded="true"]')).toBeNull()
  })

  it('remembers nothing of a popup that is left where each begins, so that the next waits for nothing', async () => {
    const { offprint } = await setSyncedScene()
    const popup = await offprint.openPopup()
    const [title = ''] = await titles(popup)
    await press(popup, title, 'Show whole abstract')
    await placeHolds(popup, '"unfolded":["whole')
    await press(popup, title, 'Show less')
    await popup.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await popup.waitForFunction(() => localStorage.getItem('place:popup') === null)
  })

  it('in its view and list, in the middle of a note, of which not a letter is lost', async () => {
    const { offprint } = await setSyncedScene()
    let popup = await offprint.openPopup()
    const [first = '', second = ''] = await titles(popup)
    for (const title of [first, second]) {
      await press(popup, title, 'Save')
      await hasButton(popup, title, 'Saved')
    }
    await goTo(popup, 'Saved')
    await pressButton(popup, 'Read later 2')
    await press(popup, first, 'More actions')
    const field = await popup.waitForSelector('::-p-aria([name="Note"][role="textbox"])')
    await field?.focus()
    await placeHolds(popup, '"note":true')
    // As a reader who types and is called away: nothing is waited for.
    await popup.keyboard.type('The proof in sec')
    await popup.close()

    popup = await offprint.openPopup()
    await isChosen(popup, 'Saved')
    expect(await titles(popup)).toEqual([second, first])
    await popup.waitForSelector('::-p-aria([name="Read later 2"][role="button"])')
    expect(await popup.$eval('nav [aria-pressed="true"]', ({ textContent }) => textContent)).toBe('Read later 2')
    await popup.waitForFunction(
      () =>
        document.activeElement instanceof HTMLTextAreaElement && document.activeElement.value === 'The proof in sec',
    )
    await popup.keyboard.type('tion 3')
    await popup.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith('draft:')))
    await press(popup, first, 'More actions')
    await seesText(popup, 'The proof in section 3')
    // Each size has a place of its own.
    const panel = await offprint.openPage('sidepanel.html')
    await waitForPapers(panel, 20)
    await isChosen(panel, 'Unread')
  })
})

describe.skipIf(lacks('a side panel'))('the side panel', () => {
  it('is opened from the popup, beside the page, and is the same app', async () => {
    const { offprint } = await setSyncedScene()
    const popup = await offprint.openPopup()
    const shown = await titles(popup)
    await pressButton(popup, 'Open in the side panel')
    const panel = await offprint.waitForPage((url) => url.endsWith('/sidepanel.html'))
    expect(await titles(panel)).toEqual(shown)
    await expect.poll(() => popup.isClosed(), { timeout: 5_000 }).toBe(true)
    await press(panel, shown[0] ?? '', 'Save')
    await hasButton(panel, shown[0] ?? '', 'Saved')
    expect(await panel.$('::-p-aria([name="Open in the side panel"][role="button"])')).toBeNull()
    expect(await panel.$('::-p-aria([name="Open in a full page"][role="button"])')).not.toBeNull()
  })
})

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

  it('goes on where the popup was, also in the tab where it is open already', async () => {
    const { offprint } = await setSyncedScene()
    let popup = await offprint.openPopup()
    const [first = '', second = ''] = await titles(popup)
    for (const title of [first, second]) {
      await press(popup, title, 'Save')
      await hasButton(popup, title, 'Saved')
    }
    await goTo(popup, 'Saved')
    await pressButton(popup, 'Read later 2')
    await press(popup, first, 'Show whole abstract')
    await hasButton(popup, first, 'Show less')
    await pressButton(popup, 'Open in a full page')
    const page = await offprint.waitForPage((url) => url.includes('/reader.html'))
    await page.setViewport({ width: 1280, height: 800 })
    await isChosen(page, 'Saved')
    await page.waitForSelector('nav ::-p-aria([name="Read later 2"][role="button"])')
    await page.waitForSelector('nav [data-list][aria-current="true"]')
    await hasButton(page, first, 'Show less')
    await page.waitForFunction((title) => document.querySelector('aside h2')?.textContent === title, {}, first)
    expect(new URL(page.url()).search).toBe('')

    popup = await offprint.openPopup()
    await pressButton(popup, 'Search papers')
    const [word = ''] = second.split(/\W+/).sort((a, b) => b.length - a.length)
    await (await popup.waitForSelector('::-p-aria([role="searchbox"])'))?.type(word)
    await paper(popup, second)
    await pressButton(popup, 'Open in a full page')
    await page.waitForFunction(
      (text) => document.querySelector<HTMLInputElement>('[type="search"]')?.value === text,
      {},
      word,
    )
    await paper(page, second)
    const readers = (await offprint.browser.pages()).filter((each) => each.url().includes('/reader.html'))
    expect(readers).toHaveLength(1)
  })

  it.skipIf(lacks('events by name'))(
    'opens from the menu of the toolbar button and by its key, also when the worker has to wake for it',
    async () => {
      const { offprint, server } = await setSyncedScene()
      const page = await offprint.openPage('manifest.json')
      // A change of a line that is not there is refused.
      const items = ['open-reader', 'open-side-panel', 'refresh']
      for (const id of items) await page.evaluate((item) => chrome.contextMenus.update(item, { enabled: true }), id)
      await expect(page.evaluate(() => chrome.contextMenus.update('other', { enabled: true }))).rejects.toThrow()
      const commands = await page.evaluate(() => chrome.commands.getAll())
      expect(commands.map(({ name, shortcut }) => [name, shortcut])).toEqual([
        ['_execute_action', 'Alt+Shift+O'],
        ['open-reader', 'Alt+Shift+F'],
        ['open-side-panel', 'Alt+Shift+D'],
      ])
      expect(commands.slice(1).map(({ description }) => description)).toEqual([
        'Open the reader',
        'Open in the side panel',
      ])

      const openReaders = async () =>
        (await offprint.browser.pages()).filter((each) => each.url().includes('/reader.html'))
      const dispatch = async (event: string) => {
        await offprint.killWorker()
        await (await offprint.worker()).evaluate(event)
      }
      for (const event of [
        `chrome.contextMenus.onClicked.dispatch({ menuItemId: 'open-reader' }, { windowId: 1 })`,
        `chrome.commands.onCommand.dispatch('open-reader', { windowId: 1 })`,
      ]) {
        await dispatch(event)
        await expect.poll(async () => (await openReaders()).length, { timeout: 10_000 }).toBe(1)
        const [reader] = await openReaders()
        await reader?.waitForSelector('article')
        await reader?.close()
      }

      const asked = server.requests.length
      await dispatch(`chrome.contextMenus.onClicked.dispatch({ menuItemId: 'refresh' }, { windowId: 1 })`)
      await expect.poll(() => server.requests.length, { timeout: 10_000 }).toBeGreaterThan(asked)
    },
  )
})
