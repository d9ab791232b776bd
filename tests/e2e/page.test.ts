import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import type { WxtBrowser } from 'wxt/browser'
import { generateSamples } from '../server/samples/generate.ts'
import type { Sample } from '../server/samples/sample.ts'
import { makeList } from './support/lists.ts'
import { goTo, hasButton, paper, press, pressButton, seesText, titles, waitForPapers } from './support/reader.ts'
import { type Scene, setSyncedScene } from './support/scene.ts'
import { stored } from './support/stored.ts'

declare const chrome: WxtBrowser

const ON_THIS_PAGE = '::-p-aria([name="On this page"][role="region"])'

/** Opens a page of a site in a tab, and the real popup over it. */
async function popupOver({ server, offprint }: Scene, address: string, title: string): Promise<Page> {
  server.titles.set(address, title)
  const tab = await offprint.browser.newPage()
  await tab.goto(address)
  return offprint.openPopup(tab)
}

/** What the popup says of the page in front, once it says anything. */
async function onThisPage(popup: Page): Promise<string> {
  const section = await popup.waitForSelector(ON_THIS_PAGE)
  return (await section?.evaluate((element) => (element as HTMLElement).innerText)) ?? ''
}

/** A paper of a day that was never fetched. */
function unknownTo({ server: { feed } }: Scene): Sample {
  const [old] = [...feed.newestFirst().drop(400).take(1)]
  if (!old) throw new Error('the feed has no older papers')
  return old
}

