import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { makeList, nameField } from './support/lists.ts'
import {
  click,
  findList,
  goTo,
  hasButton,
  hearsKeys,
  paper,
  press,
  pressButton,
  seesText,
  titles,
  toast,
  undo,
  waitForPapers,
} from './support/reader.ts'
import { setSyncedScene } from './support/scene.ts'

/** Types into a field found by its name. */
async function type(page: Page, name: string, text: string): Promise<void> {
  const field = await page.waitForSelector(`::-p-aria([name="${name}"][role="textbox"])`)
  await field?.type(text)
}

describe('what the reader does', () => {
  it('marks a paper read, keeps it in place until the view is left, and undoes it', async () => {
    const { offprint, badgeIs } = await setSyncedScene()
    const count = Number(await offprint.badge())
    let popup = await offprint.openPopup()
    const [, second = ''] = await titles(popup)
    await press(popup, second, 'Mark read')
    await hasButton(popup, second, 'Mark unread')
    await badgeIs(String(count - 1))
    expect((await titles(popup))[1]).toBe(second)
    expect(await toast(popup)).toContain('1 paper marked read')

    await goTo(popup, 'Trending')
    await goTo(popup, 'Unread')
    await waitForPapers(popup, Math.min(20, count - 1))
    expect(await titles(popup)).not.toContain(second)

    await offprint.killWorker()
    popup = await offprint.openPopup()
    await undo(popup)
    await hasButton(popup, second, 'Mark read')
    await badgeIs(String(count))
    expect((await titles(popup))[1]).toBe(second)
  })

  it('marks all in this view read, says how many, and undoes it also after a restart of the browser', async () => {
    const { offprint, badgeIs } = await setSyncedScene()
    const count = Number(await offprint.badge())
    let popup = await offprint.openPopup()
    await popup.waitForSelector('article')
    await pressButton(popup, 'Mark all read')
    await badgeIs('')
    expect(await toast(popup)).toContain(`${count} papers marked read`)

    await offprint.restart()
    expect(await offprint.badge()).toBe('')
    popup = await offprint.openPopup()
    await undo(popup)
    await badgeIs(String(count))
    await waitForPapers(popup, Math.min(20, count))
  })

  it('saves a paper, with lists and a note, through the death of the worker and a restart', async () => {
    const { offprint } = await setSyncedScene()
    let popup = await offprint.openPopup()
    const [first = '', second = ''] = await titles(popup)
    await press(popup, first, 'Save')
    await hasButton(popup, first, 'Saved')
    await press(popup, first, 'More actions')
    await findList(popup, 'Thesis\n')
    await popup.waitForSelector('::-p-aria([name="Thesis"][role="option"])')
    await type(popup, 'Note', 'Read section 3 again.')
    await press(popup, second, 'Save')
    await hasButton(popup, second, 'Saved')

    await offprint.killWorker()
    await offprint.restart()
    popup = await offprint.openPopup()
    await goTo(popup, 'Saved')
    await waitForPapers(popup, 2)
    expect(await titles(popup)).toEqual([second, first])
    await seesText(popup, 'Read section 3 again.')
    await pressButton(popup, 'Thesis 1')
    await waitForPapers(popup, 1)
    expect(await titles(popup)).toEqual([first])
  })

  it('unsaves with the note, and gets both back by Undo', async () => {
    const { offprint } = await setSyncedScene()
    let popup = await offprint.openPopup()
    const [first = ''] = await titles(popup)
    await press(popup, first, 'Save')
    await hasButton(popup, first, 'Saved')
    await press(popup, first, 'More actions')
    await type(popup, 'Note', 'Keep this.')
    await press(popup, first, 'More actions')
    await seesText(popup, 'Keep this.')
    await press(popup, first, 'Saved')
    await hasButton(popup, first, 'Save')

    popup = await offprint.openPopup()
    await undo(popup)
    await hasButton(popup, first, 'Saved')
    expect(await (await paper(popup, first)).evaluate(({ innerText }) => innerText)).toContain('Keep this.')
  })

  it('makes, renames, reorders and deletes lists, and undoes the deletion', async () => {
    const { offprint } = await setSyncedScene()
    let popup = await offprint.openPopup()
    const [first = ''] = await titles(popup)
    for (const name of ['Robots', 'Theory']) await makeList(popup, name)
    await goTo(popup, 'Unread')
    await press(popup, first, 'More actions')
    await click(await popup.waitForSelector('::-p-aria([name="Theory"][role="option"])'))
    await hasButton(popup, first, 'Saved')

    await goTo(popup, 'Saved')
    await pressButton(popup, 'Theory 1')
    await pressButton(popup, 'Edit this list')
    await pressButton(popup, 'Move earlier')
    const names = () => popup.$$eval('nav button[aria-pressed]', (chips) => chips.map(({ textContent }) => textContent))
    await popup.waitForFunction(
      () => document.querySelectorAll('nav button[aria-pressed]')[2]?.textContent === 'Theory 1',
    )
    expect(await names()).toEqual(['All saved', 'Read later 0', 'Theory 1', 'Robots 0'])
    const field = await nameField(popup)
    await field.click({ count: 3 })
    await field.type('Learning theory\n')
    await seesText(popup, 'Learning theory 1')

    await pressButton(popup, 'Edit this list')
    await pressButton(popup, 'Delete this list')
    expect(await toast(popup)).toContain('Learning theory')
    await popup.waitForFunction(() => document.querySelectorAll('nav button[aria-pressed]').length === 3)
    await waitForPapers(popup, 1)

    popup = await offprint.openPopup()
    await undo(popup)
    await goTo(popup, 'Saved')
    await pressButton(popup, 'Learning theory 1')
    await waitForPapers(popup, 1)
    expect(await titles(popup)).toEqual([first])
  })

  it('opens a paper where the settings say, and it is read then', async () => {
    const { offprint, server, badgeIs } = await setSyncedScene()
    const count = Number(await offprint.badge())
    const popup = await offprint.openPopup()
    const [top] = server.feed.papersOf(server.feed.today())
    const link = await (await paper(popup, top?.title ?? '')).$('h2 a')
    await link?.click()
    await offprint.waitForPage((url) => url === `https://huggingface.co/papers/${top?.id}`)
    await badgeIs(String(count - 1))
  })

  it('does all of it with the keyboard alone', async () => {
    const { offprint, badgeIs } = await setSyncedScene()
    const count = Number(await offprint.badge())
    const popup = await offprint.openPopup()
    const [first = '', second = ''] = await titles(popup)
    await hearsKeys(popup)
    await popup.keyboard.press('j')
    await popup.keyboard.press('m')
    await hasButton(popup, first, 'Mark unread')
    await popup.keyboard.press('j')
    await popup.keyboard.press('s')
    await hasButton(popup, second, 'Saved')
    await badgeIs(String(count - 1))
    await popup.keyboard.press('5')
    await waitForPapers(popup, 1)
    await popup.keyboard.press('1')
    await waitForPapers(popup, Math.min(20, count - 1))
    await popup.keyboard.down('Shift')
    await popup.keyboard.press('A')
    await popup.keyboard.up('Shift')
    await badgeIs('')
    await popup.keyboard.press('u')
    await badgeIs(String(count - 1))
  })
})
