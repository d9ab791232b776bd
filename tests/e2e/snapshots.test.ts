import { describe, expect, it } from 'vitest'
import type { WxtBrowser } from 'wxt/browser'
import { loseDatabases } from './support/lose-databases.ts'
import { goTo, hasButton, press, pressButton, seesText, titles, waitForPapers } from './support/reader.ts'
import { setSyncedScene } from './support/scene.ts'
import { stored } from './support/stored.ts'

declare const chrome: WxtBrowser

describe('a snapshot', () => {
  it('is taken of each day, shows what it would bring back, does, and that can be undone', async () => {
    const { offprint } = await setSyncedScene()
    const popup = await offprint.openPage('popup.html')
    const [first = '', second = ''] = await titles(popup)
    await press(popup, first, 'Save')
    await hasButton(popup, first, 'Saved')
    await offprint.poll()
    await press(popup, first, 'Saved')
    await hasButton(popup, first, 'Save')
    await press(popup, second, 'Save')
    await hasButton(popup, second, 'Saved')

    const page = await offprint.openPage('options.html')
    const summary = await page.waitForSelector('::-p-xpath(//summary[contains(., "1 snapshot of an earlier day")])')
    await summary?.click()
    await pressButton(page, 'Look at it…')
    await seesText(page, 'Would be added')
    await seesText(page, '1 saved paper')
    const saves = async () => (await stored(page, 'saves'))[0]?.length
    expect(await saves()).toBe(1)
    await pressButton(page, 'Restore')
    await seesText(page, 'Backup restored')
    expect(await saves()).toBe(2)
    await seesText(page, 'before a restore')
    await pressButton(page, 'Undo')
    await seesText(page, 'what was brought in is gone again')
    expect(await saves()).toBe(1)
  })

  it('brings back what the reader made where the database and its mirror are lost, and the reader is told', async () => {
    let lose = false
    const { offprint } = await setSyncedScene({
      beforeStart: async (profileDir) => {
        if (lose) await loseDatabases(profileDir)
      },
    })
    const popup = await offprint.openPage('popup.html')
    const [first = ''] = await titles(popup)
    await press(popup, first, 'Save')
    await hasButton(popup, first, 'Saved')
    await offprint.poll()
    await popup.evaluate(async () => {
      const mirrored = Object.keys(await chrome.storage.local.get(null)).filter((key) => key.startsWith('mirror:'))
      await chrome.storage.local.remove(mirrored)
    })
    lose = true
    await offprint.restart()
    const again = await offprint.openPage('popup.html')
    await seesText(again, 'had lost Offprint’s database')
    await goTo(again, 'Saved')
    await waitForPapers(again, 1)
    await expect.poll(() => titles(again)).toEqual([first])
  })
})
