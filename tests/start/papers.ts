import type { Page } from 'puppeteer-core'

/** A paper as the popup shows it. */
export interface ShownPaper {
  title: string
  authors: string
  upvotes: string
  abstract: string
}

const SHOWN_MS = 10_000

/** Rejects with a sentence when the page shows no paper. */
export async function waitForPapers(page: Page): Promise<void> {
  await page.waitForSelector('[role=feed] article', { timeout: SHOWN_MS }).catch(() => {
    throw new Error(`${new URL(page.url()).pathname.slice(1)} showed no papers within ${SHOWN_MS / 1000} seconds.`)
  })
}

/** The first papers of the feed that a page shows, read as the reader's tools would: by role, heading and link. */
export async function readPapers(page: Page, count: number): Promise<ShownPaper[]> {
  await waitForPapers(page)
  return page.$$eval(
    '[role=feed] article',
    (articles, count) =>
      articles.slice(0, count).map((article) => {
        const text = (element: Element | null | undefined) => element?.textContent?.trim() ?? ''
        const [byline, abstract] = article.querySelectorAll('p')
        const upvotes = article.querySelector('[role=img][aria-label*="upvote"]')
        return {
          title: text(article.querySelector('h2 a, h3 a')),
          authors: text(byline?.firstElementChild),
          upvotes: upvotes?.getAttribute('aria-label') ?? '',
          abstract: text(abstract),
        }
      }),
    count,
  )
}
