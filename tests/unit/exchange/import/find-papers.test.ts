import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bibtexList } from '@/utils/exchange/citations/bibtex-list'
import { cslJson } from '@/utils/exchange/citations/csl-json'
import { csv } from '@/utils/exchange/citations/csv'
import { ris } from '@/utils/exchange/citations/ris'
import { findPapers } from '@/utils/exchange/import/find-papers'
import { MOST_PAPERS } from '@/utils/exchange/import/gather-found'
import { hard } from '../citations/support'

/** Links of markup that is as simple as a browser writes it. */
const linksIn = (html: string) =>
  [...html.matchAll(/<A HREF="([^"]*)"[^>]*>([^<]*)</gi)].map(([, href = '', text = '']) => ({ href, text }))
const find = (text: string) => findPapers(text, linksIn)
const ids = (text: string) => find(text).papers.map(({ id }) => id)

describe('in lines', () => {
  it.each([
    ['2606.12345'],
    ['arXiv:2606.12345v3'],
    ['  2606.12345v12 '],
    ['https://arxiv.org/abs/2606.12345'],
    ['arxiv.org/pdf/2606.12345v2.pdf'],
    ['http://www.arxiv.org/pdf/2606.12345?download=1'],
    ['https://huggingface.co/papers/2606.12345'],
    ['https://www.alphaxiv.org/abs/2606.12345'],
    ['https://doi.org/10.48550/arXiv.2606.12345'],
    ['10.48550/ARXIV.2606.12345'],
    ['- [Maps](https://arxiv.org/abs/2606.12345), read it.'],
    ['Orr (2026), arXiv:2606.12345.'],
  ])('%j names a paper', (line) => {
    expect(find(line)).toEqual({ papers: [{ id: '2606.12345' }], missed: [] })
  })

  it('each once, in their order, and what names none is told', () => {
    expect(find('2606.00002\r\n\r\nBuy milk\n2606.00001 2606.00002\nhttps://example.org/2606\nhep-th/9901001')).toEqual(
      {
        papers: [{ id: '2606.00002' }, { id: '2606.00001' }, { id: 'hep-th/9901001' }],
        missed: ['Buy milk', 'https://example.org/2606'],
      },
    )
  })

  it.each([['javascript:alert("2606")'], ['https://arxiv.org.evil.example/abs/2606.12345'], ['12345.678901']])(
    '%j names none',
    (line) => expect(ids(line)).toEqual([]),
  )
})

it('in BibTeX, by eprint, address, DOI or journal, with the title', () => {
  const text = String.raw`
% a comment
@string{x = "y"}
@misc{a, title = {{On {M}aps}}, eprint = {2606.00001}, archivePrefix={arXiv}}
@article{b, title="Roads", journal = {arXiv preprint arXiv:2606.00002}, pages = {2606.00009}}
@inproceedings{c, title={Fr{\'e}chet}, url = "https://arxiv.org/abs/2606.00003v1"}
@book{d, title = {A Book}, pages = {1234.56789}}
@misc{e, note = {nothing}}`
  expect(find(text)).toEqual({
    papers: [
      { id: '2606.00001', title: 'On Maps' },
      { id: '2606.00002', title: 'Roads' },
      { id: '2606.00003', title: expect.stringContaining('Fr') },
    ],
    missed: ['A Book', 'e'],
  })
})

it('in PaperMemory’s export, and other JSON', () => {
  const memory = {
    'Arxiv-2606.00001': { id: 'Arxiv-2606.00001', title: 'Maps', pdfLink: 'https://arxiv.org/pdf/2606.00001.pdf' },
    'HF-1': { id: 'HF-1', title: 'Roads', pdfLink: 'https://arxiv.org/pdf/2606.00002v2', tags: ['2606.00009'] },
    'OR-X': { id: 'OR-ICLR.cc/2026/1', title: 'Elsewhere', pdfLink: 'https://openreview.net/pdf?id=x' },
    __dataVersion: 42,
  }
  expect(find(JSON.stringify(memory))).toEqual({
    papers: [
      { id: '2606.00001', title: 'Maps' },
      { id: '2606.00002', title: 'Roads' },
    ],
    missed: ['Elsewhere'],
  })
  expect(ids('["2606.00001", ["arXiv:2606.00002"]]')).toEqual(['2606.00001', '2606.00002'])
})

it('in a browser’s bookmarks, in which others are no loss', () => {
  const html = `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>
    <DT><A HREF="https://arxiv.org/abs/2606.00001" ADD_DATE="1">[2606.00001] On Maps</A>
    <DT><A HREF="https://example.org/">Example</A>
    <DT><A HREF="https://huggingface.co/papers/2606.00002">Paper page</A></DL>`
  expect(find(html)).toEqual({ papers: [{ id: '2606.00001', title: 'On Maps' }, { id: '2606.00002' }], missed: [] })
})

it.each([
  ['BibTeX', bibtexList],
  ['RIS', ris],
  ['CSL-JSON', cslJson],
  ['CSV', csv],
])('in what Offprint itself takes out as %s', (_, write) => {
  // A line of an abstract that begins as BibTeX does would have all taken for it.
  const papers = hard.map((each) => ({ ...each, paper: { ...each.paper, abstract: 'About maps.' } }))
  expect(new Set(ids(write(papers)))).toEqual(new Set(hard.map(({ paper }) => paper.id)))
})

it('are not without end', () => {
  const many = Array.from({ length: MOST_PAPERS + 9 }, (_, index) => `2606.${String(index).padStart(5, '0')}`)
  expect(ids(many.join('\n'))).toHaveLength(MOST_PAPERS)
})

it('throws at nothing', () => {
  const part = fc.constantFrom(
    '@misc{',
    '{',
    '}',
    '"',
    'title=',
    'eprint=',
    '2606.12345',
    '[',
    ']',
    ':',
    ',',
    '\n',
    '<a ',
    ' ',
    '\\',
  )
  fc.assert(fc.property(fc.string({ unit: part }), (text) => void find(text)))
  fc.assert(fc.property(fc.json(), (text) => void find(text)))
  expect(find('['.repeat(100_000)).papers).toEqual([])
})

it.each([
  ['a word without end', `${'.'.repeat(200_000)}a`],
  ['a bookmark without end', `<a><A HREF="https://arxiv.org/abs/2606.12345">[${'1'.repeat(200_000)}</A>`],
])('%s takes no second', (_, text) => {
  const before = process.threadCpuUsage()
  find(text)
  expect(process.threadCpuUsage(before).user / 1_000).toBeLessThan(1_000)
})

it('cuts no character in two', () => {
  expect(find(`${'a'.repeat(199)}😀 and more`).missed).toEqual(['a'.repeat(199)])
})
