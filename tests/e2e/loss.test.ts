import { describe, expect, it } from 'vitest'
import type { WxtBrowser } from 'wxt/browser'
import { loseDatabases } from './support/lose-databases.ts'
import { findList, goTo, hasButton, press, pressButton, seesText, titles, waitForPapers } from './support/reader.ts'
import { setSyncedScene } from './support/scene.ts'

declare const chrome: WxtBrowser

describe('a database that the browser has lost', () => {
  it('comes back with all that the reader made, and the reader is told', async () => {
    let lose = false
    const { offprint, badgeIs } = await setSyncedScene({
      beforeStart: async (profileDir) => {
        if (lose) await loseDatabases(profileDir)
      },
    })
    const count = Number(await offprint.badge())
    let popup = await offprint.openPopup()
    const [first = '', second = ''] = await titles(popup)
    await press(popup, first, 'Mark read')
    await hasButton(popup, first, 'Mark unread')
    await press(popup, second, 'Save')
    await hasButton(popup, second, 'Saved')
    await press(popup, second, 'More actions')
    await findList(popup, 'Thesis\n')
    await popup.waitForSelector('::-p-aria([name="Thesis"][role="option"])')
    await (await popup.waitForSelector('::-p-aria([name="Note"][role="textbox"])'))?.type('Worth a second look.')

    const mirrored = () => popup.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null)))
    await expect.poll(mirrored, { timeout: 10_000 }).toContain('Worth a second look.')
    await expect.poll(mirrored, { timeout: 10_000 }).toContain('Thesis')

    lose = true
    await offprint.restart()
    lose = false
    await badgeIs(String(count - 1))
    popup = await offprint.openPopup()
    await seesText(popup, 'had lost Offprint’s database')
    expect(await titles(popup)).not.toContain(first)
    await goTo(popup, 'Saved')
    await waitForPapers(popup, 1)
    expect(await titles(popup)).toEqual([second])
    await seesText(popup, 'Worth a second look.')
    await pressButton(popup, 'Thesis 1')
    await waitForPapers(popup, 1)
    expect(await offprint.announced()).toEqual([])

    await pressButton(popup, 'Got it')
    await popup.waitForFunction(() => !document.querySelector('[role="alert"]'))
    const again = await offprint.openPopup()
    await again.waitForSelector('article')
    expect(await again.$('[role="alert"]')).toBeNull()
  })
})
