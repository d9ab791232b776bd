import type { Page } from 'puppeteer-core'
import { goTo, pressButton, seesText, toast } from '../e2e/support/reader.ts'
import { bringBy, expand, leaveBefore, openList, openMore, pressKey, search, writeTopic } from './hands.ts'
import type { SceneName, Stage } from './scenes.ts'

/** Something that a reader can see, and how to come to see it. Must leave what is stored as it was. */
export interface State {
  name: string
  /** Default: day. */
  scene?: SceneName
  /** Default: the app, in each of its pages. */
  page?: string
  /** The real popup, over a page of the web. */
  over?: (stage: Stage) => { address: string; title: string }
  /** Acts on the page once it is open. Done anew in each page and at each size. */
  arrange?: (page: Page, stage: Stage) => Promise<void>
}

const papers = async (page: Page) => void (await page.waitForSelector('[role="feed"] article'))

/** The list that the scene of the day has made. */
const LIST = 'For the seminar'
const UNKNOWN = { id: '1904.01234', title: 'Margins of Error: What Annotators Agree to Disagree About' }

const arxiv = (paper?: { id: string; title: string }) => ({
  address: `https://arxiv.org/abs/${paper?.id}`,
  title: `[${paper?.id}] ${paper?.title}`,
})
const onThisPage = (page: Page) => seesText(page, 'On this page')

/** All there is to see, a line each. */
export const states: State[] = [
  { name: 'unread', arrange: papers },
  { name: 'today', arrange: (page) => goTo(page, 'Today').then(() => papers(page)) },
  { name: 'trending', arrange: (page) => goTo(page, 'Trending').then(() => papers(page)) },
  { name: 'saved', arrange: (page) => goTo(page, 'Saved').then(() => papers(page)) },
  { name: 'saved-edit', arrange: (page) => openList(page, LIST).then(() => pressButton(page, 'Edit this list')) },
  {
    name: 'export',
    arrange: async (page) => {
      await openList(page, LIST)
      await pressButton(page, 'Export…')
      await page.waitForSelector('dialog[open] pre:not(:empty)')
    },
  },
  { name: 'for-you-missing', arrange: (page) => goTo(page, 'For you').then(() => seesText(page, 'Save 2 more')) },
  {
    name: 'for-you',
    scene: 'liked',
    arrange: async (page) => {
      await goTo(page, 'For you')
      await page.waitForSelector('[role="feed"][aria-busy="false"] [data-action="less"]')
    },
  },
  {
    name: 'sorted',
    arrange: async (page) => {
      await openList(page, LIST)
      await (await page.waitForSelector('select[aria-label="Sort by"]'))?.select('title')
      await pressButton(page, 'Reverse the order')
      await page.waitForSelector('[aria-label="Reverse the order"][aria-pressed="true"]')
    },
  },
  { name: 'expanded', arrange: expand },
  { name: 'more', arrange: async (page) => expand(page).then(() => openMore(page)) },
  {
    name: 'picker',
    arrange: async (page) => {
      await papers(page)
      await (await bringBy(page, 'l', '[role="combobox"]:focus')).type('sem')
      await seesText(page, 'New list')
    },
  },
  { name: 'help', arrange: async (page) => void (await bringBy(page, '?', 'dialog[open]')) },
  { name: 'filter', arrange: async (page) => void (await bringBy(page, 'f', '[data-filters]')) },
  {
    name: 'calendar',
    arrange: async (page) => {
      await goTo(page, 'Today')
      await (await page.waitForSelector('[data-action="choose-day"]'))?.click()
      await page.waitForSelector('[role="grid"]')
    },
  },
  { name: 'search-found', arrange: (page) => search(page) },
  { name: 'search-problem', arrange: (page) => search(page, 'maps is:unred').then(() => seesText(page, 'is:unred')) },
  {
    name: 'search-ask',
    arrange: async (page) => {
      await search(page, 'nobody wrote of this')
      await pressButton(page, 'Ask Hugging Face')
      await seesText(page, 'and nothing else')
    },
  },
  { name: 'search-nothing', arrange: (page) => search(page, 'nobody wrote of this') },
  {
    name: 'digest',
    page: 'digest.html',
    arrange: async (page) => void (await page.waitForSelector('main[aria-busy="false"] article')),
  },
  { name: 'page-known', over: ({ server: { feed } }) => arxiv(feed.papersOf(feed.today())[0]), arrange: onThisPage },
  { name: 'page-unknown', over: () => arxiv(UNKNOWN), arrange: onThisPage },
  {
    name: 'page-titled',
    over: () => ({ address: 'https://openreview.net/forum?id=aBc', title: `${UNKNOWN.title} | OpenReview` }),
    arrange: onThisPage,
  },
  { name: 'focus', arrange: async (page) => papers(page).then(() => pressKey(page, 'j')) },
  {
    name: 'toast',
    arrange: async (page) => {
      await papers(page)
      // Twice, so that nothing is changed by it.
      await pressKey(page, 's')
      await toast(page)
      await pressKey(page, 's')
    },
  },
  {
    name: 'rtl',
    arrange: async (page) => {
      await papers(page)
      await goTo(page, 'Today')
      await page.evaluate(() => {
        document.documentElement.dir = 'rtl'
      })
      await openMore(page)
    },
  },
  { name: 'extremes', scene: 'extremes', arrange: papers },
  { name: 'extremes-expanded', scene: 'extremes', arrange: expand },
  { name: 'all-read', scene: 'done', arrange: (page) => seesText(page, 'All read') },
  { name: 'nothing-saved', scene: 'done', arrange: (page) => goTo(page, 'Saved') },
  { name: 'weekend', scene: 'weekend', arrange: papers },
  { name: 'rate-limited', scene: 'trouble', arrange: (page) => seesText(page, 'asks us to wait') },
  { name: 'offline', scene: 'offline', arrange: (page) => seesText(page, 'You are offline') },
  { name: 'nothing-stored', scene: 'broken', arrange: (page) => seesText(page, 'asks for a check') },
  { name: 'first-sync', scene: 'first', arrange: (page) => seesText(page, 'Fetching papers') },
  { name: 'chinese', scene: 'chinese', arrange: papers },
  { name: 'arrived', page: 'sidepanel.html', arrange: leaveBefore },
  { name: 'welcome', page: 'welcome.html', arrange: papers },
  { name: 'welcome-first', page: 'welcome.html', scene: 'first', arrange: (page) => seesText(page, 'Fetching papers') },
  { name: 'settings', page: 'options.html', arrange: (page) => seesText(page, 'Look for papers') },
  { name: 'settings-trouble', page: 'options.html', scene: 'trouble', arrange: answered },
  {
    name: 'settings-topic',
    page: 'options.html',
    scene: 'topics',
    arrange: (page) => writeTopic(page, 'Cartography', 'maps (roads OR upvotes:many)'),
  },
  {
    name: 'settings-topic-found',
    page: 'options.html',
    scene: 'topics',
    arrange: (page) => writeTopic(page, 'Cartography', 'model OR upvotes:>20'),
  },
  { name: 'topics', scene: 'topics', arrange: seeTopics },
  {
    name: 'settings-topics',
    page: 'options.html#topics',
    scene: 'topics',
    arrange: (page) => seesText(page, 'Languages'),
  },
  {
    name: 'settings-backup',
    page: 'options.html',
    arrange: async (page) => {
      await offerBackup(page)
      await page.evaluate(() => document.querySelector('[aria-labelledby="exchange"]')?.scrollIntoView())
    },
  },
  {
    name: 'settings-import',
    page: 'options.html',
    arrange: async (page) => {
      await (await page.waitForSelector('::-p-aria([name="Ids or links of papers"])'))?.type('2601.00001\nBuy milk')
      await pressButton(page, 'Look for papers in it')
      await seesText(page, 'is named in it')
      await (await page.waitForSelector('::-p-aria([name="Into the list"][role="combobox"])'))?.select('')
      await page.evaluate(() => document.querySelector('[aria-labelledby="exchange"]')?.scrollIntoView())
    },
  },
  { name: 'settings-chinese', page: 'options.html', scene: 'chinese' },
]

