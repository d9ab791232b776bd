import { afterEach, describe, expect, it } from 'vitest'
import { catchDownloads } from './support/downloads.ts'
import { makeList } from './support/lists.ts'
import {
  click,
  findList,
  goTo,
  hearsKeys,
  paper,
  pressButton,
  seesText,
  titles,
  waitForPapers,
} from './support/reader.ts'
import { setSyncedScene } from './support/scene.ts'

const cleanings: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const clean of cleanings.splice(0)) await clean()
})

const FORMATS: [name: string, ending: string, holds: RegExp][] = [
  ['BibTeX', 'bib', /^@misc\{\w[\w.-]*,\n {2}title = \{\{/],
  ['RIS: Zotero, EndNote, Mendeley', 'ris', /^TY {2}- UNPB\r\n/],
  ['CSL-JSON: Pandoc, Zotero', 'json', /^\[\n {2}\{\n {4}"id"/],
  ['Markdown', 'md', /^\*\*\[/],
  ['CSV: spreadsheets', 'csv', /^\ufeffarxiv_id,title,/],
  ['Bibliography, APA style', 'txt', /\(\d{4}\)\. .* \(arXiv:[\d.]+\)\. arXiv\. /],
  ['Bibliography, Vancouver style', 'txt', /^1\. /],
]

describe('papers are taken out', () => {
  it('of a list, some or all, in each format, as a file and to the clipboard', async () => {
    const { offprint } = await setSyncedScene()
    const downloads = await catchDownloads(offprint.browser)
    cleanings.push(downloads.remove)
    const page = await offprint.openPage('popup.html')
    const [first = '', second = ''] = await titles(page)
    await makeList(page, 'Thesis')
    await goTo(page, 'Unread')
    for (const title of [first, second]) {
      await (await paper(page, title)).focus()
      await hearsKeys(page)
      await page.keyboard.press('l')
      await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox')
      await findList(page, 'Thesis\n')
      await page.keyboard.press('Escape')
    }
    await goTo(page, 'Saved')
    await click(await page.waitForSelector('::-p-xpath(//nav//button[contains(., "Thesis")])'))
    await waitForPapers(page, 2)

    await pressButton(page, 'Export…')
    await page.waitForSelector('dialog[open]')
    let shown: string | null = ''
    for (const [format, ending, holds] of FORMATS) {
      await (await page.waitForSelector(`::-p-aria([name="${format}"][role="radio"])`))?.click()
      await page.waitForFunction((last) => document.querySelector('dialog pre')?.textContent !== last, {}, shown)
      shown = await page.$eval('dialog pre', ({ textContent }) => textContent)
      await pressButton(page, 'Download 2 papers')
      const { name, content } = await downloads.next()
      expect(name).toMatch(new RegExp(`^offprint-thesis-\\d{4}-\\d\\d-\\d\\d\\.${ending}$`))
      expect(content.toString()).toMatch(holds)
      expect(shown?.length).toBeGreaterThan(20)
    }

    // One of them is left out, and the rest goes to the clipboard.
    await (await page.waitForSelector('dialog summary'))?.click()
    await (await page.waitForSelector(`dialog li:last-child input`))?.click()
    await (await page.waitForSelector('::-p-aria([name="BibTeX"][role="radio"])'))?.click()
    await offprint.browser
      .defaultBrowserContext()
      .overridePermissions(`chrome-extension://${offprint.extensionId}`, ['clipboard-read', 'clipboard-write'])
    await pressButton(page, 'Copy 1 paper')
    await seesText(page, 'Copied to the clipboard')
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied.match(/^@misc/gm)).toHaveLength(1)
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => !document.querySelector('dialog'))
  })
})
