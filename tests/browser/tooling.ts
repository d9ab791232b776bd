import type { Browser, CDPSession, Page } from 'puppeteer-core'

export type Tooling = ReturnType<typeof createTooling>

/**
 * The page from which the tests ask the extension's APIs: its own manifest, opened in a background tab. It is of the
 * extension's origin, so it has all of `chrome.*`, and it runs none of the product's code, so it changes nothing.
 * `tab`: one that may be used for it.
 */
export function createTooling(browser: Browser, extensionId: string, tab?: Page) {
  const address = `chrome-extension://${extensionId}/manifest.json`
  let opening: Promise<Page> | undefined = tab && opened(tab)

  /** Opens the page, or opens it again when a test has closed it. */
  async function page(): Promise<Page> {
    const open = await opening
    if (open && !open.isClosed()) return open
    opening = openTooling()
    return opening
  }

  async function openTooling(): Promise<Page> {
    return opened(await browser.newPage({ background: true }))
  }

  async function opened(page: Page): Promise<Page> {
    await page.goto(address)
    return page
  }

  return {
    page,
    async withSession<T>(use: (session: CDPSession) => Promise<T>): Promise<T> {
      const session = await (await page()).createCDPSession()
      try {
        return await use(session)
      } finally {
        await session.detach()
      }
    },
  }
}