/** The settings with a backup of a reader who is elsewhere. */
async function offerBackup(page: Page): Promise<void> {
  const save = { id: '2601.00001', savedAt: 1, places: [['thesis', 1]], note: 'Mind this.' }
  const made = { format: 'offprint-backup', version: 1, madeAt: Date.UTC(2026, 5, 17, 12), by: '0.1.0' }
  const lists = [{ id: 'thesis', name: 'Thesis', position: 3 }]
  const marks = [{ id: '2601.00002', readAt: 1 }]
  const backup = { ...made, lists, saves: [save], marks, papers: [], topics: [], settings: { theme: 'dark' } }
  await page.waitForSelector('#backup-file')
  await page.evaluate((text) => {
    const field = document.querySelector<HTMLInputElement>('#backup-file')
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], 'backup.json'))
    if (field) field.files = transfer.files
    field?.dispatchEvent(new Event('change', { bubbles: true }))
  }, JSON.stringify(backup))
  await seesText(page, 'Would be added')
}

/** The settings with something refused, and health that tells of trouble. */
async function answered(page: Page): Promise<void> {
  await (await page.waitForSelector('::-p-aria([name="Hugging Face user"])'))?.type('no name\n')
  await seesText(page, 'That is not a user name')
  await seesText(page, 'asks us to wait')
}

/** Today's papers with their topics. Each has been on screen, as cards out of sight take the room they had when last seen. */
async function seeTopics(page: Page): Promise<void> {
  await goTo(page, 'Today')
  // What is out of sight is no text of the page's in Firefox.
  await page.waitForSelector('::-p-xpath(//article[contains(., "Muted by")])')
  await page.waitForSelector('article mark')
  await page.evaluate(async () => {
    for (const card of [...document.querySelectorAll('article'), document.querySelector('article')]) {
      card?.scrollIntoView()
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
  })
}
