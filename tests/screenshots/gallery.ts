import { readdirSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import { clockAhead } from '../e2e/support/clock.ts'
import type { Stage } from './scenes.ts'
import type { State } from './states.ts'

const BUILD = '.output/chrome'

/** Where the app is at home, and how much room it has there. */
export const SIZES = {
  popup: { page: 'popup.html', width: 420, height: 600 },
  sidepanel: { page: 'sidepanel.html', width: 360, height: 800 },
  reader: { page: 'reader.html', width: 1280, height: 800 },
} as const

export type SizeName = keyof typeof SIZES

/** Every page of the build, so that a new one cannot be forgotten. */
export const pagesBuilt = (): string[] => readdirSync(BUILD).filter((name) => name.endsWith('.html'))

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
  const page = await offprint.browser.newPage()
  const { width, height } = SIZES[size]
  await page.setViewport({ width, height, deviceScaleFactor: size === 'reader' ? 1 : 2 })
  if (ahead) await page.evaluateOnNewDocument(clockAhead(ahead))
  await page.goto(`chrome-extension://${offprint.extensionId}/manifest.json`)
  // No state begins where the one before was left.
  await page.evaluate(() => localStorage.clear())
  await page.goto(`chrome-extension://${offprint.extensionId}/${path}${since ? `?since=${since}` : ''}`)
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
} as const

export type Look = keyof typeof LOOKS

/** Has a page look as a reader's system asks for it. */
export async function setLook(page: Page, look: Look): Promise<void> {
  const session = await page.createCDPSession()
  const features = Object.entries(LOOKS[look]).map(([name, value]) => ({ name, value }))
  await session.send('Emulation.setEmulatedMedia', { features: [...STILL, ...features] })
}

/** Nothing turns while a picture is taken. */
const STILL = [
  { name: 'prefers-reduced-motion', value: 'reduce' },
  { name: 'prefers-contrast', value: 'no-preference' },
  { name: 'forced-colors', value: 'none' },
]