describe('the popup on a page about a paper', () => {
  it('shows the paper with its state on top, whatever site tells of it', async () => {
    const scene = await setSyncedScene()
    const { offprint, server } = scene
    const [first, second] = server.feed.papersOf(server.feed.today())
    if (!first || !second) throw new Error('no papers')

    let popup = await popupOver(scene, `https://arxiv.org/abs/${first.id}v2`, `[${first.id}] ${first.title}`)
    expect(await onThisPage(popup)).toContain(first.title)
    const region = await popup.waitForSelector(ON_THIS_PAGE)
    await (await region?.waitForSelector('::-p-aria([name="Save"][role="button"])'))?.click()
    await region?.waitForSelector('::-p-aria([name="Saved"][role="button"])')
    await seesText(popup, 'Saved in Read later')
    await (await region?.waitForSelector('::-p-aria([name="More actions"][role="button"])'))?.click()
    await (await region?.waitForSelector('::-p-aria([name="Note"][role="textbox"])'))?.type('Compare with theirs.')
    await (await region?.waitForSelector('::-p-aria([name="More actions"][role="button"])'))?.click()
    await seesText(popup, 'Compare with theirs.')
    await (await region?.waitForSelector('::-p-aria([name="Mark read"][role="button"])'))?.click()
    await region?.waitForSelector('::-p-aria([name="Mark unread"][role="button"])')

    const before = server.requests.length
    for (const [address, title] of [
      [`https://arxiv.org/pdf/${first.id}`, `${first.id}.pdf`],
      [`https://www.alphaxiv.org/overview/${first.id}v1`, `${first.title} | alphaXiv`],
      ['https://openreview.net/forum?id=aBc-12', `${first.title} | OpenReview`],
      ['https://aclanthology.org/2026.acl-long.7/', `${first.title.toUpperCase()} - ACL Anthology`],
    ] as const) {
      popup = await popupOver(scene, address, title)
      const words = await onThisPage(popup)
      expect([address, words]).toEqual([address, expect.stringContaining(first.title)])
      expect(words).toContain('Compare with theirs.')
      await seesText(popup, 'Saved in Read later')
    }
    popup = await popupOver(scene, `https://huggingface.co/papers/${second.id}`, `Paper page - ${second.title}`)
    expect(await onThisPage(popup)).toContain(second.title)
    // No page is about a paper here: nothing takes up room, and nothing was asked of anyone for all of this.
    popup = await popupOver(scene, 'https://arxiv.org/list/cs.LG/new', 'Machine Learning')
    await waitForPapers(popup, Number(await offprint.badge()))
    expect(await popup.$(ON_THIS_PAGE)).toBeNull()
    expect(server.requests.slice(before).filter(({ path }) => path.startsWith('/api/papers'))).toEqual([])
  })

  it('saves a paper that is not stored at once, and fetches its text when it can be reached', async () => {
    const scene = await setSyncedScene()
    const { offprint, server, badgeIs } = scene
    const badge = await offprint.badge()
    const old = unknownTo(scene)
    const isPaper = ({ pathname }: URL) => pathname.startsWith('/api/papers/')
    server.faultFor(isPaper, { kind: 'reset' })

    let popup = await popupOver(scene, `https://arxiv.org/abs/${old.id}`, `[${old.id}] ${old.title}`)
    expect(await onThisPage(popup)).toContain('Not stored yet')
    await pressButton(popup, 'Save')
    await seesText(popup, 'Saved in Read later')
    await hasButton(popup, old.title, 'Saved')
    await seesText(popup, 'It will be fetched at a later check.')
    await offprint.killWorker()
    await offprint.restart()
    popup = await offprint.openPopup()
    await goTo(popup, 'Saved')
    expect(await titles(popup)).toEqual([old.title])

    server.faultFor(isPaper, undefined)
    await offprint.poll()
    await seesText(popup, old.abstract.slice(0, 60))
    await badgeIs(badge)
    expect(server.requests.filter(({ path }) => path === `/api/papers/${old.id}`).length).toBeGreaterThanOrEqual(2)
  })

  it('has arXiv asked, once that is allowed, for what Hugging Face does not have', async () => {
    const scene = await setSyncedScene()
    const { offprint, server } = scene
    const badge = await offprint.badge()
    const [rare] = generateSamples({ seed: 4_242, count: 1 })
    if (!rare) throw new Error('no sample')
    server.arxiv.announce([{ sample: rare }], '2026-06-17')
    const site = `https://www.alphaxiv.org/abs/${rare.id}`
    let popup = await popupOver(scene, site, 'alphaXiv')
    // Before it is there, the first such button is another paper's.
    expect(await onThisPage(popup)).toContain('Not stored yet')
    await pressButton(popup, 'Save')
    await seesText(popup, 'once you allow Offprint to ask there')
    await popup.waitForSelector('::-p-aria([name="Allow arXiv"][role="button"])')
    expect(server.requests.filter(({ host }) => host === 'export.arxiv.org')).toEqual([])

    // The browser's own question cannot be pressed from here; it is answered before the button asks it.
    await offprint.allowHost('https://rss.arxiv.org/*')
    await offprint.allowHost('https://export.arxiv.org/*')
    popup = await popupOver(scene, site, 'alphaXiv')
    const told = async () => {
      // Where the browser told of the leave at once, a poll has fetched it by now, and nothing is left to press.
      const allow = await popup.$('::-p-aria([name="Allow arXiv"][role="button"])')
      await allow?.click().catch(() => {})
      return popup.evaluate(() => document.body.innerText)
    }
    await expect.poll(told, { timeout: 30_000, interval: 500 }).toContain(rare.abstract.slice(0, 60))
    await paper(popup, rare.title)
    expect(await offprint.badge()).toBe(badge)
  })

  it('looks a title up on Hugging Face only when told to', async () => {
    const scene = await setSyncedScene()
    const { server } = scene
    const [known] = [...server.feed.newestFirst().drop(300).take(1)]
    if (!known) throw new Error('the feed has no older papers')
    const searches = () => server.requests.filter(({ path }) => path === '/api/papers/search')

    let popup = await popupOver(scene, 'https://openreview.net/forum?id=zzz', 'A Title That Nobody Knows | OpenReview')
    await seesText(popup, 'sends this title to Hugging Face')
    expect(searches()).toEqual([])
    await pressButton(popup, 'Look it up on Hugging Face')
    await seesText(popup, 'has no paper of this title')
    popup = await popupOver(scene, 'https://aclanthology.org/2025.acl-long.1/', `${known.title} - ACL Anthology`)
    await pressButton(popup, 'Look it up on Hugging Face')
    await popup.waitForFunction(() => !document.body.innerText.includes('Look it up'))
    await press(popup, known.title, 'Save')
    await hasButton(popup, known.title, 'Saved')
    expect(searches().map(({ query }) => query.q)).toEqual(['A Title That Nobody Knows', known.title.slice(0, 250)])
  })
})

describe('the menu on links to papers', () => {
  it('offers the lists as they are, and saves a paper that is not stored, with its text', async () => {
    const scene = await setSyncedScene()
    const { offprint } = scene
    const old = unknownTo(scene)
    const popup = await offprint.openPopup()
    await makeList(popup, 'Q & A')
    const [lists = []] = await stored<{ id: string; name: string }>(popup, 'lists')
    const list = lists.find(({ name }) => name)?.id
    // The browser refuses to change a line that is not there.
    const isThere = (line: string) =>
      popup.evaluate(
        (id) =>
          chrome.contextMenus.update(id, {}).then(
            () => true,
            () => false,
          ),
        line,
      )
    await expect.poll(() => isThere(`save-link:${list}`), { timeout: 10_000 }).toBe(true)
    const info = {
      menuItemId: `save-link:${list}`,
      linkUrl: `https://arxiv.org/pdf/${old.id}v3`,
      pageUrl: 'https://news.example/',
    }
    await offprint.controls.pressMenu(info)
    await paper(popup, old.title)
    await seesText(popup, old.abstract.slice(0, 60))
    await pressButton(popup, 'Q & A 1')
    await waitForPapers(popup, 1)
    expect(await titles(popup)).toEqual([old.title])
    expect(await offprint.notifications()).toEqual([])
  })
})
