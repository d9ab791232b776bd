import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { samples } from '../server/samples/index.ts'
import { goTo, titles } from './support/reader.ts'
import { setSyncedScene } from './support/scene.ts'

const PAGES = ['popup.html', 'reader.html', 'sidepanel.html', 'digest.html', 'options.html', 'welcome.html']

/** What the manifest's policy refused on a page since it was opened. */
type Watched = typeof globalThis & { refused: string[] }

/** Runs in a page before its own code. */
function watchRefusals(): void {
  const watched = globalThis as Watched
  watched.refused = []
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, sample }) =>
    watched.refused.push(`${effectiveDirective} ${sample}`),
  )
}

const refused = (page: Page) => page.evaluate(() => (globalThis as Watched).refused)

describe('the policy of the manifest', () => {
  it('refuses nothing that a page needs', async () => {
    const formulas = samples.filter(({ title, abstract }) => /\$/.test(title + abstract))
    expect(formulas.length).toBeGreaterThan(0)
    const { offprint } = await setSyncedScene({
      prepare: ({ feed }) => feed.setDay(feed.today(), formulas.slice(0, 8)),
    })
    for (const path of PAGES) {
      const page = await offprint.openPage(path, watchRefusals)
      if (path === 'popup.html') {
        await titles(page)
        await page.waitForSelector('math')
        await goTo(page, 'Trending')
        await titles(page)
      } else await page.waitForSelector('h1, [role="feed"] article, form, section')
      expect(await refused(page), path).toEqual([])
      await page.close()
    }
  })

  it('lets no text become markup or code, and loads nothing from elsewhere', async () => {
    const { offprint } = await setSyncedScene()
    const page = await offprint.openPage('options.html', watchRefusals)
    const answers = await page.evaluate(async () => {
      const tried = async (act: () => unknown) => {
        try {
          await act()
          return 'done'
        } catch (error) {
          return (error as Error).name
        }
      }
      const element = (name: string, attributes: Record<string, string>) =>
        new Promise<string>((resolve) => {
          const made = document.createElement(name)
          made.onload = () => resolve('done')
          made.onerror = () => resolve('refused')
          Object.assign(made, attributes)
          document.body.append(made)
        })
      const markup = '<img src=x onerror=alert(1)>'
      const set = (property: string) => () => Reflect.set(document.createElement('p'), property, markup)
      return {
        inner: await tried(set('innerHTML')),
        outer: await tried(() =>
          Reflect.set(document.body.appendChild(document.createElement('p')), 'outerHTML', markup),
        ),
        parsed: await tried(() => new DOMParser().parseFromString(markup, 'text/html')),
        code: await tried(() => Reflect.set(document.createElement('script'), 'src', 'https://huggingface.co/code.js')),
        insecure: await tried(() => fetch('http://insecure.example/')),
        picture: await element('img', { src: 'https://huggingface.co/picture.png' }),
        style: await element('link', { rel: 'stylesheet', href: 'https://huggingface.co/style.css' }),
      }
    })
    expect(answers).toEqual({
      inner: 'TypeError',
      outer: 'TypeError',
      parsed: 'TypeError',
      code: 'TypeError',
      insecure: 'TypeError',
      picture: 'refused',
      style: 'refused',
    })
    const directives = (await refused(page)).map((line) => line.split(' ')[0])
    expect([...new Set(directives)].sort()).toEqual(
      ['connect-src', 'img-src', 'require-trusted-types-for', 'style-src-elem'].sort(),
    )
  })
})
