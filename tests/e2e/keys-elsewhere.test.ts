import { expect, it } from 'vitest'
import { focusIsIn, focusIsOn, inFocus, openPopup, type } from './support/keyboard.ts'
import { hasButton, popupGone, seesText, titles } from './support/reader.ts'
import { setSyncedScene } from './support/scene.ts'

it('the keys copy a citation, search, go to the lists of a paper that is unfolded, and open it elsewhere', async () => {
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
