import { describe, expect, it } from 'vitest'
import { goTo, hasButton, press, pressButton, seesText, titles, waitForPapers } from './support/reader.ts'
import { setSyncedScene } from './support/scene.ts'

describe('what is stored', () => {
  it('is told, and cleared on request, but never what the reader keeps', async () => {
    const { server, offprint, badgeIs } = await setSyncedScene()
    let popup = await offprint.openPopup()
    const [first = ''] = await titles(popup)
    await press(popup, first, 'Save')
    await hasButton(popup, first, 'Saved')

    const page = await offprint.openPage('options.html')
    await seesText(page, '1 saved paper')
    await seesText(page, 'requests left for now')
    await pressButton(page, 'Remove papers that are not saved')
    await pressButton(page, 'Remove them now; lists, saves, notes and read marks stay')
    const ranked = new Set(server.feed.trending().map(({ id }) => id))
    const today = server.feed.papersOf(server.feed.today())
    const left = today.filter(({ id, title }) => ranked.has(id) || title === first).length
    await badgeIs(left ? String(left) : '')

    // What was removed is not new when the feed tells of it again.
    server.feed.change(today.at(-1)?.id ?? '', { upvotes: 3 })
    await offprint.poll()
    expect(await offprint.badge()).toBe(left ? String(left) : '')
    expect(await offprint.announced()).toEqual([])
    popup = await offprint.openPopup()
    await goTo(popup, 'Saved')
    await waitForPapers(popup, 1)
    expect(await titles(popup)).toEqual([first])
  })
})
