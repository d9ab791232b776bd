import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { generateSamples } from '../server/samples/generate.ts'
import { DOLLAR_TEX_ID, samples, TEX_RESIDUE_ID } from '../server/samples/index.ts'
import type { Sample } from '../server/samples/sample.ts'
import { hasButton, paper, press, seesText, toast, waitForPapers } from './support/reader.ts'
import { setSyncedScene } from './support/scene.ts'

const [plain] = generateSamples({ seed: 71, count: 1 }) as [Sample]
const bundled = (id: string): Sample => {
  const found = samples.find((sample) => sample.id === id)
  if (!found) throw new Error(`no sample ${id}`)
  return found
}

const DUELLING = 'Duelling Bandits with Late Answers: Delay Costs O(E[τ]) and No More'
const MEANS = 'Fréchet Means of Policies: Averaging Agents That Disagree'

/** Formulas that would run a script, fetch a picture, cover the page, or never end. */
const HOSTILE: Sample = {
  ...plain,
  id: '2611.99001',
  title: 'A Formula That Wants More Than a Formula May',
  abstract: [
    String.raw`See $\href{javascript:alert(1)}{x}$ and \href{javascript:alert(2)}{y}`,
    String.raw`with $\includegraphics{https://evil.example/a.png}$ and \includegraphics{https://evil.example/b.png},`,
    String.raw`$\def\a{\b\b\b\b}\def\b{\a\a\a\a}\a$, $\rule{900em}{900em}$, $\style{position:fixed}{z}$,`,
    String.raw`$\class{toast}{q}$, $\kern-999em w$, $\frac{1}{$ <img src=x onerror=alert(3)> and $e^{i\pi} = -1$.`,
  ].join(' '),
}

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

describe('the text of a paper', () => {
  it('is tidied where it is shown, with formulas as MathML and addresses that can be followed', async () => {
    const shown = [bundled(TEX_RESIDUE_ID), bundled(DOLLAR_TEX_ID), plain]
    const { offprint } = await setSyncedScene({ prepare: ({ feed }) => feed.setDay(feed.today(), shown) })
    const popup = await offprint.openPopup()

    // Its article is named by what is meant, and its link too.
    const means = await paper(popup, MEANS)
    expect(await means.$eval('h2 em', ({ textContent }) => textContent)).toBe('Averaging')
    await press(popup, MEANS, 'Show whole abstract')
    await means.waitForSelector('sub')
    const text = await means.evaluate((each) => each.innerText)
    for (const part of ['the Fréchet mean', 'Müller–Brown-like', 'Barycentre-PI', '97% of', '“turn left”']) {
      expect(text).toContain(part)
    }
    expect(text).not.toMatch(/\\textsc|\\em|mathcal|\\'|[{}]/)
    const link = await means.waitForSelector('p a[href^="https://barycentre.example"]')
    expect(await means.$$('p a')).toHaveLength(1)
    await link?.evaluate((each) => (each as HTMLElement).click())
    await expect.poll(() => offprint.addresses(), { timeout: 15_000 }).toContain('https://barycentre.example/')

    const again = await offprint.openPopup()
    const duelling = await paper(again, DUELLING)
    await duelling.evaluate((each) => each.scrollIntoView())
    await duelling.waitForSelector('h2 math')
    await paper(again, DUELLING)
    await press(again, DUELLING, 'Show whole abstract')
    await duelling.waitForSelector('p math msqrt')
    expect(await duelling.evaluate((each) => each.innerText)).not.toMatch(/[$]|\\tau/)
    // What the authors' formulas say of fonts comes with the system: nothing was fetched for it.
    expect(
      await again.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).protocol)),
    ).not.toContain('https:')
  })

  it('does nothing but be text, whatever its formulas ask for', async () => {
    const { offprint } = await setSyncedScene({ prepare: ({ feed }) => feed.setDay(feed.today(), [HOSTILE, plain]) })
    const page = await offprint.openPage('reader.html')
    const events: string[] = []
    page.on('dialog', (dialog) => events.push(dialog.message()))
    page.on('pageerror', (error) => events.push(String(error)))
    page.on('request', (request) => events.push(...(/^https?:/.test(request.url()) ? [request.url()] : [])))
    await press(page, HOSTILE.title, 'Show whole abstract')
    const card = await paper(page, HOSTILE.title)
    // The one harmless formula is drawn; the others stay what they are.
    await card.waitForSelector('math')
    expect(await card.$$('math')).toHaveLength(1)
    const text = await card.evaluate((each) => each.textContent ?? '')
    for (const part of [
      'javascript:alert(1)',
      'evil.example/a.png',
      '\\def\\a',
      '\\rule{900em}',
      '\\style',
      '<img src=x',
    ]) {
      expect(text).toContain(part)
    }
    expect(await card.$$('img, script, iframe, [style], [onerror], .toast')).toHaveLength(0)
    expect(await card.$$eval('a', (links) => [...new Set(links.map(({ protocol }) => protocol))])).toEqual(['https:'])
    const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(width).toBeLessThanOrEqual(0)
    expect(events).toEqual([])
  })
})

