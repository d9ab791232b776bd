import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { until } from '../browser/until.ts'
import { generateSamples } from '../server/samples/generate.ts'
import { goTo, paper, pressButton, titles, waitForPapers } from './support/reader.ts'
import { setSyncedScene } from './support/scene.ts'
import { stored } from './support/stored.ts'

// Upvoted enough to stand at the top of the unread papers.
const fresh = generateSamples({ seed: 11, count: 5 }).map((sample, index) => ({ ...sample, upvotes: 700 + index }))
const [one] = fresh

describe('new papers', () => {
  it('are announced in one notification that names the top titles, and counted', async () => {
    const { server, offprint, badgeIs } = await setSyncedScene()
    const before = Number(await offprint.badge())
    server.feed.publish(fresh)
    await offprint.fireAlarm()
    await badgeIs(String(before + 5))
    const announced = await until(offprint.announced, (all) => all.length > 0, {
      timeout: 10_000,
      otherwise: 'nothing announced',
    })
    const best = [...fresh].sort((a, b) => b.upvotes - a.upvotes)
    expect(announced).toHaveLength(1)
    expect(announced[0]?.title).toBe('5 new papers')
    for (const { title } of best.slice(0, 3)) expect(announced[0]?.message).toContain(title)
    expect(announced[0]?.message).toContain('and 2 more')

    await offprint.poll()
    await offprint.poll()
    expect(await offprint.announced()).toHaveLength(1)
  })

  it('open in the reader page by a click on the notification of several, also after the worker died', async () => {
    const { server, offprint } = await setSyncedScene()
    server.feed.publish(fresh)
    await offprint.poll()
    const [announced] = await offprint.announced()
    await offprint.killWorker()
    await offprint.clickNotification(announced?.id ?? '')
    const reader = await offprint.waitForPage((url) => url.endsWith('/reader.html'))
    await reader.waitForSelector('article')
    expect(await titles(reader)).toEqual(expect.arrayContaining(fresh.map(({ title }) => title)))
    expect(await offprint.notifications()).toEqual([])
  })

  it('are announced by title and abstract when there is one, and a click opens it and marks it read', async () => {
    if (!one) throw new Error('no sample')
    const { server, offprint, badgeIs } = await setSyncedScene()
    const before = Number(await offprint.badge())
    server.feed.publish([one])
    await offprint.poll()
    const [announced] = await offprint.announced()
    expect(announced?.title).toBe(one.title)
    expect(one.abstract.startsWith(announced?.message.replace(/…$/, '') ?? '-')).toBe(true)
    await badgeIs(String(before + 1))

    await offprint.killWorker()
    await offprint.clickNotification(announced?.id ?? '')
    await offprint.waitForPage((url) => url === `https://huggingface.co/papers/${one.id}`)
    await badgeIs(String(before))
  })

  it('wait behind a button in a popup that is open, and are marked New in the next one', async () => {
    const { server, offprint } = await setSyncedScene()
    const popup = await offprint.openPopup()
    await popup.waitForSelector('article')
    // Noted after the first paint; what arrives before that was there when the popup was opened.
    await expect.poll(() => openedAt(popup)).toBeGreaterThan(0)
    server.feed.publish(fresh)
    await offprint.poll()
    const shown = await titles(popup)
    await pressButton(popup, 'Show 5 new papers')
    await popup.waitForFunction((count) => document.querySelectorAll('article').length === count, {}, shown.length + 5)

    const again = await offprint.openPopup()
    const article = await paper(again, fresh[0]?.title ?? '')
    // What is not on the screen has no text in Firefox.
    await article.scrollIntoView()
    await expect.poll(() => article.evaluate(({ innerText }) => innerText)).toMatch(/\bNew\b/)
    const old = await paper(again, shown[0] ?? '')
    expect(await old.evaluate(({ innerText }) => innerText)).not.toMatch(/\bNew\b/)
  })

  it('are told of politely in a panel that is open: neither the focus moves nor a paper', async () => {
    const { server, offprint } = await setSyncedScene()
    const panel = await offprint.openPage('sidepanel.html')
    await panel.waitForSelector('[role="feed"] > article')
    const shown = await titles(panel)
    await panel.evaluate(() => {
      const articles = document.querySelectorAll<HTMLElement>('[role="feed"] > article')
      articles[2]?.scrollIntoView({ block: 'start' })
      articles[3]?.focus({ preventScroll: true })
    })
    const place = () =>
      panel.evaluate(() => ({
        focus: document.activeElement?.getAttribute('data-paper'),
        top: document.activeElement?.getBoundingClientRect().top,
        scrolled: document.getElementById('panel')?.scrollTop,
      }))
    const before = await place()
    expect(before.focus).toBeTruthy()
    expect(before.scrolled).toBeGreaterThan(0)
    // A region that is there before it says anything, and hears of the change: only that is read out.
    await panel.evaluate(() => {
      const regions = [...document.querySelectorAll('[aria-live="polite"]')].filter((each) => !each.textContent)
      const heard: string[] = []
      Object.assign(globalThis, { heard })
      for (const region of regions) {
        new MutationObserver(() => heard.push(region.textContent ?? '')).observe(region, {
          childList: true,
          subtree: true,
          characterData: true,
        })
      }
    })
    await expect.poll(() => openedAt(panel)).toBeGreaterThan(0)
    server.feed.publish(fresh)
    await offprint.poll()
    await panel.waitForSelector('::-p-aria([name="Show 5 new papers"][role="button"])')
    // Once for all of them.
    expect(await panel.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([
      'Show 5 new papers',
    ])
    expect(await titles(panel)).toEqual(shown)
    const after = await place()
    expect(after.focus).toBe(before.focus)
    // What is above the screen may turn out higher or lower than the browser took it to be; what is on it stays.
    expect(Math.abs((after.top ?? 0) - (before.top ?? 0))).toBeLessThan(2)

    // At the very top, too.
    await panel.evaluate(() => document.getElementById('panel')?.scrollTo(0, 0))
    const topOf = () => panel.$eval('[role="feed"] > article', (each) => each.getBoundingClientRect().top)
    const told = await topOf()
    await panel.$eval('[aria-live] button', (each) => each.remove())
    expect(await topOf()).toBe(told)
  })

  it('that were read meanwhile come back neither unread nor announced when they trend or change', async () => {
    if (!one) throw new Error('no sample')
    const { server, offprint, badgeIs } = await setSyncedScene()
    const popup = await offprint.openPopup()
    await pressButton(popup, 'Mark all read')
    await badgeIs('')
    const [read] = server.feed.papersOf(server.feed.today())
    server.feed.change(read?.id ?? '', { upvotes: 900 })
    server.feed.setTrending([read?.id ?? ''])
    await offprint.poll()
    expect(await offprint.badge()).toBe('')
    expect(await offprint.announced()).toEqual([])
    await goTo(popup, 'Trending')
    await popup.waitForFunction(() => document.querySelector('article')?.innerText.includes('900'))
    await waitForPapers(popup, 20)
  })
})

/** When a view was last opened, ms, as far as it is noted. */
async function openedAt(page: Page): Promise<number> {
  const [[tally] = []] = await stored<{ openedAt?: number }>(page, 'tally')
  return tally?.openedAt ?? 0
}
