import { describe, expect, it } from 'vitest'
import { focusIsIn, focusIsOn, inFocus, openPopup, selectedTab, shift, type } from './support/keyboard.ts'
import { hasButton, isChosen, seesText, titles, toast, waitForPapers } from './support/reader.ts'
import { setSyncedScene } from './support/scene.ts'

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
      await isChosen(popup, view)
      // From there the next key leads to the first paper.
      await focusIsOn(popup, '#panel')
    }
    await popup.waitForSelector('nav time')
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
})
