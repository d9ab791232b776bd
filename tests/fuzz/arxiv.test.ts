import { Failure } from '@/utils/errors'
import { isFeedDay } from '@/utils/papers/feed-day'
import { ANNOUNCE_TYPES, type ParsedPapers } from '@/utils/sources/arxiv/paper'
import { parseAtom } from '@/utils/sources/arxiv/parse-atom'
import { parseRss } from '@/utils/sources/arxiv/parse-rss'
import { fuzz } from './support/fuzz'
import { TOKENS } from './support/hostile-text'
import { must, unlessNamed } from './support/must'
import { mutatedText } from './support/mutated-text'
import { mustBeCount, mustBePaper, mustBeTidy } from './support/sound'
import { atomBodies, rssBodies } from './support/wire-samples'

const XML = [
  ...['<entry>', '</entry>', '<item>', '</item>', '<title>', '</title>', '<title/>', '<id>', '</id>', '<author><name>'],
  ...['<![CDATA[', ']]>', '<!--', '-->', '<?x ?>', '<!DOCTYPE x [<!ENTITY a "&a;">]>', '&a;', '&#x41;', '&#xD800;'],
  ...[
    '<!doctype html><html>',
    '<rss>',
    '<feed>',
    ' term="x"',
    ' xmlns="y"',
    'x:',
    'http://arxiv.org/abs/',
    'oai:arXiv.org:',
  ],
  ...[
    'Announce Type: new',
    'Abstract:',
    '<pubDate>',
    '1990-01-01',
    '2026-11-20T12:00:00Z',
    '99999-01-01',
    '((',
    '10.1234/x',
  ],
  ...['<category>cs.LG</category>', '<arxiv:doi>10.1234/x</arxiv:doi>', '<dc:creator>', 'Feed error', 'Error'],
]
const isNamed = (error: unknown) => error instanceof Failure && ['bad-data', 'blocked'].includes(error.kind)

function mustBeSound({ papers, skipped }: ParsedPapers): void {
  mustBeCount(skipped)
  must(new Set(papers.map(({ id }) => id)).size === papers.length, 'a paper twice')
  for (const paper of papers) {
    const { announce, publishedIsGuess: _, ...told } = paper
    mustBePaper(told)
    must(announce === undefined || ANNOUNCE_TYPES.includes(announce), 'a reason that is none')
    for (const category of paper.categories) mustBeTidy(category, 500)
    if (paper.published?.reference) mustBeTidy(paper.published.reference, 500)
    must(/^10\.\d+\/[^\s{}\\<>"]+$/.test(paper.published?.doi ?? '10.1/x'), 'a DOI that is none')
  }
}

fuzz('arXiv: an answer of the API (Atom)', mutatedText(atomBodies, [...XML, ...TOKENS], 60_000), async (body) => {
  const parsed = await unlessNamed(() => parseAtom(body), isNamed)
  if (parsed) mustBeSound(parsed)
})

fuzz('arXiv: a list of the day (RSS)', mutatedText(rssBodies, [...XML, ...TOKENS], 60_000), async (body) => {
  const parsed = await unlessNamed(() => parseRss(body), isNamed)
  if (!parsed) return
  must(parsed.feedDay === undefined || isFeedDay(parsed.feedDay), `the day ${parsed.feedDay}`)
  mustBeSound(parsed)
})
