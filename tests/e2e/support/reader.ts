import type { ElementHandle, Page } from 'puppeteer-core'
import { expect } from 'vitest'
import { until } from '../../browser/until.ts'
import { lacks } from './lacks.ts'

/** What a reader sees in a page of the extension and does there, by the names of DESIGN.md. */

/** What a page says where there is nothing new; never to be read while something is broken. */
export const ALL_WELL = /^all read|nothing new|caught up|no papers listed/im

let beforePress: () => Promise<void> = async () => {}

/** Has something done before every press, such as the worker killed. */
export function beforeEveryPress(act: () => Promise<void>): void {
  beforePress = act
}

/** The paper with this title, once it is there and can be pressed and typed at. */
export async function paper(page: Page, title: string): Promise<ElementHandle<HTMLElement>> {
  // By what labels it, as it is heard: Firefox takes a second to look through all that assistive technology sees.
  const article = await page.waitForFunction(
    (expected) => {
      const heard = (id: string) => {
        const copy = document.getElementById(id)?.cloneNode(true) as Element | undefined
        for (const formula of copy?.querySelectorAll('[role="math"]') ?? []) formula.textContent = formula.ariaLabel
        return copy?.textContent?.replace(/\s+/g, ' ').trim()
      }
      const all = document.querySelectorAll<HTMLElement>('article[aria-labelledby]')
      return [...all].find((each) => heard(each.getAttribute('aria-labelledby') ?? '') === expected)
    },
    {},
    title.replace(/\s+/g, ' ').trim(),
  )
  await hearsKeys(page)
  return article as ElementHandle<HTMLElement>
}

/** Titles of the papers on screen, in order, once there are any and what TeX they hold is tidied; formulas as they are heard. */
export async function titles(page: Page): Promise<string[]> {
  const headings = '[role="feed"] > article h2'
  await page.waitForSelector(`[aria-busy="false"]${headings}`)
  await hearsKeys(page)
  await page.waitForFunction(
    (selector) =>
      [...document.querySelectorAll(selector)].every(({ textContent }) => !/[\\$][\\{'"a-z]/.test(textContent ?? '')),
    {},
    headings,
  )
  return page.$$eval(headings, (all) =>
    all.map((heading) => {
      const copy = heading.cloneNode(true) as Element
      for (const formula of copy.querySelectorAll('[role="math"]')) formula.textContent = formula.ariaLabel
      return copy.textContent ?? ''
    }),
  )
}

/** Waits until there are so many papers on screen. */
export async function waitForPapers(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    // While a view is fetched, the papers of the one before it are still there, and may be as many.
    (expected) => document.querySelectorAll('[role="feed"]:not([aria-busy="true"]) > article').length === expected,
    {},
    count,
  )
  await hearsKeys(page)
}

/**
 * Clicks in the middle of the screen, as far as there is room: at its edge the toast of the press before may be in the way.
 * What unfolds above it meanwhile may push it out of sight; then it is looked for again, as a reader would.
 */
export async function click(pressed: ElementHandle | null): Promise<void> {
  const hit = async () => {
    await pressed?.evaluate((each) => each.scrollIntoView({ block: 'center' }))
    return pressed?.click().then(() => true, unlessOutOfSight) ?? true
  }
  await until(hit, Boolean, { timeout: 10_000, otherwise: 'what is to be pressed is not in sight' })
}

/** The driver aims first and presses then; what it could not aim at was not pressed. */
function unlessOutOfSight(cause: Error): false {
  if (!cause.message.includes('not clickable')) throw cause
  return false
}

/** Presses a button of one paper. */
export async function press(page: Page, title: string, button: string): Promise<void> {
  const article = await paper(page, title)
  const pressed = await article.waitForSelector(`::-p-aria([name="${button}"][role="button"])`)
  await beforePress()
  await click(pressed)
}

/** Waits for a button of one paper to be there: the sign that an action has come through. */
export async function hasButton(page: Page, title: string, button: string): Promise<void> {
  await (await paper(page, title)).waitForSelector(`::-p-aria([name="${button}"][role="button"])`)
}

/** Presses a button of the page. */
export async function pressButton(page: Page, name: string): Promise<void> {
  const pressed = await until(
    async () => (await plainButton(page, name)) ?? page.$(`::-p-aria([name="${name}"][role="button"])`),
    Boolean,
    { timeout: 30_000, otherwise: `no button "${name}"` },
  )
  await beforePress()
  await click(pressed)
}

/** The button whose name is plainly its label or its text: what Firefox takes a second to find by its name is so at once. */
async function plainButton(page: Page, name: string): Promise<ElementHandle | null> {
  const found = await page.evaluateHandle(
    (expected) =>
      [...document.querySelectorAll('button')].find(
        (each) => (each.ariaLabel ?? each.textContent) === expected && each.checkVisibility(),
      ),
    name,
  )
  return found.asElement() as ElementHandle | null
}

/** Goes to a view by its tab and waits until it is chosen. */
export async function goTo(page: Page, view: 'Unread' | 'Today' | 'Trending' | 'For you' | 'Saved'): Promise<void> {
  const tab = await page.waitForSelector(`::-p-xpath(//*[@role="tab"][starts-with(normalize-space(.), "${view}")])`)
  await beforePress()
  await tab?.click()
  await isChosen(page, view)
}

/** Waits until a view is the one in front. */
export async function isChosen(page: Page, view: string): Promise<void> {
  await page.waitForFunction(
    (name) => document.querySelector('[role="tab"][aria-selected="true"]')?.textContent?.startsWith(name),
    {},
    view,
  )
}

/** Waits until a popup is gone, as one is when another tab comes to the front. */
export async function popupGone(popup: Page): Promise<void> {
  if (!lacks('a popup that goes by itself')) await expect.poll(() => popup.isClosed(), { timeout: 5_000 }).toBe(true)
}

/** Loads a page anew. In Firefox the promise of that never settles for a page of an extension. */
export async function reload(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.assign(globalThis, { isOld: true })
    location.reload()
  })
  await until(
    () => page.evaluate(() => !('isOld' in globalThis) && document.readyState === 'complete').catch(() => false),
    Boolean,
    { timeout: 20_000, otherwise: 'the page did not load anew' },
  )
}

