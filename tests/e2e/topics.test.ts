import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { generateSamples } from '../server/samples/generate.ts'
import type { Sample } from '../server/samples/sample.ts'
import { goTo, paper, pressButton, seesText, titles, toast } from './support/reader.ts'
import { type Scene, setSyncedScene } from './support/scene.ts'

/** Papers of these titles about zebrafishes, on top of their day, and so many others. */
function samplesOf(names: string[], others = 0): Sample[] {
  return generateSamples({ seed: 71, count: names.length + others }).map((sample, index) => {
    const title = names[index]
    const abstract = 'We show that Zebrafish-Bench is enough, and that zebrafishes need $\\alpha$ more.'
    return title ? { ...sample, title, abstract, upvotes: 5000 + index } : sample
  })
}

async function fill(page: Page, name: string, text: string): Promise<void> {
  const field = await page.waitForSelector(`::-p-aria([name="${name}"][role="textbox"])`)
  await field?.click({ count: 3 })
  await page.keyboard.press('Backspace')
  await field?.type(text)
}

async function tick(page: Page, name: string): Promise<void> {
  await (await page.waitForSelector(`::-p-aria([name="${name}"][role="checkbox"])`))?.click()
}

async function choose(page: Page, name: string, value: string): Promise<void> {
  await (await page.waitForSelector(`::-p-aria([name="${name}"][role="combobox"])`))?.select(value)
}

const MUTE = 'Mute: never unread, on no badge, not announced'

/** Adds a topic as a reader does, and waits until it is there. */
async function addTopic(
  page: Page,
  name: string,
  query: string,
  more: (page: Page) => Promise<unknown> = async () => {},
) {
  await pressButton(page, 'Add topic')
  await fill(page, 'Name', name)
  await fill(page, 'Papers with', query)
  await more(page)
  await pressButton(page, 'Save topic')
  await page.waitForSelector(`::-p-aria([name="Edit ${name}"][role="button"])`)
}

/** Brings papers by the next poll. */
async function publish({ offprint, server }: Scene, samples: Sample[]): Promise<void> {
  server.feed.publish(samples)
  await offprint.poll()
}

