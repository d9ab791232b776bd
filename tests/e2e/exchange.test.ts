import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { ElementHandle, Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../utils/papers/feed-day.ts'
import { cleanings } from './support/cleanings.ts'
import { catchDownloads } from './support/downloads.ts'
import { makeList } from './support/lists.ts'
import {
  click,
  findList,
  goTo,
  hasButton,
  hearsKeys,
  paper,
  press,
  pressButton,
  seesText,
  titles,
  waitForPapers,
} from './support/reader.ts'
import { setSyncedScene } from './support/scene.ts'
import { stored } from './support/stored.ts'

const FORMATS: [name: string, ending: string, holds: RegExp][] = [
  ['BibTeX', 'bib', /^@misc\{\w[\w.-]*,\n {2}title = \{\{/],
  ['RIS: Zotero, EndNote, Mendeley', 'ris', /^TY {2}- UNPB\r\n/],
  ['CSL-JSON: Pandoc, Zotero', 'json', /^\[\n {2}\{\n {4}"id"/],
  ['Markdown', 'md', /^\*\*\[/],
  ['CSV: spreadsheets', 'csv', /^\ufeffarxiv_id,title,/],
  ['Bibliography, APA style', 'txt', /\(\d{4}\)\. .* \(arXiv:[\d.]+\)\. arXiv\. /],
  ['Bibliography, Vancouver style', 'txt', /^1\. /],
]

/** Gives the settings page a file, as the reader's choice of it does. */
async function choose(page: Page, field: string, name: string, content: string | Buffer): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-upload-'))
  cleanings.push(() => rm(folder, { recursive: true, force: true }))
  await writeFile(join(folder, name), content)
  const input = await page.waitForSelector(`#${field}:enabled`)
  await (input as ElementHandle<HTMLInputElement>).uploadFile(join(folder, name))
}

describe('papers are taken out', () => {
  it('of a list, some or all, in each format, as a file and to the clipboard', async () => {
    const { offprint } = await setSyncedScene()
    const downloads = await catchDownloads(offprint)
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
    await offprint.allowClipboard()
    await pressButton(page, 'Copy 1 paper')
    await seesText(page, 'Copied to the clipboard')
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied.match(/^@misc/gm)).toHaveLength(1)
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => !document.querySelector('dialog'))
  })
})

describe('a backup', () => {
  it('made in one browser is restored in another, shown before and undone after; what is none changes nothing', async () => {
    const first = await setSyncedScene({ own: true })
    const downloads = await catchDownloads(first.offprint)
    cleanings.push(downloads.remove)
    const popup = await first.offprint.openPopup()
    const [title = ''] = await titles(popup)
    await press(popup, title, 'Save')
    await hasButton(popup, title, 'Saved')
    await makeList(popup, 'Thesis')
    await goTo(popup, 'Unread')
    await (await paper(popup, title)).focus()
    await hearsKeys(popup)
    await popup.keyboard.press('n')
    await popup.waitForFunction(() => document.activeElement instanceof HTMLTextAreaElement)
    await popup.keyboard.type('Mind <b>this</b>.')
    const notes = async () => (await stored<{ note?: string }>(popup, 'saves'))[0]?.map(({ note }) => note)
    await expect.poll(notes).toEqual(['Mind <b>this</b>.'])
    const settings = await first.offprint.openPage('options.html')
    await pressButton(settings, 'Download a backup')
    const { name, content } = await downloads.next()
    expect(name).toMatch(/^offprint-backup-\d{4}-\d\d-\d\d\.json\.gz$/)
    const told = JSON.parse(gunzipSync(content).toString())
    expect(told).toMatchObject({ format: 'offprint-backup', version: 1, saves: [{ note: 'Mind <b>this</b>.' }] })

    const other = await setSyncedScene({ own: true })
    const page = await other.offprint.openPage('options.html')
    const refused: [string, string | Buffer, string][] = [
      ['cut.json.gz', content.subarray(0, content.length - 40), 'This backup is damaged'],
      ['notes.txt', 'Buy milk', 'This file is no backup'],
      ['later.json', JSON.stringify({ ...told, version: 9 }), 'A newer version of Offprint'],
      ['edited.json', JSON.stringify({ ...told, saves: [{ id: '__proto__' }] }), '(saves.0.id)'],
      ['bomb.json.gz', gzipSync(Buffer.alloc(140 * 1024 * 1024)), 'larger than any backup'],
    ]
    for (const [file, hostile, words] of refused) {
      await choose(page, 'backup-file', file, hostile)
      await seesText(page, words)
      await seesText(page, 'Nothing was changed.')
    }
    expect(await stored(page, 'saves')).toEqual([[]])

    await choose(page, 'backup-file', name, content)
    await seesText(page, 'Would be added')
    await seesText(page, '1 saved paper and 1 list')
    expect(await stored(page, 'saves')).toEqual([[]])
    await pressButton(page, 'Restore')
    await seesText(page, 'Backup restored')
    const elsewhere = await other.offprint.openPage('popup.html')
    await goTo(elsewhere, 'Saved')
    expect(await titles(elsewhere)).toEqual([title])
    await elsewhere.waitForSelector('::-p-xpath(//nav//button[contains(., "Thesis")])')
    await page.bringToFront()
    await pressButton(page, 'Undo')
    await seesText(page, 'what was brought in is gone again')
    expect(await stored(page, 'saves')).toEqual([[]])
    await elsewhere.bringToFront()
    await waitForPapers(elsewhere, 0)
  })
})

describe('papers are imported', () => {
  it('by ids and links into a new list, fetched, and what cannot be found is named; all of it can be undone', async () => {
    const { offprint, server } = await setSyncedScene()
    const old = server.feed.papersOf(addDays(server.feed.today(), -40)).slice(0, 2)
    const [one, two] = old
    const page = await offprint.openPage('options.html')
    const bookmarks = `<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><DT><A HREF="https://arxiv.org/abs/${one?.id}">One</A>
      <DT><A HREF="javascript:alert(1)">No</A><img src=x onerror="document.title='owned'"></DL>`
    await choose(page, 'import-file', 'bookmarks.html', bookmarks)
    await seesText(page, '1 paper is named in it')

    const field = await page.waitForSelector('::-p-aria([name="Ids or links of papers"][role="textbox"])')
    await field?.type(`arXiv:${one?.id}v2\nBuy milk\nhttps://huggingface.co/papers/${two?.id}\n1904.99999`)
    await pressButton(page, 'Look for papers in it')
    await seesText(page, '3 papers are named in it')
    await seesText(page, 'Buy milk')
    await (await page.waitForSelector('::-p-aria([name="Into the list"][role="combobox"])'))?.select('')
    await (await page.waitForSelector('::-p-aria([name="Name of the list"][role="textbox"])'))?.type('Imported')
    await pressButton(page, 'Import 3 papers')
    await seesText(page, '3 papers imported')
    await seesText(page, 'Hugging Face does not know 1 paper')
    await seesText(page, '1904.99999')
    expect(await page.title()).not.toBe('owned')

    const popup = await offprint.openPage('popup.html')
    await goTo(popup, 'Saved')
    await click(await popup.waitForSelector('::-p-xpath(//nav//button[contains(., "Imported")])'))
    await waitForPapers(popup, 3)
    expect(await titles(popup)).toEqual([...old.map(({ title }) => title), 'arXiv:1904.99999'])
    await page.bringToFront()
    await pressButton(page, 'Undo')
    await seesText(page, 'what was brought in is gone again')
    expect(await stored(page, 'saves')).toEqual([[]])
  })
})
