import type { Browser, CDPSession, Page } from 'puppeteer-core'

export type Tooling = ReturnType<typeof createTooling>

/**
 * The page from which the tests ask the extension's APIs: its own manifest, opened in a background tab. It is of the
 * extension's origin, so it has all of `chrome.*`, and it runs none of the product's code, so it changes nothing.
 */
export function createTooling(browser: Browser, extensionId: string) {
  let opening: Promise<Page> | undefined

  /** Opens the page, or opens it again when a test has closed it. */
  async function page(): Promise<Page> {
    const open = await opening
    if (open && !open.isClosed()) return open
    opening = openTooling()
    return opening
  }

  async function openTooling(): Promise<Page> {
    const opened = await browser.newPage({ background: true })
    await opened.goto(`chrome-extension://${extensionId}/manifest.json`)
    return opened
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
