import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { samples } from '../server/samples/index.ts'
import { goTo, paper, press, pressButton, seesText, toast } from './support/reader.ts'
import { setSyncedScene } from './support/scene.ts'

const HEBREW = {
  title: 'מודלים קטנים, שאלות גדולות',
  abstract: 'אנו בוחנים מה מודל קטן יודע על עצמו. התשובה מפתיעה: יותר ממה שחשבנו.',
  authors: ['נועה לוי', 'יואב כהן', 'תמר שלו', 'אורי בר'],
  organization: { name: 'lab', fullname: 'מעבדת הגליל' },
  submitter: 'דנה',
  aiSummary: 'מודל קטן יודע יותר ממה שחשבנו.',
  aiKeywords: ['מודלים', 'ידע'],
}
const LIST = 'לקריאה'
const NOTE = 'לחזור לסעיף 3'

/** Text of the other direction that stands in no element that takes its direction from it, a line each. */
const astray = (page: Page) =>
  page.evaluate(() => {
    const isHebrew = (text: string | null) => /[\u0590-\u05ff]/.test(text ?? '')
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { parentElement, textContent } = node
      if (isHebrew(textContent) && !parentElement?.closest('[dir="auto"], bdi, datalist')) {
        found.push(`${parentElement?.outerHTML}`)
      }
    }
    for (const field of document.querySelectorAll<HTMLInputElement>('input, textarea')) {
      if (isHebrew(field.value) && field.dir !== 'auto') found.push(field.outerHTML)
    }
    return found
  })

it('text that comes from elsewhere, or from the reader, has the direction of its own script wherever it stands', async () => {
  const [sample] = samples
  if (!sample) throw new Error('no samples')
  const { offprint } = await setSyncedScene({
    prepare: ({ feed }) => feed.setDay(feed.today(), [{ ...sample, ...HEBREW }]),
  })
  const page = await offprint.openPage('reader.html')
  const { title } = HEBREW
  await press(page, title, 'Save')
  await press(page, title, 'Show whole abstract')
  await (await page.waitForSelector('[role="feed"] summary'))?.click()
  await press(page, title, 'More actions')
  await (await page.waitForSelector('[role="feed"] [role="combobox"]'))?.type(`${LIST}\n`)
  await (await page.waitForSelector('textarea'))?.type(NOTE)
  await (await page.waitForSelector('[role="feed"] [role="combobox"]'))?.type('לק')
  expect(await toast(page)).toBeTruthy()
  for (const text of [title, ...HEBREW.authors, HEBREW.organization.fullname, HEBREW.submitter, HEBREW.aiSummary]) {
    await seesText(page, text)
  }
  await seesText(page, HEBREW.aiKeywords.join(' · '))
  expect(await astray(page)).toEqual([])

  await goTo(page, 'Saved')
  await pressButton(page, `${LIST} 1`)
  await pressButton(page, 'Edit this list')
  await page.waitForSelector('form input')
  await paper(page, title)
  await press(page, title, 'More actions')
  await (await page.waitForSelector('::-p-aria([name="Move to…"][role="button"])'))?.click()
  await seesText(page, `Move from “${LIST}” to`)
  expect(await astray(page)).toEqual([])
  await press(page, title, 'More actions')
  await seesText(page, NOTE)
  expect(await astray(page)).toEqual([])
  // Beside the feed, and its name above it.
  await page.setViewport({ width: 1280, height: 800 })
  await page.waitForSelector('aside h2')
  expect(await astray(page)).toEqual([])
  await pressButton(page, 'Search papers')
  await (await page.waitForSelector('[type="search"]'))?.type('אין כזה')
  await seesText(page, 'Nothing stored holds')
  expect(await astray(page)).toEqual([])
})
