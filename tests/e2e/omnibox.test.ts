import { describe, expect, it } from 'vitest'
import { inFirefox } from './support/lacks.ts'
import { goTo, hasButton, press, seesText, titles, waitForPapers } from './support/reader.ts'
import { setSyncedScene } from './support/scene.ts'

const words = (title: string) => title.match(/[A-Za-z]{4,}/g)?.slice(0, 3) ?? []

describe('the keyword of the address bar', () => {
  it('suggests what is stored as one types, and opens a paper or the search', async () => {
    const { offprint, server } = await setSyncedScene()
    const { controls } = offprint
    const count = Number(await offprint.badge())
    const [wanted] = server.feed.papersOf(server.feed.today())
    const typed = words(wanted?.title ?? '')
      .map((word) => word.toUpperCase())
      .join(' ')
    const asked = server.requests.length
    const [first] = await controls.typeInBar(typed)
    expect(first?.content).toBe(`arXiv:${wanted?.id}`)
    // Firefox takes a line as it is.
    if (inFirefox) expect(first?.description).toContain(wanted?.title)
    else expect(first?.description).toContain('<match>')
    expect(await controls.typeInBar('nosuchwordanywhere')).toEqual([])

    await offprint.killWorker()
    await controls.enterInBar(`arXiv:${wanted?.id}`)
    await offprint.waitForPage((url) => url === `https://huggingface.co/papers/${wanted?.id}`)
    await expect.poll(() => offprint.badge()).toBe(String(count - 1))

    await controls.enterInBar(typed)
    const reader = await offprint.waitForPage((url) => url.includes('/reader.html?q='))
    expect(await titles(reader)).toContain(wanted?.title)
    expect(server.requests.slice(asked).filter(({ path }) => path !== '/api/daily_papers')).toEqual([])
  })
})

describe('the searchbox', () => {
  it('finds as one types, in titles, people and notes, says when nothing is found, and is over with Esc', async () => {
    const { offprint, server } = await setSyncedScene()
    const day = server.feed.papersOf(server.feed.today())
    const [one, two] = day
    if (!one || !two) throw new Error('no papers')
    const popup = await offprint.openPopup()
    await press(popup, two.title, 'Save')
    await hasButton(popup, two.title, 'Saved')
    await press(popup, two.title, 'More actions')
    await (await popup.waitForSelector('::-p-aria([name="Note"][role="textbox"])'))?.type('Perpetuum mobile?')
    await press(popup, two.title, 'More actions')
    await seesText(popup, 'Perpetuum mobile?')

    await (await popup.waitForSelector('::-p-aria([name="Search papers"][role="button"])'))?.click()
    const box = await popup.waitForSelector('::-p-aria([name="Search papers"][role="searchbox"])')
    await box?.type('perpet')
    await waitForPapers(popup, 1)
    expect(await titles(popup)).toEqual([two.title])
    const retype = async (text: string) => {
      await box?.click({ count: 3 })
      await box?.type(text)
    }
    await retype(words(one.title).join(' '))
    await popup.waitForFunction((title) => document.querySelector('article h2')?.textContent === title, {}, one.title)
    await retype('nosuchwordanywhere')
    await seesText(popup, 'Nothing stored holds “nosuchwordanywhere”')
    await popup.keyboard.press('Escape')
    await waitForPapers(popup, Math.min(20, day.length))
    await popup.waitForSelector('::-p-aria([name="Search papers"][role="button"])')
    await goTo(popup, 'Unread')

    const reader = await offprint.openPage('reader.html?q=perpetuum')
    expect(await titles(reader)).toEqual([two.title])
    await (await reader.waitForSelector('::-p-aria([name="Clear search"][role="button"])'))?.click()
    await waitForPapers(reader, Math.min(20, day.length))
    expect(reader.url()).not.toContain('?q=')
  })
})
