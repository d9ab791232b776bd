import { expect, it } from 'vitest'
import type { WxtBrowser } from 'wxt/browser'
import { inFocus, openPopup, selectedTab, type } from './support/keyboard.ts'
import { hasButton, pressButton, seesText, titles } from './support/reader.ts'
import { setSyncedScene } from './support/scene.ts'

declare const chrome: WxtBrowser

it('the keys are shown by ?, can be changed, and switched off', async () => {
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
    expect(await popup.evaluate(() => document.querySelector('article')?.contains(document.activeElement))).toBe(false)
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
