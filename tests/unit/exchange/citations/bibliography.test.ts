import { describe, expect, it } from 'vitest'
import { bibliography } from '@/utils/exchange/citations/bibliography'
import { hard, kept, manyAuthors } from './support'

describe('APA', () => {
  it('tells of a preprint as the style asks', () => {
    expect(bibliography([kept({ authors: ['Ada Orr', 'Jean de la Fontaine'] })], 'apa')).toBe(
      'Orr, A., & de la Fontaine, J. (2026). Maps (arXiv:2606.12345). arXiv. https://doi.org/10.48550/arXiv.2606.12345\n',
    )
  })

  it('puts entries in the order of names, and keeps accents', () => {
    const entries = bibliography(hard, 'apa').split('\n\n')
    expect(entries).toHaveLength(hard.length)
    expect(entries.map((entry) => entry.slice(0, 7))).toEqual(['Number0', 'Orr, A.', 'Vauquel', '李明, The'])
    expect(entries[2]).toContain('Mrówczyńska-Reed, A.')
    expect(entries[2]).toContain('Fréchet Means & 50% of Policies: α-Maps')
  })

  it('shortens 300 authors to nineteen and the last', () => {
    const text = bibliography([kept({ authors: manyAuthors })], 'apa')
    expect(text).toMatch(/Number18, A\., … Number299, A\. \(2026\)/)
  })
})

it('Vancouver numbers its entries and shortens authors to six', () => {
  const text = bibliography([kept(), kept({ id: '2606.00003', authors: manyAuthors })], 'vancouver')
  expect(text).toMatch(/^1\. Orr A\. Maps/)
  expect(text).toMatch(/2\. .*Number5 A, et al\. Maps/)
})

it('a style’s own markup in a title does no harm', () => {
  expect(bibliography([kept({ title: 'On <b>bold</b> <script>x</script> & <i>' })], 'apa')).toContain('On ')
})

it.each(['__proto__', 'constructor', 'toString', 'CONSTRUCTOR'])('a person may be called %s', (name) => {
  const papers = [
    kept({ authors: [`${name} Orr`, `Ada ${name}`, name] }),
    kept({ id: '2606.00009', authors: [`Ada ${name}`] }),
  ]
  const text = bibliography(papers, 'vancouver')
  expect(text).toContain(name)
  expect(text).not.toContain('\u2060')
})
