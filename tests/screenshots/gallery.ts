import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import type { Offprint } from '../browser/offprint.ts'
import type { Media } from '../browser/surroundings.ts'
import { clockAhead } from '../e2e/support/clock.ts'
import { BUILD } from '../e2e/support/lacks.ts'
import type { Stage } from './scenes.ts'
import type { State } from './states.ts'

/** Where the app is at home, and how much room it has there. */
export const SIZES = {
  popup: { page: 'popup.html', width: 420, height: 600 },
  sidepanel: { page: 'sidepanel.html', width: 360, height: 800 },
  reader: { page: 'reader.html', width: 1280, height: 800 },
} as const

export type SizeName = keyof typeof SIZES

/** Every page of the build, so that a new one cannot be forgotten. */
export const pagesBuilt = (): string[] => readdirSync(join('.output', BUILD)).filter((name) => name.endsWith('.html'))

/** Opens a page of a stage at a size in a tab that is in front, and has the state brought about in it. */
export async function openState(state: State, size: SizeName, stage: Stage): Promise<Page> {
  const path = state.page ?? SIZES[size].page
  const page = await (state.over ? openOver(state.over(stage), stage) : openTab(path, size, stage))
  await page.waitForSelector('main, [role="tabpanel"]')
  await state.arrange?.(page, stage).catch((cause) => {
    throw new Error(`The state "${state.name}" did not come about in ${path}.`, { cause })
  })
  return page
}

/** The sizes at which there is such a state: what is about the page in front is in the real popup alone. */
export const sizesOf = ({ over }: State, sizes: SizeName[]): SizeName[] =>
  over ? sizes.filter((size) => size === 'popup') : sizes

async function openTab(path: string, size: SizeName, { offprint, ahead, since }: Stage): Promise<Page> {
  const page = await offprint.openPage('manifest.json')
  const { width, height } = SIZES[size]
  await page.setViewport({ width, height, deviceScaleFactor: size === 'reader' ? 1 : 2 })
  // No state begins where the one before was left.
  await page.evaluate(() => localStorage.clear())
  const query = since ? `?since=${since}` : ''
  await offprint.load(page, `${path}${query}`, ahead ? clockAhead(ahead) : '')
  await page.bringToFront()
  return page
}

async function openOver({ address, title }: { address: string; title: string }, stage: Stage): Promise<Page> {
  const { offprint, server } = stage
  server.titles.set(address, title)
  const below = await offprint.browser.newPage()
  await below.goto(address)
  const popup = await offprint.openPopup(below)
  popup.once('close', () => void below.close().catch(() => {}))
  return popup
}

export const LOOKS = {
  light: { 'prefers-color-scheme': 'light' },
  dark: { 'prefers-color-scheme': 'dark' },
  'more-contrast': { 'prefers-color-scheme': 'light', 'prefers-contrast': 'more' },
  'dark-more-contrast': { 'prefers-color-scheme': 'dark', 'prefers-contrast': 'more' },
  forced: { 'prefers-color-scheme': 'dark', 'forced-colors': 'active' },
} as const satisfies Record<string, Partial<Media>>

export type Look = keyof typeof LOOKS

/** Has a page look as a reader's system asks for it. */
export const setLook = (offprint: Offprint, page: Page, look: Look): Promise<void> =>
  offprint.setMedia(page, { ...STILL, ...LOOKS[look] })

/** Nothing turns while a picture is taken. */
const STILL = {
  'prefers-reduced-motion': 'reduce',
  'prefers-contrast': 'no-preference',
  'forced-colors': 'none',
} as const
