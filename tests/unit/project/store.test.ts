import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from './source-files'

const LOCALES = `${ROOT}public/_locales/`
const summaryIn = (locale: string): string =>
  JSON.parse(readFileSync(`${LOCALES}${locale}/messages.json`, 'utf8')).extension_description.message
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const pages = [
  'docs/privacy.md',
  'docs/releasing.md',
  ...readdirSync(`${ROOT}docs/store`).map((name) => `docs/store/${name}`),
]

describe('what the stores show', () => {
  it.each(readdirSync(LOCALES))('the summary in %s has at most 132 characters', (locale) => {
    expect([...summaryIn(locale)].length).toBeLessThanOrEqual(132)
  })

  it('the summary on the page for the stores is that of the extension', () => {
    expect(read('docs/store/listing.md')).toContain(`> ${summaryIn('en')}\n`)
  })

  it('the description is long enough for Edge and short enough for all', () => {
    const [, description = ''] = /```text\n([\s\S]*?)```/.exec(read('docs/store/listing.md')) ?? []
    expect(description.length).toBeGreaterThan(250)
    expect(description.length).toBeLessThan(10_000)
  })

  it.each(pages)('%s leads to pages that there are', (page) => {
    const links = [...read(page).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link = '']) => link)
    expect(links.filter((link) => !existsSync(join(ROOT, dirname(page), link)))).toEqual([])
  })
})
