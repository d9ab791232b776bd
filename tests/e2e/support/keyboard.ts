import type { KeyInput, Page } from 'puppeteer-core'
import { hearsKeys } from './reader.ts'
import type { Scene } from './scene.ts'

/** The title of the paper that has the focus, or in which it is. */
export const inFocus = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('article')?.querySelector('h2')?.textContent ?? '')

/** Waits until the focus is on what a selector finds. */
export const focusIsOn = (page: Page, selector: string) =>
  page.waitForFunction((expected) => document.activeElement?.matches(expected), {}, selector)

/** Waits until the focus is on a paper, or in it. */
export const focusIsIn = (page: Page, title: string) =>
  page.waitForFunction(
    (expected) => document.activeElement?.closest('article')?.querySelector('h2')?.textContent === expected,
    {},
    title,
  )

/** Presses keys one after the other. */
export async function type(page: Page, ...keys: KeyInput[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Presses a key while Shift is held. */
export async function shift(page: Page, key: KeyInput): Promise<void> {
  await page.keyboard.down('Shift')
  await page.keyboard.press(key)
  await page.keyboard.up('Shift')
}

/** A popup whose keys are listened to: they come after the first paint. */
export async function openPopup({ offprint }: Scene): Promise<Page> {
  const popup = await offprint.openPopup()
  await popup.waitForSelector('article')
  await hearsKeys(popup)
  await popup.keyboard.press('j')
  return popup
}

/** What the tab of the view in front says. */
export const selectedTab = (page: Page) =>
  page.$eval('[role="tab"][aria-selected="true"]', ({ textContent }) => textContent)
