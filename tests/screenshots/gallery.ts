import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
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
export async function openState({ name, page: own, arrange }: State, size: SizeName, stage: Stage): Promise<Page> {
  const { page: at, width, height } = SIZES[size]
  const page = await stage.offprint.browser.newPage()
  await page.setViewport({ width, height, deviceScaleFactor: size === 'reader' ? 1 : 2 })
  if (stage.ahead) await page.evaluateOnNewDocument(clockAhead(stage.ahead))
  // Before there is a side panel, the popup stands in for it.
  const path = own ?? (existsSync(join(BUILD, at)) ? at : 'popup.html')
  await page.goto(
    `chrome-extension://${stage.offprint.extensionId}/${path}${stage.since ? `?since=${stage.since}` : ''}`,
  )
  await page.bringToFront()
  await page.waitForSelector('main, [role="tabpanel"]')
  await arrange?.(page, stage).catch((cause) => {
    throw new Error(`The state "${name}" did not come about in ${path}.`, { cause })
  })
  return page
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
