import { describe, expect, it } from 'vitest'
import { previousWeekday } from '../../utils/papers/feed-day.ts'
import { createFeed } from '../server/feed.ts'
import { generateSamples } from '../server/samples/generate.ts'
import { samples } from '../server/samples/index.ts'
import { goTo, paper, titles, waitForPapers } from './support/reader.ts'
import { setScene, setSyncedScene } from './support/scene.ts'

describe('the first sync', () => {
  it('is silent, and makes the current feed day unread', async () => {
    const { server, offprint } = await setSyncedScene()
    const today = server.feed.papersOf(server.feed.today())

    expect(await offprint.badge()).toBe(String(today.length))
    expect(await offprint.announced()).toEqual([])
    const popup = await offprint.openPopup()
    await waitForPapers(popup, today.length)
    const shown = await popup.$$eval('article', (articles) => articles.map(({ dataset }) => dataset.paper ?? ''))
    expect([...shown].sort()).toEqual(today.map(({ id }) => id).sort())
    const upvotes = shown.map((id) => server.feed.find(id)?.upvotes ?? -1)
    expect(upvotes).toEqual([...upvotes].sort((a, b) => b - a))
  })

  it('leaves papers that only the trending order brings in Trending, not unread', async () => {
    const { server, offprint } = await setSyncedScene()
    const today = new Set(server.feed.papersOf(server.feed.today()).map(({ id }) => id))
    const old = server.feed.trending().filter(({ id }) => !today.has(id))
    expect(old.length).toBeGreaterThan(20)

    const popup = await offprint.openPopup()
    await goTo(popup, 'Trending')
    await waitForPapers(popup, 20)
    const states = await popup.$$eval('article', (articles) =>
      articles.map(({ dataset }) => [dataset.paper, dataset.state] as const),
    )
    expect(states.map(([id]) => id)).toEqual(
      server.feed
        .trending()
        .slice(0, 20)
        .map(({ id }) => id),
    )
    for (const [id, state] of states) expect(state).toBe(today.has(id ?? '') ? 'unread' : 'seen')
  })

  it('takes the last day that has papers when the current one has none', async () => {
    const { server, offprint, badgeIs } = await setScene({
      prepare: ({ feed }) => feed.setDay(feed.today(), []),
    })
    const asked = server.requests
    await badgeIs(String(server.feed.papersOf(previousWeekday(server.feed.today())).length))
    expect(asked.filter(({ query }) => query.date).length).toBeGreaterThan(1)
    expect(await offprint.announced()).toEqual([])
  })

  it('asks as Hugging Face wants to be asked', async () => {
    const { server } = await setSyncedScene()
    for (const { query, headers } of server.requests) {
      expect(query.limit).toBe('100')
      expect(headers.cookie).toBeUndefined()
      expect(headers.referer).toBeUndefined()
    }
    expect(server.requests[0]?.query.date).toBe(server.feed.today())
    const trending = server.requests.filter(({ query }) => query.sort === 'trending')
    expect(trending.map(({ query }) => query.p ?? '0')).toEqual(
      trending.map((_, index) => String(index % Math.ceil(server.feed.trending().length / 100))),
    )
  })
})

describe('the popup', () => {
  it('shows what is known of a paper', async () => {
    const [sample] = samples.filter(
      ({ organization, githubStars, submitter }) => organization && githubStars && submitter,
    )
    if (!sample) throw new Error('no sample has it all')
    const { offprint } = await setSyncedScene({ prepare: ({ feed }) => feed.setDay(feed.today(), [sample]) })
    const popup = await offprint.openPopup()
    const text = await (await paper(popup, sample.title)).evaluate(({ innerText }) => innerText)
    expect(text).toContain(sample.authors[0])
    expect(text).toContain(`and ${sample.authors.length - 3} more`)
    expect(text).toContain(sample.organization?.fullname)
    expect(text).toMatch(new RegExp(`via ${sample.submitter}`, 'i'))
    expect(text).toContain(String(sample.upvotes))
    expect(text).toContain('Code ★')
    expect(text).toContain(sample.abstract.slice(0, 60))
  })

  it('adds a page at a time as the reader scrolls', async () => {
    const many = generateSamples({ seed: 7, count: 65 })
    const { offprint } = await setSyncedScene({ prepare: ({ feed }) => feed.setDay(feed.today(), many) })
    const popup = await offprint.openPopup()
    await waitForPapers(popup, 20)
    for (const count of [40, 60, 65]) {
      await popup.$eval('[role="tabpanel"]', (panel) => panel.scrollTo(0, panel.scrollHeight))
      await waitForPapers(popup, count)
    }
    expect(new Set(await titles(popup)).size).toBe(65)
  })

  it('shows any feed day, fetching those that were never stored', async () => {
    const { server, offprint, badgeIs } = await setSyncedScene()
    const feed = createFeed({ weekends: true })
    const before = await offprint.badge()
    const popup = await offprint.openPopup()
    await goTo(popup, 'Today')
    await waitForPapers(popup, server.feed.papersOf(server.feed.today()).length)
    for (let steps = 0; steps < 3; steps++) {
      await popup.waitForSelector('nav time')
      const shown = await popup.$eval('nav time', (time) => time.dateTime)
      await (await popup.waitForSelector('::-p-aria([name="Previous day"][role="button"])'))?.click()
      await popup.waitForFunction(
        (last) => document.querySelector<HTMLTimeElement>('nav time')?.dateTime !== last,
        {},
        shown,
      )
      const day = await popup.$eval('nav time', (time) => time.dateTime)
      await waitForPapers(popup, Math.min(20, feed.papersOf(day).length))
    }
    await badgeIs(before)
  })
})