describe('what else is known of a paper', () => {
  it('are all its authors, its days, and the way of its upvotes', async () => {
    const many = Array.from({ length: 1_200 }, (_, index) => `Ada Number${index}`)
    const sample = { ...plain, authors: many, upvotes: 4 }
    const { offprint, server } = await setSyncedScene({ prepare: ({ feed }) => feed.setDay(feed.today(), [sample]) })
    const { feed } = server
    feed.change(sample.id, { upvotes: 11 })
    await offprint.poll()
    const popup = await offprint.openPopup()
    await press(popup, sample.title, 'Show whole abstract')
    const card = await paper(popup, sample.title)
    await card.waitForSelector('::-p-aria([name="Show all 1,200 authors"][role="button"])')
    // Two sightings are no way yet.
    expect(await card.$('svg')).toBeNull()

    feed.change(sample.id, { upvotes: 25 })
    await offprint.poll()
    await card.waitForSelector('svg[role="img"][aria-label^="From 4 to 25 upvotes in "]')
    expect(await card.evaluate((each) => each.textContent)).toContain('First on arXiv')
    expect(await card.evaluate((each) => each.textContent)).not.toContain('Number1199')
    await press(popup, sample.title, 'Show all 1,200 authors')
    await seesText(popup, 'Ada Number1199')
  })

  it('are linked repositories, for which Hugging Face is asked when the reader presses, and not before', async () => {
    const linked = {
      models: [
        { id: 'orr/small', likes: 3 },
        { id: 'orr/large', likes: 1_400 },
      ],
      datasets: [{ id: 'orr/maps', likes: 0 }],
    }
    const [, bare] = generateSamples({ seed: 71, count: 2 }) as [Sample, Sample]
    const today = [{ ...plain, linked }, bare]
    const { offprint, server } = await setSyncedScene({ prepare: ({ feed }) => feed.setDay(feed.today(), today) })
    const asked = () => server.requests.filter(({ path }) => path.endsWith('/repos')).map(({ path }) => path)
    const popup = await offprint.openPopup()
    const card = await paper(popup, plain.title)
    await press(popup, plain.title, 'More actions')
    await hasButton(popup, plain.title, 'Linked models, datasets and Spaces')
    await seesText(popup, 'Asks Hugging Face about this paper.')
    expect(asked()).toEqual([])

    server.faultFor(({ pathname }) => pathname.endsWith('/repos'), { kind: 'status', status: 503 })
    await press(popup, plain.title, 'Linked models, datasets and Spaces')
    await seesText(popup, 'Hugging Face has a problem of its own (error 503)')
    server.faultFor(({ pathname }) => pathname.endsWith('/repos'), undefined)
    await press(popup, plain.title, 'Try again')
    await seesText(popup, 'Models (2)')
    expect(
      await card.$$eval('[aria-label^="Linked"] a', (links) => links.map((link) => (link as HTMLAnchorElement).href)),
    ).toEqual([
      'https://huggingface.co/orr/large',
      'https://huggingface.co/orr/small',
      'https://huggingface.co/datasets/orr/maps',
    ])
    expect(asked()).toEqual(Array(2).fill(`/api/arxiv/${plain.id}/repos`))
    // A press that fails is this press's own affair.
    expect(await popup.$$('[role="alert"]')).toHaveLength(0)

    await press(popup, bare.title, 'More actions')
    await press(popup, bare.title, 'Linked models, datasets and Spaces')
    await seesText(popup, 'Nothing on Hugging Face is linked to this paper yet.')
  })

  it('can be copied as a citation and as Markdown', async () => {
    const means = bundled(TEX_RESIDUE_ID)
    const scene = await setSyncedScene({ prepare: ({ feed }) => feed.setDay(feed.today(), [means, plain]) })
    await scene.offprint.allowClipboard()
    const page = await scene.offprint.openPage('popup.html')
    await waitForPapers(page, 2)
    await press(page, MEANS, 'More actions')
    await press(page, MEANS, 'Copy citation')
    expect(await toast(page)).toBe('Citation copied, in BibTeX')
    const bibtex = await clipboard(page)
    expect(bibtex).toMatch(/^@misc\{vauquelain\d{4}frechet,$/m)
    expect(bibtex).toContain(String.raw`title = {{Fr{\'{e}}chet Means of Policies: Averaging Agents That Disagree}}`)
    expect(bibtex).toContain(String.raw`Th{\'{e}}odore Vauquelain and Agnieszka Mr{\'{o}}wczy{\'{n}}ska-Reed`)
    expect(bibtex).toContain(`eprint = {${means.id}}`)
    await press(page, MEANS, 'Copy as Markdown')
    await seesText(page, 'Copied as Markdown')
    expect(await clipboard(page)).toContain(`**[${MEANS}](https://arxiv.org/abs/${means.id})**`)
  })
})
