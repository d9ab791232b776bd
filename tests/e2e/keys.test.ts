import type { KeyInput, Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import type { WxtBrowser } from 'wxt/browser'
import {
  hasButton,
  hearsKeys,
  popupGone,
  pressButton,
  seesText,
  titles,
  toast,
  waitForPapers,
} from './support/reader.ts'
import { type Scene, setSyncedScene } from './support/scene.ts'

declare const chrome: WxtBrowser

/** The title of the paper that has the focus, or in which it is. */
const inFocus = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('article')?.querySelector('h2')?.textContent ?? '')

/** Waits until the focus is on what a selector finds. */
const focusIsOn = (page: Page, selector: string) =>
  page.waitForFunction((expected) => document.activeElement?.matches(expected), {}, selector)

const focusIsIn = (page: Page, title: string) =>
  page.waitForFunction(
    (expected) => document.activeElement?.closest('article')?.querySelector('h2')?.textContent === expected,
    {},
    title,
  )

async function type(page: Page, ...keys: KeyInput[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

async function shift(page: Page, key: KeyInput): Promise<void> {
  await page.keyboard.down('Shift')
  await page.keyboard.press(key)
  await page.keyboard.up('Shift')
}

/** A popup whose keys are listened to: they come after the first paint. */
async function openPopup({ offprint }: Scene): Promise<Page> {
  const popup = await offprint.openPopup()
  await popup.waitForSelector('article')
  await hearsKeys(popup)
  await popup.keyboard.press('j')
  return popup
}

const selectedTab = (page: Page) => page.$eval('[role="tab"][aria-selected="true"]', ({ textContent }) => textContent)

describe('the keys', () => {
  it('move, unfold, save, list, note, undo and go back, and never fire while typing', async () => {
    const scene = await setSyncedScene()
    const count = Number(await scene.offprint.badge())
    const popup = await openPopup(scene)
    const [first = '', second = '', third = ''] = await titles(popup)
    await focusIsIn(popup, first)
    await type(popup, 'j', 'ArrowDown')
    await focusIsIn(popup, third)
    await type(popup, 'ArrowUp', 'k')
    await focusIsIn(popup, first)
    // One tab stop in the feed, where the focus is.
    expect(await popup.$$eval('[role="feed"] > [tabindex="0"]', ({ length }) => length)).toBe(1)

    await popup.keyboard.press(' ')
    await popup.waitForSelector('article [data-expand][aria-expanded="true"]')
    await popup.keyboard.press('Escape')
    await popup.waitForFunction(() => !document.querySelector('article [data-expand][aria-expanded="true"]'))
    await focusIsIn(popup, first)

    // A note saves the paper with it; what is typed into it are no keys.
    await popup.keyboard.press('n')
    await focusIsOn(popup, 'article textarea')
    await hasButton(popup, first, 'Saved')
    await popup.keyboard.type('jkms u?1 [Aa]')
    expect(await popup.$eval('article textarea', ({ value }) => value)).toBe('jkms u?1 [Aa]')
    expect(await popup.$('dialog')).toBeNull()
    expect(await selectedTab(popup)).toContain('Unread')
    await popup.keyboard.press('Escape')
    await focusIsOn(popup, 'article')
    await seesText(popup, 'jkms u?1 [Aa]')
    await hasButton(popup, first, 'Mark read')

    await type(popup, 'j', 'l')
    await focusIsOn(popup, 'article fieldset input')
    expect(await inFocus(popup)).toBe(second)
    await type(popup, 'Enter')
    await hasButton(popup, second, 'Saved')
    await type(popup, 'Escape')
    await focusIsOn(popup, 'article')

    await type(popup, 'j', 'm')
    await hasButton(popup, third, 'Mark unread')
    await type(popup, 'm')
    await hasButton(popup, third, 'Mark read')
    await type(popup, 's')
    await hasButton(popup, third, 'Saved')
    await type(popup, 'z')
    await hasButton(popup, third, 'Save')
    await shift(popup, 'A')
    await scene.badgeIs('')
    expect(await toast(popup)).toContain(`${count} papers marked read`)
    await type(popup, 'u')
    await scene.badgeIs(String(count))
  })

  it('lead through views and days, refresh, and open papers', async () => {
    const scene = await setSyncedScene()
    const { offprint, server } = scene
    const popup = await openPopup(scene)
    for (const [key, view] of [
      ['4', 'For you'],
      ['5', 'Saved'],
      ['3', 'Trending'],
      ['2', 'Today'],
    ] as const) {
      await popup.keyboard.press(key)
      await popup.waitForFunction(
        (name) => document.querySelector('[role="tab"][aria-selected="true"]')?.textContent?.startsWith(name),
        {},
        view,
      )
      // From there the next key leads to the first paper.
      await focusIsOn(popup, '#panel')
    }
    const day = await popup.$eval('nav time', ({ dateTime }) => dateTime)
    await popup.keyboard.press('[')
    await popup.waitForFunction(
      (today) => document.querySelector('nav time')?.getAttribute('datetime') !== today,
      {},
      day,
    )
    await popup.keyboard.press(']')
    await popup.waitForSelector(`nav time[datetime="${day}"]`)
    const before = server.requests.length
    await popup.keyboard.press('r')
    await expect.poll(() => server.requests.length).toBeGreaterThan(before)

    await popup.keyboard.press('1')
    await waitForPapers(popup, 20)
    await popup.keyboard.press('j')
    const [top] = server.feed.papersOf(server.feed.today())
    await focusIsIn(popup, top?.title ?? '')
    const opened = (address: string) => offprint.waitForPage((url) => url === address)
    await popup.keyboard.down('Control')
    await popup.keyboard.press('Enter')
    await popup.keyboard.up('Control')
    await opened(`https://huggingface.co/papers/${top?.id}`)
    // The popup is gone before the key is up again.
    await popup.keyboard.down('p')
    await opened(`https://arxiv.org/pdf/${top?.id}`)
  })

  it('copy a citation, search, go to the lists of a paper that is unfolded, and open it elsewhere', async () => {
    const scene = await setSyncedScene()
    const { offprint, server } = scene
    const popup = await openPopup(scene)
    const [first = ''] = await titles(popup)
    const [top] = server.feed.papersOf(server.feed.today())
    expect(top?.title).toBe(first)
    await popup.evaluate(() => {
      // What a page copies goes to the clipboard of the desktop, which a test cannot read unasked.
      navigator.clipboard.writeText = async (text) => {
        document.documentElement.dataset.copied = text
      }
    })
    await focusIsIn(popup, first)
    await popup.keyboard.press('c')
    await popup.waitForSelector('[data-copied]')
    const copied = await popup.evaluate(() => document.documentElement.dataset.copied)
    expect(copied).toMatch(/^@misc\{/)
    expect(copied).toContain(top?.id)
    await seesText(popup, 'Citation copied')
    await focusIsIn(popup, first)

    // Unfolded by its button, it stays unfolded when its key leads to the lists.
    await (await popup.$('[role="feed"] [data-action="more"]'))?.click()
    await popup.waitForSelector('[role="feed"] [role="combobox"]')
    await (await popup.$('[role="feed"] > article'))?.focus()
    await popup.keyboard.press('l')
    await focusIsOn(popup, '[role="feed"] [role="combobox"]')
    expect(await popup.$('[data-action="more"][aria-expanded="true"]')).not.toBeNull()
    // With the lists that it finds in sight.
    const [lists, panel] = [await popup.$('[role="listbox"]'), await popup.$('#panel')]
    const [inner, outer] = [await lists?.boundingBox(), await panel?.boundingBox()]
    expect((inner?.y ?? 0) + (inner?.height ?? 0)).toBeLessThanOrEqual((outer?.y ?? 0) + (outer?.height ?? 0) + 1)
    await popup.keyboard.press('Escape')
    await focusIsIn(popup, first)

    await popup.keyboard.press('/')
    await focusIsOn(popup, '[type="search"]')
    const [word = ''] = first.split(/\W+/).sort((a, b) => b.length - a.length)
    await popup.keyboard.type(word)
    await popup.waitForFunction(() => document.querySelector('search [aria-live]')?.textContent)
    await popup.keyboard.press('Escape')
    await focusIsOn(popup, '[data-action="search"]')

    // Each in a tab of its own; the popup stays only where that is behind.
    const opened = (address: string) => offprint.waitForPage((url) => url === address)
    const page = `https://huggingface.co/papers/${top?.id}`
    await popup.waitForSelector('[role="feed"] > article')
    await type(popup, 'j')
    await focusIsIn(popup, first)
    await popup.keyboard.down('Control')
    await popup.keyboard.press('o')
    await popup.keyboard.up('Control')
    await (await opened(page)).close()
    await hasButton(popup, first, 'Mark unread')
    await popup.keyboard.down('x')
    await opened(`https://arxiv.org/abs/${top?.id}`)
    await popupGone(popup)
    for (const key of ['o', 'Enter'] as const) {
      const again = await openPopup(scene)
      const on = await inFocus(again)
      const { id = '' } = server.feed.papersOf(server.feed.today()).find(({ title }) => title === on) ?? {}
      await again.keyboard.down(key)
      await opened(`https://huggingface.co/papers/${id}`)
      await popupGone(again)
    }
  })

  it('leave the focus on a sensible place when a paper goes', async () => {
    const scene = await setSyncedScene()
    const popup = await openPopup(scene)
    const [first = '', second = '', third = ''] = await titles(popup)
    for (const title of [first, second, third]) {
      await focusIsIn(popup, title)
      await popup.keyboard.press('s')
      await hasButton(popup, title, 'Saved')
      await popup.keyboard.press('j')
    }
    await popup.keyboard.press('5')
    await waitForPapers(popup, 3)
    await type(popup, 'j', 'j')
    await focusIsIn(popup, second)
    await popup.keyboard.press('s')
    await waitForPapers(popup, 2)
    await focusIsIn(popup, first)
    await popup.keyboard.press('s')
    await waitForPapers(popup, 1)
    await focusIsIn(popup, third)
    await popup.keyboard.press('s')
    await seesText(popup, 'Nothing saved yet')
    await focusIsOn(popup, '#panel')
    await popup.keyboard.press('u')
    await waitForPapers(popup, 1)
    await popup.keyboard.press('j')
    await focusIsIn(popup, third)
  })

  it('are shown by ?, can be changed, and switched off', async () => {
    const scene = await setSyncedScene()
    const { offprint } = scene
    let popup = await openPopup(scene)
    const [first = ''] = await titles(popup)
    await popup.keyboard.press('?')
    await popup.waitForSelector('dialog[open]')
    expect(await popup.$eval('dialog', ({ innerText }) => innerText)).toMatch(/Save, or take out of saved\s+S\b/)
    // The focus stays inside, and no key reaches what is behind.
    await popup.keyboard.press('s')
    for (let presses = 0; presses < 4; presses++) {
      await popup.keyboard.press('Tab')
      expect(await popup.evaluate(() => document.querySelector('article')?.contains(document.activeElement))).toBe(
        false,
      )
    }
    await popup.keyboard.press('Escape')
    await popup.waitForFunction(() => !document.querySelector('dialog'))
    await hasButton(popup, first, 'Save')

    const options = await offprint.openPage('options.html')
    await pressButton(options, 'Save, or take out of saved: S')
    await options.keyboard.press('m')
    await seesText(options, 'M is already for “Mark read or unread”')
    await pressButton(options, 'Save, or take out of saved: S')
    await options.keyboard.press('b')
    await options.waitForSelector('::-p-aria([name="Save, or take out of saved: B"][role="button"])')

    popup = await openPopup(scene)
    await type(popup, 's', 'b')
    await hasButton(popup, first, 'Saved')
    await popup.keyboard.press('?')
    await popup.waitForSelector('dialog[open]')
    expect(await popup.$eval('dialog', ({ innerText }) => innerText)).toMatch(/Save, or take out of saved\s+B\b/)

    await options.bringToFront()
    const single = await options.waitForSelector('::-p-aria([name="Single-key shortcuts"][role="checkbox"])')
    await single?.click()
    await options.waitForFunction(
      async () =>
        ((await chrome.storage.local.get('settings')).settings as { singleKeys?: boolean }).singleKeys === false,
    )
    popup = await offprint.openPopup()
    await popup.waitForSelector('article')
    await expect
      .poll(async () => {
        await popup.keyboard.press('ArrowDown')
        return inFocus(popup)
      })
      .not.toBe('')
    await type(popup, 'b', 'j', '5', '?')
    expect(await selectedTab(popup)).toContain('Unread')
    expect(await popup.$('dialog')).toBeNull()
    await hasButton(popup, first, 'Saved')
  })
})
