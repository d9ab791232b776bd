import type { Page } from 'puppeteer-core'
import { goTo, pressButton, seesText, toast } from '../e2e/support/reader.ts'
import { expand, openMore, pressKey } from './hands.ts'
import type { SceneName, Stage } from './scenes.ts'

/** Something that a reader can see, and how to come to see it. Must leave what is stored as it was. */
export interface State {
  name: string
  /** Default: day. */
  scene?: SceneName
  /** Default: the app, in each of its pages. */
  page?: string
  /** Acts on the page once it is open. Done anew in each page and at each size. */
  arrange?: (page: Page, stage: Stage) => Promise<void>
}

const papers = async (page: Page) => void (await page.waitForSelector('[role="feed"] article'))

/** All there is to see, a line each. */
export const states: State[] = [
  { name: 'unread', arrange: papers },
  { name: 'today', arrange: (page) => goTo(page, 'Today').then(() => papers(page)) },
  { name: 'trending', arrange: (page) => goTo(page, 'Trending').then(() => papers(page)) },
  { name: 'saved', arrange: (page) => goTo(page, 'Saved').then(() => papers(page)) },
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
    name: 'saved-edit',
    arrange: async (page) => {
      await goTo(page, 'Saved')
      await (await page.waitForSelector('::-p-xpath(//nav//button[contains(., "For the seminar")])'))?.click()
      await pressButton(page, 'Edit this list')
    },
  },
  { name: 'expanded', arrange: expand },
  { name: 'more', arrange: async (page) => expand(page).then(() => openMore(page)) },
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
  { name: 'settings', page: 'options.html', arrange: (page) => seesText(page, 'Look for papers') },
  { name: 'settings-trouble', page: 'options.html', scene: 'trouble', arrange: answered },
  { name: 'settings-chinese', page: 'options.html', scene: 'chinese' },
]

/** The settings with something refused, and health that tells of trouble. */
async function answered(page: Page): Promise<void> {
  await (await page.waitForSelector('::-p-aria([name="Hugging Face user"])'))?.type('no name\n')
  await seesText(page, 'That is not a user name')
  await seesText(page, 'asks us to wait')
}