describe('a topic', () => {
  it('says what is wrong at the place, and what it would have matched', async () => {
    const scene = await setSyncedScene()
    const { offprint } = scene
    await publish(scene, samplesOf(['Zebrafish 1', 'Zebrafish 2', 'Zebrafish 3', 'Zebrafish 4']))
    const page = await offprint.openPage('options.html#topics')
    await pressButton(page, 'Add topic')
    await pressButton(page, 'Save topic')
    await seesText(page, 'Give the topic a name.')
    await seesText(page, 'Type what to look for.')
    await fill(page, 'Name', 'Everything')
    await fill(page, 'Papers with', 'maps upvotes:many roads')
    await seesText(page, 'upvotes:many needs a number, as in upvotes:>20.')
    const field = await page.waitForSelector('::-p-aria([name="Papers with"][role="textbox"])')
    expect(await field?.evaluate((input) => input.getAttribute('aria-invalid'))).toBe('true')
    expect(await page.$eval('form mark', ({ textContent }) => textContent)).toBe('upvotes:many')
    expect(
      await field?.evaluate((input) =>
        (input.getAttribute('aria-describedby') ?? '')
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent)
          .join(' '),
      ),
    ).toContain('needs a number')
    await fill(page, 'Papers with', 'is:unread')
    await seesText(page, 'is:unread is for searching only')

    await fill(page, 'Papers with', 'zebrafish title:zebrafish')
    await seesText(page, 'Would have matched 4 papers of the last 30 days')
    const shown = () => page.$$eval('form li', (all) => all.map(({ textContent }) => textContent))
    expect(await shown()).toEqual(['Zebrafish 4', 'Zebrafish 3', 'Zebrafish 2'])
    await pressButton(page, 'Show more')
    await expect.poll(shown).toHaveLength(4)
    await fill(page, 'But not those with', '3 OR 4')
    await seesText(page, 'Would have matched 2 papers')
  })

  it('marks what comes, counts on the badge and is announced by its name where only topics are', async () => {
    const scene = await setSyncedScene()
    const { offprint, badgeIs } = scene
    const page = await offprint.openPage('options.html')
    await addTopic(page, 'Fish', 'zebrafish OR "zebrafish bench"')
    await choose(page, 'Of these', 'topics')
    await choose(page, 'Announced are', 'topics')
    await badgeIs('')
    await publish(scene, samplesOf(['Zebrafish at Work', 'Zebrafish at Rest'], 2))
    await badgeIs('2')
    const announced = await offprint.announced()
    expect(announced.map(({ title }) => title)).toEqual(['2 new papers on Fish'])

    const popup = await offprint.openPopup()
    const card = await paper(popup, 'Zebrafish at Work')
    await card.waitForSelector('[data-topic]')
    expect(await card.$$eval('[data-topic]', (all) => all.map(({ textContent }) => textContent))).toEqual(['Fish'])
    await card.waitForSelector('mark')
    expect(await card.$$eval('mark', (all) => all.map(({ textContent }) => textContent))).toEqual([
      'Zebrafish',
      'Zebrafish-Bench',
      'zebrafishes',
    ])
    await pressButton(popup, 'Filter')
    const topics = await popup.waitForSelector('::-p-aria([name="Topic"][role="combobox"])')
    await topics?.select((await topics.$eval('option:last-child', (each) => each.value)) ?? '')
    await expect.poll(async () => (await titles(popup)).toSorted()).toEqual(['Zebrafish at Rest', 'Zebrafish at Work'])
  })

  it('that mutes keeps papers from being unread, and gives them back when it is removed', async () => {
    const scene = await setSyncedScene()
    const { offprint, badgeIs } = scene
    const before = Number(await offprint.badge())
    const page = await offprint.openPage('options.html')
    await addTopic(page, 'No fish', 'zebrafish', (editor) => tick(editor, MUTE))
    await publish(scene, samplesOf(['Zebrafish at Work']))
    await badgeIs(String(before))
    expect(await offprint.announced()).toEqual([])

    const popup = await offprint.openPopup()
    await goTo(popup, 'Today')
    const card = await paper(popup, 'Zebrafish at Work')
    await expect.poll(() => card.evaluate((each) => each.innerText)).toContain('Muted by No fish')
    expect(await card.evaluate((each) => each.innerText)).not.toContain('enough')

    const settings = await offprint.openPage('options.html')
    await pressButton(settings, 'Remove No fish')
    await badgeIs(String(before + 1))
    await seesText(settings, 'No fish was removed.')
    await pressButton(settings, 'Undo')
    await badgeIs(String(before))
  })

  it('saves what comes to a list, once, and that can be undone', async () => {
    const scene = await setSyncedScene()
    const { offprint } = scene
    const page = await offprint.openPage('options.html')
    await addTopic(page, 'Keep', 'zebrafish', async (editor) => {
      const lists = await editor.waitForSelector('::-p-aria([name="Save new ones to"][role="combobox"])')
      await lists?.select(
        (await lists.$eval('option:not([value=""])', (each) => (each as HTMLOptionElement).value)) ?? '',
      )
    })
    await publish(scene, samplesOf(['Zebrafish at Work', 'Zebrafish at Rest']))
    const popup = await offprint.openPopup()
    expect(await toast(popup)).toContain('Topics saved 2 papers')
    await goTo(popup, 'Saved')
    await paper(popup, 'Zebrafish at Rest')
    await pressButton(popup, 'Undo')
    await popup.waitForFunction(() => document.querySelectorAll('[role="feed"] > article').length === 0)
    await offprint.poll()
    expect(await popup.$$('[role="feed"] > article')).toEqual([])
  })
})
