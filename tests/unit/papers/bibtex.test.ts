import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bibtex, citationKey } from '@/utils/papers/bibtex'
import { anyPaper } from './any-paper'

const raw = String.raw

it('is a whole entry', () => {
  expect(
    bibtex(
      anyPaper({
        title: raw`Fr\'echet Means of Policies: {\em Averaging} Agents`,
        authors: ['Théodore Vauquelain', 'Agnieszka Mrówczyńska-Reed'],
        categories: ['cs.LG', 'stat.ML'],
      }),
    ),
  ).toBe(raw`@misc{vauquelain2026frechet,
  title = {{Fr{\'{e}}chet Means of Policies: Averaging Agents}},
  author = {Th{\'{e}}odore Vauquelain and Agnieszka Mr{\'{o}}wczy{\'{n}}ska-Reed},
  year = {2026},
  eprint = {2606.12345},
  archivePrefix = {arXiv},
  primaryClass = {cs.LG},
  url = {https://arxiv.org/abs/2606.12345}
}
`)
})

describe('fields', () => {
  it.each([
    [
      'signs of TeX',
      'Up 95% & Down: $x_1# ~ ^',
      raw`{{Up 95\% \& Down: \$x\textsubscript{1}\# \textasciitilde{} \textasciicircum{}}}`,
    ],
    ['powers', 'VILA^2', raw`{{VILA\textsuperscript{2}}}`],
    ['braces', 'A { and }', raw`{{A \textbraceleft{} and \textbraceright{}}}`],
    ['a backslash', raw`What \ours Does`, raw`{{What \textbackslash{}ours Does}}`],
    ['other scripts', '关于 Über', raw`{{关于 {\"{U}}ber}}`],
    ['angle brackets', 'On <think>', '{{On <think>}}'],
  ])('a title with %s', (_, title, field) => {
    expect(bibtex(anyPaper({ title }))).toContain(`  title = ${field},\n`)
  })

  it('300 authors are all there', () => {
    const authors = Array.from({ length: 300 }, (_, index) => `Ada Number${index}`)
    const [, names] = bibtex(anyPaper({ authors })).match(/author = \{(.*)\}/) ?? []
    expect(names?.split(' and ')).toEqual(authors)
  })

  it('a name that holds "and" or a comma is one name', () => {
    expect(bibtex(anyPaper({ authors: ['Mills and Boon Team', 'Ada Orr, Jr.', 'Anders Andersen'] }))).toContain(
      'author = {{Mills and Boon Team} and {Ada Orr, Jr.} and Anders Andersen}',
    )
  })

  it('a published version is told of where it is known', () => {
    const published = { reference: 'J. Maps 7 (2026)', doi: '10.1234/maps' }
    expect(bibtex(anyPaper({ published }))).toContain('note = {Published in J. Maps 7 (2026), doi:10.1234/maps}')
    expect(bibtex(anyPaper())).not.toMatch(/note|journal|doi/)
  })

  it('a category and a title of many lines can begin no field and no entry of their own', () => {
    const entry = bibtex(anyPaper({ title: 'A\n@misc{x,\n}', categories: ['cs.LG}, evil = {'] }))
    expect(entry.match(/^@/gm)).toHaveLength(1)
    expect(entry).toContain(raw`primaryClass = {cs.LG\textbraceright{}, evil = \textbraceleft{}},`)
  })

  it('what nobody told is left out', () => {
    const { categories: _, ...paper } = anyPaper({ authors: [] })
    expect(bibtex(paper)).not.toMatch(/primaryClass|author/)
  })

  it('braces always match, whatever the title and the names are', () => {
    const text = fc.string({ unit: fc.constantFrom('{', '}', '\\', '$', 'a', ' ', 'é', 'and', '%', '`', '"') })
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 4 }), (title, authors) => {
        let depth = 0
        for (const sign of bibtex(anyPaper({ title, authors }))) {
          if (sign === '{') depth++
          if (sign === '}') expect(--depth).toBeGreaterThanOrEqual(0)
        }
        expect(depth).toBe(0)
      }),
    )
  })
})

describe('a key', () => {
  it.each([
    ['skips words that say nothing', 'On the Use of Maps', ['Ada Orr'], 'orr2026use'],
    ['has no accents', 'Über Karten', ['Zoë Ångström'], 'angstrom2026uber'],
    ['takes the last name before a comma', 'Maps', ['Ada Orr, Jr.'], 'orr2026maps'],
    ['takes hyphens out', 'Mid-Training', ['Ada Orr-Lee'], 'orrlee2026mid'],
    ['does without names in letters', 'Maps', ['李明'], 'arxiv2026maps'],
    ['does without words in letters', '地图', ['Ada Orr'], 'orr2026260612345'],
    ['does without authors', 'Maps', [], 'arxiv2026maps'],
  ])('%s', (_, title, authors, key) => {
    expect(citationKey(anyPaper({ title, authors }))).toBe(key)
  })
})
