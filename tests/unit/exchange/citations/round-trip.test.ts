import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bibtexList } from '@/utils/exchange/citations/bibtex-list'
import { cslItems, cslJson } from '@/utils/exchange/citations/csl-json'
import { ris } from '@/utils/exchange/citations/ris'
import { plainText } from '@/utils/papers/rich-text/plain-text'
import { hard, kept, manyAuthors } from './support'

interface Read {
  id?: string
  'citation-key'?: string
  title?: string
  author?: Record<string, string>[]
  DOI?: string
  URL?: string
  issued?: { 'date-parts': number[][] }
  abstract?: string
}

/** Curly and straight, upright or not: what TeX writes in signs of its own. */
const told = (text = '') => text.replace(/[“”]/g, '"').replace(/\s+/g, ' ')
const familyNames = ({ author = [] }: Read) =>
  author.map((name) => name.literal ?? [name['non-dropping-particle'], name.family].filter(Boolean).join(' '))

describe.each([
  ['BibTeX', '@bibtex/text', bibtexList],
  ['RIS', '@ris/file', ris],
  ['CSL-JSON', '@else/json', cslJson],
])('%s is read back', (_, forceType, write) => {
  /** What the citation library's own parsers make of a text. */
  const read = (text: string): Read[] => new Cite(text, { forceType }).data
  const back = read(write(hard))

  it('entry by entry, with title, DOI, address and year', () => {
    expect(back.map(({ title }) => told(title))).toEqual(hard.map(({ paper }) => told(plainText(paper.title))))
    expect(back.map(({ DOI }) => DOI)).toEqual(hard.map(({ paper }) => `10.48550/arXiv.${paper.id}`))
    expect(back.map(({ URL }) => URL)).toEqual(hard.map(({ paper }) => `https://arxiv.org/abs/${paper.id}`))
    expect(back.map(({ issued }) => issued?.['date-parts'][0]?.[0])).toEqual([2026, 2026, 2026, 1999])
    // The library's parser of BibTeX knows no abstracts; those of the other formats do.
    expect([undefined, told(plainText(hard[0]?.paper.abstract ?? ''))]).toContain(
      back[0]?.abstract && told(back[0].abstract),
    )
  })

  it('with all its authors', () => {
    expect(back[2]?.author).toHaveLength(300)
    expect(familyNames(back[2] ?? {})).toEqual(manyAuthors.map((name) => name.replace('Ada ', '')))
    expect(familyNames(back[0] ?? {}).slice(0, 3)).toEqual(['Vauquelain', 'Mrówczyńska-Reed', 'van Beethoven'])
    expect(familyNames(back[1] ?? {})).toEqual(['李明', 'The Mills and Boon Team', 'DeepSeek-AI'])
  })

  it('whatever stands in titles, names and notes', () => {
    const text = fc.string({ unit: fc.constantFrom('{', '}', '\\', 'a', ' ', 'é', '%', '&', '@', ',', '\n', '-', '#') })
    const names = fc.array(fc.constantFrom('Ada Orr', 'Zoë Ångström', '{', 'and', 'a, b, c, d'), { maxLength: 4 })
    fc.assert(
      fc.property(text, names, text, (title, authors, note) => {
        const papers = [kept({ id: '2606.00001', title: `A ${title} z`, authors }, { note }), kept({ title: 'Next' })]
        expect(read(write(papers)).map(({ DOI }) => DOI)).toEqual([
          '10.48550/arXiv.2606.00001',
          '10.48550/arXiv.2606.12345',
        ])
      }),
      { numRuns: 60 },
    )
  })
})

it('tells of a published version in a note, where one is known', () => {
  const published = { reference: 'J. Maps & Roads 7 (2026)', doi: '10.1234/maps_7' }
  const papers = [kept({ published }, { note: 'Mine.' })]
  expect(bibtexList(papers)).toContain(
    String.raw`  note = {Published in J. Maps \& Roads 7 (2026), doi:10.1234/maps\_7},`,
  )
  expect(ris(papers)).toContain(
    '\r\nN1  - Published in J. Maps & Roads 7 (2026), doi:10.1234/maps_7\r\nN1  - Mine.\r\n',
  )
  expect(cslItems(papers)[0]?.note).toBe('Published in J. Maps & Roads 7 (2026), doi:10.1234/maps_7\nMine.')
  expect(bibtexList([kept({ published: { doi: '10.1234/7' } })])).toContain('  note = {doi:10.1234/7},')
})

it('says nothing of a published version where none is known', () => {
  expect(bibtexList(hard)).not.toMatch(/^ {2}(?:journal|booktitle|publisher|volume|note) =/m)
  expect(ris(hard)).not.toMatch(/^(?:JO|JF|T2|VL) {2}-/m)
  expect(cslItems(hard).every((item) => !('container-title' in item))).toBe(true)
})
