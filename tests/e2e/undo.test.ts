import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { generateSamples } from '../server/samples/generate.ts'
import { isInLists, makeList, nameField } from './support/lists.ts'
import {
  chooseLists,
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
} from './support/reader.ts'
import { setSyncedScene } from './support/scene.ts'
import { stored } from './support/stored.ts'

/** What the reader has made, straight from the database. */
async function made(page: Page): Promise<string> {
  const [marks, saves, lists] = await stored(page, 'marks', 'saves', 'lists')
  return JSON.stringify({ marks, saves, lists })
}

/** Presses `u` and waits until the toast says so. */
async function undoByKey(page: Page, said: string): Promise<void> {
  await hearsKeys(page)
  await page.keyboard.press('u')
  await says(page, said)
}

/** Waits until the toast says so. */
async function says(page: Page, said: string): Promise<void> {
  await page.waitForFunction(
    (text) => [...document.querySelectorAll('[role="status"] p')].some((each) => each.textContent?.includes(text)),
    {},
    said,
  )
}

describe('undo', () => {
  it('takes back the last ten things, one after the other, after the worker and the browser were ended', async () => {
    const { offprint, badgeIs } = await setSyncedScene()
    const count = Number(await offprint.badge())
    let popup = await offprint.openPopup()
    const [first = '', second = '', third = ''] = await titles(popup)
    const before = await made(popup)

    // Ten things, each by its key or button. Opening marks read without a word.
    const link = await (await paper(popup, third)).$('h2 a')
    await link?.click({ button: 'middle' })
    await badgeIs(String(count - 1))
    await press(popup, first, 'Mark read')
    await hasButton(popup, first, 'Mark unread')
    await press(popup, first, 'Mark unread')
    await hasButton(popup, first, 'Mark read')
    await press(popup, first, 'Save')
    await hasButton(popup, first, 'Saved')
    await (await paper(popup, first)).focus()
    await chooseLists(popup)
    await popup.keyboard.type('Thesis\n')
    await popup.waitForSelector('::-p-aria([name="Thesis"][role="option"])')
    await popup.keyboard.press('Enter')
    await isInLists(popup, 1)
    await (await popup.waitForSelector('textarea'))?.type('Two words')
    await leaveLists(popup)
    await says(popup, 'Note written')
    await goTo(popup, 'Saved')
    await pressButton(popup, 'Thesis 1')
    await pressButton(popup, 'Edit this list')
    const field = await nameField(popup)
    await field.click({ count: 3 })
    await field.type('Chapter 2\n')
    await seesText(popup, 'Chapter 2 1')
    await pressButton(popup, 'Edit this list')
    await pressButton(popup, 'Delete this list')
    await says(popup, 'List “Chapter 2” deleted')
    await goTo(popup, 'Unread')
    await pressButton(popup, 'Mark all read')
    await badgeIs('')
    await says(popup, `${count - 1} papers marked read`)

    await offprint.killWorker()
    await offprint.restart()
    popup = await offprint.openPopup()
    await popup.waitForSelector('#panel')
    for (const said of [
      `${count - 1} papers marked read`,
      'List “Chapter 2” deleted',
      'List “Thesis” is now “Chapter 2”',
      'Note written',
      'Taken out of “Read later”',
      'Put into the new list “Thesis”',
    ]) {
      await undoByKey(popup, `Undone: ${said}`)
    }
    popup = await offprint.openPopup()
    await hasButton(popup, second, 'Mark read')
    for (const said of ['Saved to Read later', '1 paper marked unread', '1 paper marked read']) {
      await undoByKey(popup, `Undone: ${said}`)
    }
    await badgeIs(String(count - 1))
    await undoByKey(popup, 'Undone: 1 paper marked read')
    await badgeIs(String(count))
    await undoByKey(popup, 'There is nothing to undo')
    expect(await made(popup)).toBe(before)
  })

  it('brings back a deleted list of 200 papers after a restart, in its order', async () => {
    const { offprint } = await setSyncedScene({
      prepare: (server) => server.feed.publish(generateSamples({ seed: 9, count: 200 })),
    })
    let popup = await offprint.openPopup()
    await makeList(popup, 'Everything')
    // As if each had been put there in the course of a year; every second one was saved for later, too.
    await popup.evaluate(async () => {
      const db = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('offprint')
        request.onsuccess = () => resolve(request.result)
      })
      const tx = db.transaction(['papers', 'lists', 'saves'], 'readwrite')
      const ask = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve) => {
          request.onsuccess = () => resolve(request.result)
        })
      const lists = await ask(tx.objectStore('lists').getAll())
      const ids = (await ask(tx.objectStore('papers').getAllKeys())).slice(0, 200)
      const { id: listId } = lists.find(({ name }) => name === 'Everything')
      for (const [index, id] of ids.entries()) {
        const at = 1_760_000_000_000 + ((index * 77) % 200) * 86_400_000
        const places = [[listId, at], ...(index % 2 ? [['read-later', at]] : [])]
        tx.objectStore('saves').put({ id, savedAt: at, places })
      }
      await new Promise((resolve) => {
        tx.oncomplete = resolve
      })
      db.close()
    })
    popup = await offprint.openPopup()
    await goTo(popup, 'Saved')
    await pressButton(popup, 'Everything 200')
    await waitForPapers(popup, 20)
    const [order, before] = [await titles(popup), await made(popup)]
    await pressButton(popup, 'Edit this list')
    await pressButton(popup, 'Delete this list')
    await popup.waitForFunction(() => document.querySelectorAll('nav [data-list]').length === 1)

    await offprint.restart()
    popup = await offprint.openPopup()
    await goTo(popup, 'Saved')
    await undoByKey(popup, 'Undone: List “Everything” deleted')
    await pressButton(popup, 'Everything 200')
    await waitForPapers(popup, 20)
    expect(await titles(popup)).toEqual(order)
    const plain = (text: string) => {
      const { saves, lists } = JSON.parse(text) as { saves: { places: unknown[] }[]; lists: unknown[] }
      return { lists, saves: saves.map(({ places, ...save }) => ({ ...save, places: places.map(String).sort() })) }
    }
    expect(plain(await made(popup))).toEqual(plain(before))
  })

  it('is offered for at least eight seconds, and for as long as it is pointed at or in focus', async () => {
    const { offprint } = await setSyncedScene()
    const popup = await offprint.openPopup()
    const [first = ''] = await titles(popup)
    await press(popup, first, 'Save')
    const shown = await popup.waitForSelector('[role="status"] p button')
    const since = Date.now()
    await shown?.hover()
    await shown?.focus()
    // Pointed away from, it is still in focus.
    await popup.mouse.move(5, 5)
    await popup.waitForFunction((until) => Date.now() > until, { timeout: 20_000 }, since + 10_000)
    expect(await popup.$('[role="status"] p button')).toBeTruthy()
    await (await paper(popup, first)).focus()
    const left = Date.now()
    await popup.waitForFunction(() => !document.querySelector('[role="status"] p button'))
    expect(Date.now() - left).toBeGreaterThan(7_500)
  })
})
