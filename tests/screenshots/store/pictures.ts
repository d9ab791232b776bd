import type { Page } from 'puppeteer-core'
import type { Look, SizeName } from '../gallery.ts'
import { search, writeTopic } from '../hands.ts'
import type { State } from '../states.ts'
import type { Caption } from './canvas.ts'

/** A picture for a store's page. */
export interface Picture {
  state: State
  size: SizeName
  look: Look
  /** What is said beside it; without one, the page has the whole picture. */
  caption?: Caption
  /** How large the page is beside a caption, px; as it is at its size unless said. */
  frame?: { width: number; height: number }
  /** How many times larger it is shown there. */
  enlarged?: number
  /** What stands at the top of it. */
  from?: string
}

const papers = async (page: Page) => void (await page.waitForSelector('[role="feed"] article'))

/** In the order in which a store shows them; five is the most that Chrome's takes. All of one scene. */
export const pictures: Picture[] = [
  {
    state: { name: 'popup', arrange: papers },
    size: 'popup',
    look: 'light',
    enlarged: 1.2,
    caption: {
      title: 'What came out today, one press away',
      lines: [
        'Unread abstracts, there at once.',
        'A badge that counts, and does not shout.',
        'No account, no tracking.',
      ],
    },
  },
  { state: { name: 'reader', arrange: papers }, size: 'reader', look: 'dark' },
  {
    state: { name: 'search', arrange: (page) => search(page, 'video generation') },
    size: 'reader',
    look: 'light',
  },
  {
    state: {
      name: 'digest',
      page: 'digest.html',
      arrange: async (page) => void (await page.waitForSelector('main[aria-busy="false"] article')),
    },
    size: 'reader',
    look: 'light',
    frame: { width: 740, height: 720 },
    caption: {
      title: 'A digest to read with coffee',
      lines: ['The best of a day or a week.', 'To print, to mail, or as Markdown.'],
    },
  },
  {
    state: {
      name: 'topics',
      page: 'options.html',
      arrange: (page) => writeTopic(page, 'Robots', 'robot* OR manipulation OR teleoperation'),
    },
    size: 'reader',
    look: 'light',
    frame: { width: 640, height: 720 },
    from: '[aria-labelledby="topics"]',
    caption: {
      title: 'Told of what matters to you',
      lines: ['Topics in a small query language.', 'Matched on your machine, by no server.'],
    },
  },
]