/** Waits until some text stands on the page. */
export async function seesText(page: Page, text: string): Promise<void> {
  await page.waitForFunction((expected) => document.body.innerText.includes(expected), {}, text)
}

/** What the toast says, once it says anything. */
export async function toast(page: Page): Promise<string> {
  await page.waitForFunction(() => document.querySelector('[role="status"] p'))
  return page.$eval('[role="status"] p', ({ textContent }) => textContent ?? '')
}

/** Presses Undo in the toast. */
export async function undo(page: Page): Promise<void> {
  await pressButton(page, 'Undo')
}

/** Types into the field that finds lists, in the panel of the paper that has one open. */
export async function findList(page: Page, text: string): Promise<void> {
  const field = await page.waitForSelector('[role="feed"] [role="combobox"]')
  await field?.type(text)
}

/** Waits until the papers on screen stand in this order. */
export async function waitForTitles(page: Page, expected: string[]): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      JSON.stringify([...document.querySelectorAll('[role="feed"] > article h2')].map((each) => each.textContent)) ===
      wanted,
    {},
    JSON.stringify(expected),
  )
}

/** Waits until a page that has keys hears them: they come with the line at its foot, right after the first paint. */
export async function hearsKeys(page: Page): Promise<void> {
  await page.waitForFunction(
    () => !document.querySelector('[role="tablist"]') || document.querySelector('main > footer'),
  )
}

/** Opens the lists of the paper in focus by its key and waits for the field that finds them. */
export async function chooseLists(page: Page): Promise<void> {
  await hearsKeys(page)
  await page.keyboard.press('l')
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox')
}

/** Leaves the field that finds lists; its paper has the focus again. */
export async function leaveLists(page: Page): Promise<void> {
  await hearsKeys(page)
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => document.activeElement?.matches('[role="feed"] > article'))
}
