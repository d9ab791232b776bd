import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../utils/papers/feed-day.ts'
import { goTo, hasButton, press, pressButton, seesText, titles, waitForTitles } from './support/reader.ts'
import { type Scene, setSyncedScene, sharedScene } from './support/scene.ts'
import { stored } from './support/stored.ts'

const SEARCHES = '/api/papers/search'

/** Opens the popup's searchbox, unless it was left open; gives what puts another text into it. */
async function openSearch(page: Page): Promise<(text: string) => Promise<void>> {
  const button = await page.waitForSelector('[data-action="search"], [type="search"]')
  if (await button?.evaluate((each) => each.matches('button'))) await button?.click()
  const box = await page.waitForSelector('::-p-aria([name="Search papers"][role="searchbox"])')
  return async (text) => {
    await box?.click({ count: 3 })
    await box?.type(text)
  }
}

/** The next popup is to open where this one was before the search. */
async function endSearch(page: Page): Promise<void> {
  await pressButton(page, 'Clear search')
  await page.waitForSelector('::-p-aria([name="Search papers"][role="button"])')
  await page.close()
}

/** Waits until what is marked in the papers on screen are words that begin so, and nothing else. */
async function marksOnly(page: Page, beginning: string): Promise<void> {
  await page.waitForFunction(
    (text) => {
      const marks = [...document.querySelectorAll('[role="feed"] mark')]
      return marks.length > 0 && marks.every((mark) => mark.textContent?.toLowerCase().startsWith(text))
    },
    {},
    beginning.toLowerCase(),
  )
}

/** A word of a title that no other paper of the day has in its title or abstract. */
function rareWord({ server: { feed } }: Scene): { word: string; title: string } {
  const day = feed.papersOf(feed.today())
  for (const { title } of day) {
    for (const word of title.match(/[a-z]{7,}/gi) ?? []) {
      const has = day.filter((each) => `${each.title} ${each.abstract}`.toLowerCase().includes(word.toLowerCase()))
      if (has.length === 1) return { word, title }
    }
  }
  throw new Error('no rare word')
}

describe('search', () => {
  const scene = sharedScene()

  it('finds by the language of queries, marks what it found, and says what is wrong at its place', async () => {
    const { offprint, server } = scene()
    const { word, title } = rareWord(scene())
    const count = server.feed.papersOf(server.feed.today()).length
    const popup = await offprint.openPopup()
    const type = await openSearch(popup)
    await type(word.slice(0, 6))
    await waitForTitles(popup, [title])
    await marksOnly(popup, word.slice(0, 6))

    await type(`title:${word} is:unread`)
    await waitForTitles(popup, [title])
    await press(popup, title, 'Mark read')
    await hasButton(popup, title, 'Mark unread')
    await type(`${word} is:read`)
    await waitForTitles(popup, [title])
    await type('is:unread day:today')
    await seesText(popup, count - 1 > 20 ? 'and more' : `${count - 1} papers`)

    await type('is:readable')
    await seesText(popup, 'is:readable')
    await popup.waitForFunction(
      () => document.querySelector('[role="status"] code mark')?.textContent === 'is:readable',
    )
    expect(await popup.$('[role="feed"]')).toBeNull()
    await type(`"${word}`)
    await waitForTitles(popup, [title])
    await endSearch(popup)
  })

  it('mends a slip and says so', async () => {
    const { word, title } = rareWord(scene())
    const popup = await scene().offprint.openPopup()
    const type = await openSearch(popup)
    await type(`${word.slice(0, 3)}${word.slice(4)} `)
    await waitForTitles(popup, [title])
    await seesText(popup, `Shown instead: ${word.toLowerCase()}`)
    await endSearch(popup)
  })

  it('finds by list and note, and a note as soon as it is written', async () => {
    const { offprint } = scene()
    const popup = await offprint.openPopup()
    await goTo(popup, 'Trending')
    const [title = ''] = await titles(popup)
    await press(popup, title, 'Save')
    await hasButton(popup, title, 'Saved')
    await press(popup, title, 'More actions')
    await (await popup.waitForSelector('::-p-aria([name="Note"][role="textbox"])'))?.type('Perpetuum mobile?')
    await press(popup, title, 'More actions')
    await seesText(popup, 'Perpetuum mobile?')
    const type = await openSearch(popup)
    for (const query of ['note:perpetuum', 'list:"read later"', 'is:saved', 'perpetuum list:later']) {
      await type(query)
      await waitForTitles(popup, [title])
    }
    await press(popup, title, 'Saved')
    await hasButton(popup, title, 'Save')
    await endSearch(popup)
  })
})

describe('asking the site', () => {
  it('sends what was typed only once the reader knows where to, and shows what it finds, unread by nobody', async () => {
    const scene = await setSyncedScene()
    const { offprint, server } = scene
    const searches = () => server.requests.filter(({ path }) => path === SEARCHES)
    const unread = await offprint.badge()
    const popup = await offprint.openPopup()
    const [before = []] = await stored(popup, 'papers')
    const days = Array.from({ length: 60 }, (_, ago) => addDays(server.feed.today(), -10 - ago))
    const wanted = days
      .flatMap((day) => server.feed.papersOf(day))
      .find(({ id, title }) => /^[\w\s]+$/.test(title) && !before.some((known) => known.id === id))
    if (!wanted) throw new Error('nothing that is not stored')
    const query = wanted.title
    const type = await openSearch(popup)
    await type(query)
    await seesText(popup, `Nothing stored holds “${query}”`)
    await pressButton(popup, 'Ask Hugging Face')
    await seesText(popup, `Sends “${query}” to the search of huggingface.co, and nothing else.`)
    expect(searches()).toEqual([])
    await pressButton(popup, 'Send')
    await seesText(popup, 'Hugging Face found')
    expect(searches().map(({ query }) => query.q)).toEqual([query])
    expect(await titles(popup)).toContain(wanted.title)
    await press(popup, wanted.title, 'Save')
    await hasButton(popup, wanted.title, 'Saved')
    expect(await offprint.badge()).toBe(unread)
    const [papers = []] = await stored<{ id: string; abstract: string }>(popup, 'papers')
    expect(papers.find(({ id }) => id === wanted.id)).toMatchObject({ abstract: wanted.abstract })
    const [waiting = []] = await stored(popup, 'unread')
    expect(waiting).toHaveLength(Number(unread))

    // It is stored by now; and nobody is told twice.
    await pressButton(popup, 'Back to what is stored')
    await popup.waitForFunction((title) => document.body.innerText.includes(title), {}, wanted.title)
    server.faultFor((url) => url.pathname === SEARCHES, { kind: 'status', status: 503 })
    await pressButton(popup, 'Ask Hugging Face')
    await seesText(popup, 'has a problem of its own')
    expect(await titles(popup)).toContain(wanted.title)
  })
})
