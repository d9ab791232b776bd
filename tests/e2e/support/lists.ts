import type { ElementHandle, Page } from 'puppeteer-core'
import { goTo, pressButton } from './reader.ts'

/** The field that names a list, new or in edit. */
export async function nameField(page: Page): Promise<ElementHandle<Element>> {
  const field = await page.waitForSelector('::-p-aria([name="Name of the list"][role="textbox"])')
  if (!field) throw new Error('no field for a name')
  return field
}

/** Makes a list in Saved, and waits until it is there to be chosen. */
export async function makeList(page: Page, name: string): Promise<void> {
  await goTo(page, 'Saved')
  await pressButton(page, 'New list')
  await (await nameField(page)).type(`${name}\n`)
  await page.waitForSelector(`::-p-xpath(//nav//button[starts-with(normalize-space(.), "${name}")])`)
}

/** Waits until the paper whose lists are open stands in so many of them. */
export async function isInLists(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    (expected) => document.querySelectorAll('[role="option"][aria-selected="true"]').length === expected,
    {},
    count,
  )
}
