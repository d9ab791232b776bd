import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { isInLists, makeList } from './support/lists.ts'
import {
  chooseLists,
  findList,
  goTo,
  hasButton,
  hearsKeys,
  leaveLists,
  paper,
  press,
  pressButton,
  seesText,
  titles,
  waitForPapers,
  waitForTitles,
} from './support/reader.ts'
import { setSyncedScene } from './support/scene.ts'

/** What stands on the buttons of the lists, in order. */
const chips = (page: Page) =>
  page.$$eval('nav [data-list]', (buttons) => buttons.map(({ textContent }) => textContent ?? ''))

async function waitForChips(page: Page, expected: string[]): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      JSON.stringify([...document.querySelectorAll('nav [data-list]')].map((each) => each.textContent)) === wanted,
    {},
    JSON.stringify(expected),
  )
}

/** The options that the picker offers, in order, each with a tick where the paper stands in it. */
const offered = (page: Page) =>
  page.$$eval('[role="option"]', (options) =>
    options.map((each) => `${each.ariaSelected === 'true' ? '✓ ' : ''}${each.textContent}`),
  )

/** Drags with the mouse from the middle of one element to a part of another. */
async function drag(page: Page, from: string, to: string, part: number): Promise<void> {
  const [grip, target] = [await page.waitForSelector(from), await page.waitForSelector(to)]
  const [a, b] = [await grip?.boundingBox(), await target?.boundingBox()]
  if (!a || !b) throw new Error('nothing to drag')
  await page.mouse.move(a.x + a.width / 2, a.y + a.height / 2)
  await page.mouse.down()
  await page.mouse.move(b.x + b.width / 2, b.y + b.height * part, { steps: 8 })
  await page.mouse.up()
}

const pressAlt = async (page: Page, key: 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight') => {
  await page.keyboard.down('Alt')
  await page.keyboard.press(key)
  await page.keyboard.up('Alt')
}

