import { it } from 'vitest'
import { focusIsIn, focusIsOn, openPopup, type } from './support/keyboard.ts'
import { hasButton, seesText, titles, waitForPapers } from './support/reader.ts'
import { setSyncedScene } from './support/scene.ts'

it('the keys leave the focus on a sensible place when a paper goes', async () => {
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
