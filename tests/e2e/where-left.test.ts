import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { generateSamples } from '../server/samples/generate.ts'
import {
  goTo,
  hasButton,
  isChosen,
  paper,
  press,
  pressButton,
  seesText,
  titles,
  waitForPapers,
} from './support/reader.ts'
import { setScene, setSyncedScene } from './support/scene.ts'

/** Saves the first two papers and goes to the list that has them. */
async function saveTwo(popup: Page): Promise<[first: string, second: string]> {
  const [first = '', second = ''] = await titles(popup)
  for (const title of [first, second]) {
    await press(popup, title, 'Save')
    await hasButton(popup, title, 'Saved')
  }
  await goTo(popup, 'Saved')
  await pressButton(popup, 'Read later 2')
  return [first, second]
}

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
    const [first, second] = await saveTwo(popup)
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

it('a full page goes on where the popup was, also in the tab where it is open already', async () => {
  const { offprint } = await setSyncedScene()
  let popup = await offprint.openPopup()
  const [first, second] = await saveTwo(popup)
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