describe('lists at hand', () => {
  it('are found and made by typing, with the keyboard alone, and the paper has the focus again', async () => {
    const { offprint } = await setSyncedScene()
    let popup = await offprint.openPopup()
    const [first = '', second = ''] = await titles(popup)
    await hearsKeys(popup)
    await popup.keyboard.press('j')
    await chooseLists(popup)
    await popup.keyboard.type('Thesis')
    await popup.waitForFunction(() => document.querySelectorAll('[role="option"]').length === 1)
    expect(await offered(popup)).toEqual(['New list “Thesis”'])
    await popup.keyboard.press('Enter')
    await popup.waitForSelector('::-p-aria([name="Thesis"][role="option"])')
    await seesText(popup, 'Put into the new list “Thesis”')
    expect(await offered(popup)).toEqual(['Read later', '✓ Thesis'])
    await popup.keyboard.type('Robots and their theses')
    await popup.keyboard.press('Enter')
    await popup.waitForFunction(() => document.querySelectorAll('[role="option"]').length === 3)
    await leaveLists(popup)
    expect(await popup.evaluate(() => document.activeElement?.querySelector('h2')?.textContent)).toBe(first)

    // What is typed is no command, arrows choose, and Enter takes out what is in.
    await popup.keyboard.press('j')
    await chooseLists(popup)
    await popup.keyboard.type('thes')
    await popup.waitForFunction(() => document.querySelectorAll('[role="option"]').length === 3)
    expect(await offered(popup)).toEqual(['Thesis', 'Robots and their theses', 'New list “thes”'])
    await popup.keyboard.press('ArrowDown')
    await popup.keyboard.press('Enter')
    await isInLists(popup, 1)
    await popup.keyboard.press('ArrowUp')
    await popup.keyboard.press('Enter')
    await isInLists(popup, 2)
    await popup.keyboard.press('ArrowDown')
    await popup.keyboard.press('Enter')
    await isInLists(popup, 1)
    await seesText(popup, 'Taken out of “Robots and their theses”')
    await leaveLists(popup)
    await hasButton(popup, second, 'Saved')

    popup = await offprint.openPopup()
    await goTo(popup, 'Saved')
    await waitForPapers(popup, 2)
    expect(await chips(popup)).toEqual(['Read later 0', 'Thesis 2', 'Robots and their theses 1'])
  })

  it('move papers, keep an order that keys and the mouse give, and are reordered themselves', async () => {
    const { offprint } = await setSyncedScene()
    let popup = await offprint.openPopup()
    const names = (await titles(popup)).slice(0, 3)
    for (const name of names) {
      await press(popup, name, 'Save')
      await hasButton(popup, name, 'Saved')
    }
    const [a = '', b = '', c = ''] = names
    await makeList(popup, 'Thesis')
    await waitForChips(popup, ['Read later 3', 'Thesis 0'])
    await pressButton(popup, 'Read later 3')
    await waitForTitles(popup, [c, b, a])

    // By keys, and back by the key for undo.
    await (await paper(popup, c)).focus()
    await popup.waitForSelector('[data-action="reorder"]')
    await pressAlt(popup, 'ArrowDown')
    await waitForTitles(popup, [b, c, a])
    await popup.waitForFunction((title) => document.activeElement?.querySelector('h2')?.textContent === title, {}, c)
    await pressAlt(popup, 'ArrowDown')
    await waitForTitles(popup, [b, a, c])
    await seesText(popup, 'Order of “Read later” changed')
    await popup.keyboard.press('u')
    await waitForTitles(popup, [c, b, a])

    // By the mouse: the first below the last.
    const grip = '[role="feed"] > article:nth-of-type(1) [data-action="reorder"]'
    await popup.$eval('[role="feed"] > article:nth-of-type(3)', (each) => each.scrollIntoView({ block: 'end' }))
    await drag(
      popup,
      '[role="feed"] > article:nth-of-type(2) [data-action="reorder"]',
      '[role="feed"] > article:nth-of-type(3)',
      0.8,
    )
    await waitForTitles(popup, [c, a, b])
    expect(await popup.$$('[data-drop], [data-dragging]')).toEqual([])
    await popup.waitForSelector(grip)

    // Out of this list into another; it stays on screen until the list is left.
    await (await paper(popup, a)).focus()
    await chooseLists(popup)
    await popup.keyboard.press('Tab')
    await popup.waitForFunction(() => document.activeElement?.textContent === 'Move to…')
    await popup.keyboard.press('Enter')
    await popup.waitForSelector('::-p-aria([name="Move from “Read later” to"][role="combobox"])')
    await popup.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox')
    await popup.keyboard.type('the')
    await popup.keyboard.press('Enter')
    await waitForChips(popup, ['Read later 2', 'Thesis 1'])
    await seesText(popup, 'Moved to “Thesis”')

    // The lists, by keys and by the mouse.
    await (await popup.waitForSelector('nav [data-list]:nth-of-type(3)'))?.focus()
    await pressAlt(popup, 'ArrowLeft')
    await waitForChips(popup, ['Thesis 1', 'Read later 2'])
    await popup.waitForFunction(() => document.activeElement?.textContent === 'Thesis 1')
    await drag(popup, 'nav [data-list]:nth-of-type(2)', 'nav [data-list]:nth-of-type(3)', 0.5)
    await waitForChips(popup, ['Read later 2', 'Thesis 1'])
    // Dragging a list is not choosing it.
    await waitForTitles(popup, [c, a, b])

    await offprint.restart()
    popup = await offprint.openPopup()
    await goTo(popup, 'Saved')
    await pressButton(popup, 'Read later 2')
    await waitForTitles(popup, [c, b])
  })

  it('are sorted by date, title and upvotes, either way, and come back as they were', async () => {
    const { offprint, server } = await setSyncedScene()
    let popup = await offprint.openPopup()
    const upvotes = new Map(server.feed.papersOf(server.feed.today()).map((each) => [each.title, each.upvotes]))
    const saved = (await titles(popup)).slice(0, 4)
    for (const name of [3, 0, 2, 1].map((index) => saved[index] ?? '')) {
      await press(popup, name, 'Save')
      await hasButton(popup, name, 'Saved')
    }
    await goTo(popup, 'Saved')
    await waitForPapers(popup, 4)
    const byDate = await titles(popup)
    const byTitle = saved.toSorted(new Intl.Collator('en', { numeric: true }).compare)
    const sortBy = async (value: string) => (await popup.waitForSelector('select[aria-label="Sort by"]'))?.select(value)
    await sortBy('title')
    await waitForTitles(popup, byTitle)
    await pressButton(popup, 'Reverse the order')
    await waitForTitles(popup, byTitle.toReversed())
    await sortBy('upvotes')
    await popup.waitForFunction(
      () => (document.querySelector('select[aria-label="Sort by"]') as HTMLSelectElement).value === 'upvotes',
    )
    const votes = () => titles(popup).then((each) => each.map((title) => upvotes.get(title) ?? 0))
    expect(await votes()).toEqual((await votes()).toSorted((a, b) => b - a))

    // Each list for itself: in its own order, which keys change, until another is asked for.
    await pressButton(popup, 'Read later 4')
    await popup.waitForSelector('[data-action="reorder"]')
    await waitForTitles(popup, byDate)
    await sortBy('title')
    await waitForTitles(popup, byTitle)
    await popup.waitForFunction(() => !document.querySelector('[data-action="reorder"]'))
    popup = await offprint.openPopup()
    await goTo(popup, 'Saved')
    await popup.waitForFunction(
      () => (document.querySelector('select[aria-label="Sort by"]') as HTMLSelectElement)?.value === 'upvotes',
    )
    await pressButton(popup, 'Read later 4')
    await waitForTitles(popup, byTitle)
    await sortBy('date')
    await waitForTitles(popup, byDate)
    await popup.waitForSelector('::-p-xpath(//select[@aria-label="Sort by"]/option[.="List order"])')
  })

  it('keep a note up to its last letter, though the popup closes with it', async () => {
    const { offprint } = await setSyncedScene()
    let popup = await offprint.openPopup()
    const [first = ''] = await titles(popup)
    await press(popup, first, 'Save')
    await hasButton(popup, first, 'Saved')
    await press(popup, first, 'More actions')
    await findList(popup, '')
    const note = await popup.waitForSelector('::-p-aria([name="Note"][role="textbox"])')
    // The popup opens with the note unfolded, as it was left.
    const noteIs = (expected: string) =>
      popup.waitForFunction((wanted) => document.querySelector('textarea')?.value === wanted, {}, expected)
    await note?.focus()
    const text = 'Every single letter of this, to the very end.'
    await popup.keyboard.type(text)
    popup = await offprint.openPopup()
    await noteIs(text)
    // The focus comes back after the first paint.
    await popup.waitForFunction(() => document.activeElement?.matches('textarea'))
    await leaveLists(popup)
    await popup.keyboard.press('u')
    await seesText(popup, 'Undone: Note written')
    await popup.waitForFunction((gone) => !document.body.innerText.includes(gone), {}, text.slice(0, 8))
    await hasButton(popup, first, 'Saved')
  })
})
