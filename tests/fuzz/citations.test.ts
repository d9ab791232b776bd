import fc from 'fast-check'
import { bibliography } from '@/utils/exchange/citations/bibliography'
import { bibtexList } from '@/utils/exchange/citations/bibtex-list'
import { cslJson } from '@/utils/exchange/citations/csl-json'
import { csv } from '@/utils/exchange/citations/csv'
import { markdownList } from '@/utils/exchange/citations/markdown-list'
import { ris } from '@/utils/exchange/citations/ris'
import { kept } from '../unit/exchange/citations/support'
import { fuzz } from './support/fuzz'
import { hostileText } from './support/hostile-text'
import { must } from './support/must'
import { mustBePlain } from './support/sound'

/** A saved paper in which every text is somebody else's. */
const hostile = (most: number) => {
  const text = hostileText(most)
  const optional = fc.option(text, { nil: undefined })
  return fc
    .record({
      title: text,
      abstract: text,
      authors: fc.array(text, { maxLength: 3 }),
      category: text,
      note: optional,
      doi: optional,
      list: text,
    })
    .map(({ title, abstract, authors, category, note, doi, list }) =>
      kept(
        {
          title,
          abstract,
          authors,
          categories: [category, 'cs.LG'],
          organization: list,
          published: { reference: title, ...(doi && { doi }) },
        },
        { lists: [list], ...(note && { note }) },
      ),
    )
}
const pair = (most: number) =>
  fc
    .tuple(hostile(most), hostile(most))
    .map(([one, other]) => [one, { ...other, paper: { ...other.paper, id: '2606.00009' } }])

fuzz('citations: BibTeX', pair(2_000), (papers) => {
  const text = bibtexList(papers)
  must((text.match(/^\s*@/gm) ?? []).length === 2, 'another entry')
  let depth = 0
  for (const sign of text) {
    if (sign === '{') depth++
    if (sign === '}') must(--depth >= 0, 'a brace too many')
  }
  must(depth === 0, 'a brace too few')
  for (const line of text.split('\n'))
    must(/^(?:@misc\{[\w.-]+,| {2}\w+ = \{.*\},?|\}|)$/s.test(line), `the line ${line}`)
})

fuzz('citations: RIS', pair(2_000), (papers) => {
  const lines = ris(papers).split('\r\n')
  must(lines.filter((line) => line.startsWith('TY  - ')).length === 2, 'another entry')
  must(lines.filter((line) => line === 'ER  - ').length === 2, 'an entry that does not end, or ends twice')
  for (const line of lines) must(/^(?:[A-Z][A-Z\d] {2}- .*|)$/.test(line), `the line ${line}`)
})

fuzz('citations: CSV', pair(2_000), (papers) => {
  const cells = csv(papers).matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))(?=,|\r\n|$)/g)
  let count = 0
  for (const [, quoted, bare] of cells) {
    count++
    must(!/^\s*[=+\-@＝＋－＠]/.test(quoted ?? bare ?? ''), `a formula: ${quoted ?? bare}`)
  }
  must(count === 3 * 15 + 1, `${count} cells`)
})

fuzz('citations: CSL-JSON and Markdown', pair(2_000), (papers) => {
  const items = JSON.parse(cslJson(papers))
  mustBePlain(items)
  must(items.length === 2 && items[0].id !== items[1].id, 'a key twice')
  const text = markdownList(papers)
  must(!/(?<!\\)<|(?<!\\)!\[/.test(text.replaceAll('\\\\', '')), 'markup')
  must((text.replaceAll('\\\\', '').match(/(?<!\\)\]\(/g) ?? []).length === 2, 'another link')
})

// citeproc reads its styles anew each time, for most of a second.
fuzz(
  'citations: bibliographies',
  fc.tuple(pair(500), fc.constantFrom('apa', 'vancouver')),
  ([papers, style]) => {
    const text = bibliography(papers, style)
    must(text.includes('2606.12345') && text.includes('2606.00009'), 'a paper is not there')
  },
  { share: 1 / 500, patience: 10 },
)
