import { vi } from 'vitest'

/** webextension-polyfill keeps the browser that it finds at its first import, so there is one, whose parts change. */
const browser = {
  runtime: { id: 'offprint', getURL: (path: string) => `extension://offprint${path}` },
}

/** A module of the extension, imported as in a browser that has these parts. */
export async function importInBrowser<M>(parts: Record<string, object>, load: () => Promise<M>): Promise<M> {
  vi.stubGlobal('chrome', browser)
  vi.stubGlobal('browser', Object.assign(browser, parts))
  return await load()
}
