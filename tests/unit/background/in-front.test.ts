import { afterEach, expect, it, vi } from 'vitest'
import { importInBrowser } from '../utils/browser'

afterEach(() => vi.unstubAllGlobals())

const cases: [name: string, page: string, focused: boolean, inFront: boolean][] = [
  ['the reader page in front', 'reader.html', true, true],
  ['the popup', 'popup.html?over=1', true, true],
  ['a panel beside the page that is read', 'sidepanel.html', false, false],
  ['the settings', 'options.html', true, false],
]

it.each(cases)('a worker asks its clients: %s', async (_, page, focused, inFront) => {
  const matchAll = vi.fn(async () => [{ focused, url: `chrome-extension://offprint/${page}` }])
  vi.stubGlobal('clients', { matchAll })
  const { isInFront } = await importInBrowser({}, () => import('@/entrypoints/background/in-front'))
  expect(await isInFront()).toBe(inFront)
  expect(matchAll).toHaveBeenCalledWith({ type: 'window', includeUncontrolled: true })
})

it.each(cases)('an event page looks at its views: %s', async (_, page, focused, inFront) => {
  const view = { document: { hasFocus: () => focused }, location: { href: `moz-extension://offprint/${page}` } }
  const parts = { extension: { getViews: () => [view] } }
  const { isInFront } = await importInBrowser(parts, () => import('@/entrypoints/background/in-front'))
  expect(await isInFront()).toBe(inFront)
})
