import fc from 'fast-check'
import { findPapers, type Link } from '@/utils/exchange/import/find-papers'
import { planImport } from '@/utils/exchange/import/plan-import'
import { fuzz } from './support/fuzz'
import { mutatedJson, textOf } from './support/hostile-json'
import { hostileText, TOKENS } from './support/hostile-text'
import { must } from './support/must'
import { mutatedText } from './support/mutated-text'
import { mustBeId, mustBePlain, mustBeTidy } from './support/sound'

const BIBTEX = String.raw`@article{orr2026, title = {On {M}aps \& $\alpha$}, eprint = {2606.28322}, archivePrefix={arXiv}}
@misc{b, title="Roads", url = {https://arxiv.org/abs/2606.00001v2}, doi = {10.48550/arXiv.2606.00001}}
@string{x = "y"} @inproceedings(c, title = {No Paper of arXiv's})`
const LINES = `2606.28322
arXiv:astro-ph/0601001v2 and https://huggingface.co/papers/2606.00003, <https://alphaxiv.org/abs/2606.00004>.
no paper`
const MEMORY = {
  'Arxiv-2106.01234': {
    id: 'Arxiv-2106.01234',
    title: 'A',
    pdfLink: 'https://arxiv.org/pdf/2106.01234.pdf',
    bibtex: '@x{}',
  },
  other: { title: 'B', url: 'https://b.example' },
  __nothing: [1, null, ['2606.28322', { arxiv_id: '2606.00001' }]],
}
const PIECES = [
  ...[
    '@',
    '@misc{',
    '@comment{',
    'title = {',
    'title={"',
    'eprint',
    ' = ',
    '"',
    '},',
    '\n',
    '\r',
    'doi:10.48550/arXiv.',
    '10.48550/',
  ],
  ...[
    'arxiv.org/abs/',
    'https://arxiv.org/pdf/',
    'Arxiv-',
    '2606.28322v3',
    '.',
    '<!doctype html><a href="',
    '<DL><DT>',
    '[1] ',
    '\ufeff',
  ],
]
const texts = fc.oneof(
  {
    weight: 3,
    arbitrary: mutatedText([BIBTEX, LINES, '<!doctype netscape-bookmark-file-1>'], [...PIECES, ...TOKENS], 100_000),
  },
  { weight: 2, arbitrary: mutatedJson([MEMORY]).map(textOf) },
)
/** As `linksIn` gives them, which needs a browser to find them. */
const links = fc.array(
  fc.record({
    href: mutatedText(['https://arxiv.org/abs/2606.28322'], PIECES),
    text: mutatedText(['[2606.28322] On Maps'], PIECES),
  }),
  { maxLength: 3 },
)

fuzz('imports: any text', fc.tuple(texts, links, hostileText(100_000)), ([text, found, html]) => {
  const inHtml = (): Link[] => [...found, { href: html, text: html }]
  for (const { papers, missed } of [findPapers(text, inHtml), findPapers(`<html>${text}`, inHtml)]) {
    mustBePlain({ papers, missed })
    must(papers.length <= 5_000 && missed.length <= 1_000, 'more than anybody reads')
    must(new Set(papers.map(({ id }) => id)).size === papers.length, 'a paper twice')
    for (const { id, title } of papers) {
      mustBeId(id)
      if (title !== undefined) mustBeTidy(title, 200)
    }
    for (const line of missed) mustBeTidy(line, 200)
    for (const { publishedOn } of planImport(papers, { id: 'x', name: '', position: 0 }, true, new Map(), 1e12)
      .papers) {
      must(!Number.isNaN(Date.parse(publishedOn)), `the day ${publishedOn}`)
    }
  }
})
