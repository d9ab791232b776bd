import type { Page } from 'puppeteer-core'
import { goTo, paper, press, pressButton } from '../e2e/support/reader.ts'

/** Puts a saved paper into a new list and writes a note on it, as a reader does. */
export async function keep(page: Page, title: string, { list, note }: { list: string; note: string }): Promise<void> {
  await goTo(page, 'Saved')
  await pressButton(page, 'New list')
  await (await page.waitForSelector('::-p-aria([name="Name of the list"][role="textbox"])'))?.type(`${list}\n`)
  await page.waitForSelector(`::-p-xpath(//nav//button[starts-with(normalize-space(.), "${list}")])`)
  await openMore(page, title)
  const article = await paper(page, title)
  const option = await article.waitForSelector(`::-p-aria([name="${list}"])`)
  // At the edge of the screen the toast of what was done before is in the way.
  await option?.evaluate((each) => each.scrollIntoView({ block: 'center' }))
  await option?.click()
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

export async function firstTitle(page: Page): Promise<string> {
  await page.waitForSelector('[role="feed"] article h2')
  return page.$eval('[role="feed"] article h2', ({ textContent }) => textContent ?? '')
}

/** Presses a key with the first paper in focus. */
export async function pressKey(page: Page, key: 'j' | 's' | 'm'): Promise<void> {
  await page.focus('[role="feed"] article')
  await page.keyboard.press(key)
}
