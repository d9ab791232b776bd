import { describe, expect, it } from 'vitest'
import { bibtexList } from '@/utils/exchange/citations/bibtex-list'
import { ris } from '@/utils/exchange/citations/ris'
import { hard, kept } from './support'

/** The rules by which Zotero's translators read the two formats, as far as they could go wrong here. */
describe('RIS', () => {
  const lines = ris(hard).split('\r\n')

  it('begins with a type that is told within the first lines, and has no mark of byte order', () => {
    expect(lines[0]).toBe('TY  - UNPB')
  })

  it('has one tag a line: two signs, two spaces, a hyphen, a space; and a line ends in both signs', () => {
    expect(lines.filter(Boolean)).toEqual(lines.filter((line) => /^[A-Z][A-Z0-9] {2}- /.test(line)))
    expect(ris(hard).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('has type first and end last in each entry', () => {
    const entries = ris(hard).split(/(?<=ER {2}- \r\n)/)
    expect(entries).toHaveLength(hard.length)
    for (const entry of entries) expect(entry.trim()).toMatch(/^TY {2}- UNPB\r\n(?:(?!TY|ER).*\r\n)+ER {2}-$/)
  })

  it('parts names at a comma: family name, given names', () => {
    expect(lines).toContain('AU  - Mrówczyńska-Reed, Agnieszka')
    expect(lines).toContain('AU  - Orr, Ada, Jr.')
    expect(lines).toContain('AU  - DeepSeek-AI')
  })

  it('parts dates at slashes, in which a day that is not known is empty', () => {
    expect(lines).toContain('DA  - 2026/06/17/')
    expect(ris([kept({}, { stub: true })])).toContain('\r\nDA  - 2026/06//\r\n')
  })

  it('has a keyword a line, as it parts them at semicolons only', () => {
    expect(lines.filter((line) => line.startsWith('KW'))).toEqual(['KW  - cs.LG', 'KW  - stat.ML'])
  })

  it('has a note in one line', () => {
    expect(ris([kept({}, { note: 'One.\n\nTY  - JOUR' })])).toContain('\r\nN1  - One. TY - JOUR\r\n')
  })
})

describe('BibTeX', () => {
  it('begins with an entry in its first line, before anything that could be a comment', () => {
    expect(bibtexList(hard)).toMatch(/^@misc\{[\w.-]+,\n/)
  })

  it('names the eprint as arXiv’s, by which a preprint is known', () => {
    const entries = bibtexList(hard).split(/^(?=@)/m)
    expect(entries).toHaveLength(hard.length)
    for (const [index, entry] of entries.entries()) {
      expect(entry).toContain(`  eprint = {${hard[index]?.paper.id}},\n  archivePrefix = {arXiv},\n`)
    }
  })

  it('has a note of the reader as one, and no field that is empty', () => {
    expect(bibtexList([kept({ abstract: '' }, { note: 'Mind 50%.' })])).toMatch(/ {2}annote = \{Mind 50\\%\.\}\n\}/)
    expect(bibtexList([kept({ abstract: '' })])).not.toMatch(/= \{\}/)
  })
})
