import type { Browser, Page } from 'puppeteer-core'
import { connectionOf } from './firefox-chrome.ts'
import { until } from './until.ts'

const OPENING_MS = 30_000

interface Tab {
  context: string
  url: string
}

/** The tabs of Firefox by their addresses: puppeteer is not told where the pages of an extension are. */
export function createFirefoxTabs(firefox: Browser) {
  async function tabs(): Promise<Tab[]> {
    const tree = await connectionOf(firefox).send('browsingContext.getTree', { maxDepth: 0 })
    return (tree.result as { contexts: Tab[] }).contexts
  }

  /** Puppeteer names a page by its outermost frame, and does not tell its type. */
  async function pageOf({ context }: Tab): Promise<Page | undefined> {
    const pages = await firefox.pages()
    return pages.find((page) => (page.mainFrame() as unknown as { _id: string })._id === context)
  }

  return {
    addresses: async () => (await tabs()).map(({ url }) => url),

    async find(matches: (url: string) => boolean): Promise<Page | undefined> {
      const tab = (await tabs()).find(({ url }) => matches(url))
      return tab && pageOf(tab)
    },

    /** Waits for a tab at such an address. */
    async waitFor(matches: (url: string) => boolean): Promise<Page> {
      const { page } = await until(
        async () => {
          const all = await tabs()
          const tab = all.find(({ url }) => matches(url))
          return { all, page: tab && (await pageOf(tab)) }
        },
        ({ page }) => page !== undefined,
        {
          timeout: OPENING_MS,
          otherwise: ({ all }) => `no tab at such an address, but at ${all.map(({ url }) => url).join(', ')}`,
        },
      )
      return page as Page
    },

    /** Closes all but one. */
    async closeOthers(kept: Page): Promise<void> {
      for (const page of await firefox.pages()) if (page !== kept) await page.close().catch(() => {})
    },
  }
}
