import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { until } from '../browser/until.ts'
import { ROOT } from '../run/tool.ts'
import { develop } from './develop.ts'

const PARTS = ['components', 'entrypoints', 'public', 'utils', 'package.json', 'tsconfig.json', 'wxt.config.ts']

let root: string
let development: Awaited<ReturnType<typeof develop>>
let page: Page

// A copy, inside the checkout so that it finds the packages: a test that ends early leaves the code as it was.
beforeAll(async () => {
  await mkdir(join(ROOT, '.tmp'), { recursive: true })
  root = await mkdtemp(join(ROOT, '.tmp', 'dev-'))
  for (const part of PARTS) await cp(join(ROOT, part), join(root, part), { recursive: true })
  development = await develop({ live: false, headless: true, root })
  page = await development.offprint.openPage('reader.html')
})

afterAll(async () => {
  await development?.close()
  await rm(root, { recursive: true, force: true, maxRetries: 5 })
})

async function change(path: string, from: string, to: string): Promise<void> {
  const file = join(root, path)
  const text = await readFile(file, 'utf8')
  expect(text).toContain(from)
  await writeFile(file, text.replace(from, to))
}

it('papers of the embedded feed are there', async () => {
  await page.waitForSelector('[role=feed] article')
})

it('a component that changes is seen in the open page', async () => {
  await change('components/app/Header.tsx', '>Offprint</h1>', '>Changed</h1>')
  await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Changed')
  await page.waitForSelector('[role=feed] article')
})

it('a style sheet that changes is seen in the open page', async () => {
  await change('components/app/Header.module.css', '.name {', '.name { outline-offset: 7px;')
  await page.waitForFunction(() => {
    const heading = document.querySelector('h1')
    return heading && getComputedStyle(heading).outlineOffset === '7px'
  })
})

it('a message that changes loads the extension anew, and its page is open again', async () => {
  await change('public/_locales/en/messages.json', '"Mark all read"', '"Mark them all"')
  // Two changes in a row may load it anew twice, and the first page goes again.
  await until(shown, (texts) => texts.some((text) => text.includes('Mark them all')), {
    timeout: 30_000,
    otherwise: (texts) => `No page showed it: ${texts}`,
  })
})

/** What all pages show; nothing of those that are on their way. */
async function shown(): Promise<string[]> {
  const pages = await development.offprint.browser.pages()
  return Promise.all(pages.map((each) => each.evaluate(() => document.body.innerText).catch(() => '')))
}
