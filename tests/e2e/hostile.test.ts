import { describe, expect, it } from 'vitest'
import { generateSamples } from '../server/samples/generate.ts'
import { HOSTILE_MARKUP_ID, PLAIN_HTTP_PAGE_ID, samples } from '../server/samples/index.ts'
import { paper, press, waitForPapers } from './support/reader.ts'
import { setScene, setSyncedScene } from './support/scene.ts'

const sample = (id: string) => {
  const found = samples.find((each) => each.id === id)
  if (!found) throw new Error(`no sample ${id}`)
  return found
}

describe('what upstream sends', () => {
  it('is shown as text, markup and script included, and makes no link of anything but http and https', async () => {
    const hostile = sample(HOSTILE_MARKUP_ID)
    const plain = sample(PLAIN_HTTP_PAGE_ID)
    const { offprint } = await setSyncedScene({ prepare: ({ feed }) => feed.setDay(feed.today(), [hostile, plain]) })
    const popup = await offprint.openPopup()
    const errors: string[] = []
    popup.on('pageerror', (error) => errors.push(String(error)))
    popup.on('dialog', (dialog) => errors.push(dialog.message()))

    const article = await paper(popup, hostile.title)
    expect(await article.evaluate((each) => each.querySelector('h2')?.textContent)).toBe(hostile.title)
    await press(popup, hostile.title, 'Show whole abstract')
    await press(popup, hostile.title, 'More actions')
    await article.waitForSelector('fieldset')
    const text = await article.evaluate(({ textContent }) => textContent ?? '')
    expect(text).toContain('<script>')
    expect(text).toContain('<img')
    expect(await article.$$('script, img, iframe, object, embed, form[action], [onerror], [onclick]')).toHaveLength(0)
    const hrefs = await popup.$$eval('a', (links) => links.map(({ protocol }) => protocol))
    expect(new Set(hrefs)).toEqual(new Set(['https:']))
    expect(await article.$('::-p-aria([name="Project page"])')).toBeNull()

    await press(popup, plain.title, 'More actions')
    const link = await (await paper(popup, plain.title)).waitForSelector(
      '::-p-aria([name="Project page"][role="link"])',
    )
    expect(await link?.evaluate((each) => (each as HTMLAnchorElement).protocol)).toBe('http:')
    expect(errors).toEqual([])
  })

  it('and is no paper is left out and counted, while the good papers beside it are kept', async () => {
    const good = generateSamples({ seed: 3, count: 6 })
    const { offprint, badgeIs } = await setScene({
      prepare: (server) => {
        server.feed.setDay(server.feed.today(), good)
        const mangle = (items: unknown[]) => [
          null,
          7,
          'paper',
          {},
          { paper: null },
          { paper: { id: '2611.10001', title: 5, summary: [], authors: 'many', upvotes: '3', publishedAt: 'soon' } },
          { ...(items[0] as object), paper: { ...(items[0] as { paper: object }).paper, id: 'javascript:alert(1)' } },
          { ...(items[0] as object), paper: { ...(items[0] as { paper: object }).paper, title: 'x'.repeat(100_000) } },
          ...items.map((item) => ({ ...(item as object), organization: null, thumbnail: 5, unheardOf: { of: [1] } })),
        ]
        server.faultFor((url) => url.searchParams.has('date'), { kind: 'mangle', change: mangle })
      },
    })
    // Not polled again: to be told that all is as it was is to be told of nothing that had to be left out.
    await badgeIs('6')
    const popup = await offprint.openPopup()
    await waitForPapers(popup, 6)
    await popup.waitForFunction(() => document.body.innerText.includes('8 items'))
    for (const { title } of good) await paper(popup, title)
  })
})
