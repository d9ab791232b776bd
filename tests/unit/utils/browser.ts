import { vi } from 'vitest'

/** Files share a process, and a test may have this module begin anew. */
const shared = globalThis as { browserOfTests?: Record<string, object> }

/** webextension-polyfill keeps the browser that it finds at its first import in a process, so there is one, whose parts change. */
const browser = shared.browserOfTests ?? {
  runtime: { id: 'offprint', getURL: (path: string) => `extension://offprint${path}` },
}
shared.browserOfTests = browser

/** A module of the extension, imported as in a browser that has these parts. */
export async function importInBrowser<M>(parts: Record<string, object>, load: () => Promise<M>): Promise<M> {
  vi.stubGlobal('chrome', browser)
  vi.stubGlobal('browser', Object.assign(browser, parts))
  return await load()
}
