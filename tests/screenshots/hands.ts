import type { ElementHandle, KeyInput, Page } from 'puppeteer-core'
import { until } from '../browser/until.ts'
import { makeList } from '../e2e/support/lists.ts'
import { click, goTo, paper, press, pressButton } from '../e2e/support/reader.ts'
import type { Stage } from './scenes.ts'

/** Puts a saved paper into a new list and writes a note on it, as a reader does. */
export async function keep(page: Page, title: string, { list, note }: { list: string; note: string }): Promise<void> {
  await makeList(page, list)
  await openMore(page, title)
  const article = await paper(page, title)
  await click(await article.waitForSelector(`::-p-aria([name="${list}"][role="option"])`))
  await article.waitForSelector(`::-p-xpath(.//*[@role="option"][@aria-selected="true"][.="${list}"])`)
  await (await article.waitForSelector('textarea'))?.type(note)
  await page.waitForSelector(`::-p-xpath(//nav//button[contains(., "${list}")][contains(., "1")])`)
  await press(page, title, 'More actions')
  await page.waitForFunction((text) => document.body.innerText.includes(text), {}, note)
  await goTo(page, 'Unread')
}

/** Opens what stands behind More actions, of a paper or of the first. */
export async function openMore(page: Page, title?: string): Promise<void> {
  const wanted = title ?? (await firstTitle(page))
  await press(page, wanted, 'More actions')
  await (await paper(page, wanted)).waitForSelector('fieldset, textarea, [role="menu"], [role="group"]')
}

/** Shows the first paper's whole abstract. */
export async function expand(page: Page): Promise<void> {
  const article = await paper(page, await firstTitle(page))
  await (await article.waitForSelector('[data-expand][aria-expanded="false"]'))?.click()
  await article.waitForSelector('[data-expand][aria-expanded="true"]')
}

async function firstTitle(page: Page): Promise<string> {
  await page.waitForSelector('[role="feed"] article h2')
  return page.$eval('[role="feed"] article h2', ({ textContent }) => textContent ?? '')
}

/** Presses a key with the first paper in focus. */
export async function pressKey(page: Page, key: KeyInput): Promise<void> {
  await page.focus('[role="feed"] article')
  await page.keyboard.press(key)
}

/** Presses a key until what it brings is there: keys are listened to only after the first paint. */
export async function bringBy(page: Page, key: KeyInput, selector: string): Promise<ElementHandle<Element>> {
  const here = () => page.$(selector)
  const press = async () => {
    await pressKey(page, key)
    return (await here()) ?? page.waitForSelector(selector, { timeout: 500 }).catch(() => null)
  }
  const found = await until(async () => (await here()) ?? press(), Boolean, {
    timeout: 10_000,
    otherwise: `the key ${key} does not bring ${selector}`,
  })
  if (!found) throw new Error(`no ${selector}`)
  return found
}

/** Searches for some words, or for a word of the first paper's title. */
export async function search(page: Page, words?: string): Promise<void> {
  const title = await firstTitle(page)
  await pressButton(page, 'Search papers')
  const [longest = ''] = title.split(/\W+/).sort((a, b) => b.length - a.length)
  await (await page.waitForSelector('[type="search"]'))?.type(words ?? longest)
  const wanted = words ?? longest
  await page.waitForFunction(
    (text) => document.querySelector<HTMLElement>('search')?.dataset.answered === text,
    {},
    wanted,
  )
}

/** Goes to the list that the scene has made. */
export async function openList(page: Page, list: string): Promise<void> {
  await goTo(page, 'Saved')
  await click(await page.waitForSelector(`::-p-xpath(//nav//button[contains(., "${list}")])`))
  await page.waitForSelector('[data-action="reorder"]')
}

/** Opens a panel anew as it was left before the last papers came, not at its very top: those wait for a press. */
export async function leaveBefore(page: Page, { offprint, since }: Stage): Promise<void> {
  await page.waitForSelector('[role="feed"] article + article')
  const top = await page.$$eval('[role="feed"] article:last-of-type', (all) => all.map(({ dataset }) => dataset.paper))
  const path = await page.evaluate(() => location.pathname.slice(1) + location.search)
  // From a page that writes no place itself as it is left.
  await offprint.load(page, 'manifest.json')
  await page.evaluate(
    (top, seenAt) => {
      const place = { at: Date.now(), seenAt, view: { kind: 'unread' }, loaded: 20, top, offset: 0, unfolded: [] }
      localStorage.setItem('place:sidepanel', JSON.stringify(place))
    },
    top,
    since,
  )
  await offprint.load(page, path)
  await page.waitForSelector('[aria-live] button')
}

/** Puts a topic under the pen in the settings, and waits for what is wrong with it or what it would have matched. */
export async function writeTopic(page: Page, name: string, query: string): Promise<void> {
  await pressButton(page, 'Add topic')
  await (await page.waitForSelector('::-p-aria([name="Name"][role="textbox"])'))?.type(name)
  await (await page.waitForSelector('::-p-aria([name="Papers with"][role="textbox"])'))?.type(query)
  await page.waitForSelector(query.includes('many') ? 'form mark' : 'form li')
  await page.evaluate(() => document.querySelector('form')?.scrollIntoView())
}
