import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { generateSamples } from '../server/samples/generate.ts'
import type { Sample } from '../server/samples/sample.ts'
import { goTo, hasButton, paper, press, seesText, titles, toast, undo, waitForPapers } from './support/reader.ts'
import { type Scene, setScene } from './support/scene.ts'

const THEME = /household rearrangement/i
const SAVED = 5

/** A feed day on which five papers of one theme are on top, and as many others of it have no upvotes at all. */
function day(): { papers: Sample[]; saved: string[]; others: string[] } {
  const all = generateSamples({ seed: 5, count: 1_000 })
  const theme = all.filter(({ title }) => THEME.test(title)).slice(0, 2 * SAVED)
  const rest = all.filter(({ title, abstract }) => !THEME.test(title + abstract)).slice(0, 80)
  const papers = [
    ...theme.map((sample, at) => ({ ...sample, upvotes: at < SAVED ? 900 - at : 0 })),
    ...rest.map((sample, at) => ({ ...sample, upvotes: 1 + (at % 60) })),
  ]
  const titlesOf = (some: Sample[]) => some.map(({ title }) => title)
  return { papers, saved: titlesOf(theme.slice(0, SAVED)), others: titlesOf(theme.slice(SAVED)) }
}

const { papers, saved, others } = day()

async function setDay(): Promise<Scene> {
  const scene = await setScene({ prepare: ({ feed }) => feed.setDay(feed.today(), papers) })
  await scene.badgeIs(String(papers.length))
  await scene.offprint.poll()
  return scene
}

/** The papers on top are of the theme; those of other feed days may be among them. */
async function seesTheme(page: Page): Promise<void> {
  const texts = await page.$$eval('article', (articles) => articles.map(({ textContent }) => textContent))
  for (const text of texts.slice(0, SAVED)) expect(text).toMatch(THEME)
}

/** Goes there, and waits until the papers are those of the view. */
async function showForYou(page: Page): Promise<void> {
  await goTo(page, 'For you')
  await page.waitForSelector('[role="feed"][aria-busy="false"]')
}

describe('For you', () => {
  it('says how many saves are missing, and from the fifth on puts first what is like them, and says why', async () => {
    expect(others).toHaveLength(SAVED)
    const { offprint } = await setDay()
    const popup = await offprint.openPopup()
    await waitForPapers(popup, 20)
    for (const title of saved.slice(0, 4)) {
      await press(popup, title, 'Save')
      await hasButton(popup, title, 'Saved')
    }
    await goTo(popup, 'For you')
    await seesText(popup, 'Save 1 more paper')
    expect(await popup.$('[role="feed"]')).toBeNull()

    await goTo(popup, 'Unread')
    await press(popup, saved[4] ?? '', 'Save')
    await hasButton(popup, saved[4] ?? '', 'Saved')
    await showForYou(popup)
    await seesText(popup, 'in an order learned on this machine')
    await seesTheme(popup)
    const first = await paper(popup, (await titles(popup))[0] ?? '')
    await first.waitForSelector('[data-action="less"]')
    expect(await first.evaluate((article) => article.innerText)).toMatch(/Why:[\s\S]*household rearrangement/i)

    // The same order in the other sizes, without learning again.
    for (const page of ['reader.html', 'sidepanel.html']) {
      const other = await offprint.openPage(page)
      await showForYou(other)
      await seesTheme(other)
      await other.close()
    }
  })

  it('has less like a paper on request, until that is undone, and forgets a save that is taken back', async () => {
    const { offprint, badgeIs } = await setDay()
    const page = await offprint.openPage('popup.html')
    await waitForPapers(page, 20)
    for (const title of saved) {
      await press(page, title, 'Save')
      await hasButton(page, title, 'Saved')
    }
    await showForYou(page)
    const [first = ''] = await titles(page)
    await press(page, first, 'Less like this')
    await page.waitForFunction(
      (title) =>
        ![...document.querySelectorAll('[role="feed"] > article h2')].some((each) => each.textContent === title),
      {},
      first,
    )
    expect(await toast(page)).toContain('Less like this')
    await badgeIs(String(papers.length - 1))
    await undo(page)
    await paper(page, first)
    await badgeIs(String(papers.length))

    await goTo(page, 'Saved')
    await press(page, saved[0] ?? '', 'Saved')
    await goTo(page, 'For you')
    await seesText(page, 'Save 1 more paper')
  })
})
