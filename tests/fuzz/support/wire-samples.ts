import { arxivAtom } from '../../server/arxiv-atom.ts'
import { createArxiv } from '../../server/arxiv-papers.ts'
import { arxivRss } from '../../server/arxiv-rss.ts'
import * as special from '../../server/samples/index.ts'
import type { Sample } from '../../server/samples/sample.ts'
import { wireItem, wirePaper } from '../../server/wire.ts'

const DATES = { publishedOn: '2026-11-20', submittedOn: '2026-11-23' }
const NOON = Date.parse('2026-11-24T17:00:00Z')

/** Few, and with few authors, so that most changes are to something that matters. */
const chosen: Sample[] = [
  special.HOSTILE_MARKUP_ID,
  special.TEX_RESIDUE_ID,
  special.SPACED_PAGE_ID,
  special.TREE_REPO_ID,
  special.SHORTEST_ABSTRACT_ID,
].flatMap((id) => special.samples.filter((sample) => sample.id === id).map(withFewAuthors))

function withFewAuthors(sample: Sample): Sample {
  return { ...sample, authors: sample.authors.slice(0, 3) }
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** Items of `/api/daily_papers`, and papers of `/api/papers/…`, as the embedded feed has them. */
export const wireItems: unknown[] = chosen.map((sample) => plain(wireItem(sample, DATES)))
export const wirePapers: unknown[] = chosen.map((sample) => plain(wirePaper(sample, DATES)))

const arxiv = createArxiv({ now: () => NOON })
arxiv.announce(chosen.slice(0, 2).map((sample) => ({ sample, categories: ['cs.LG', 'stat.ML'] })))
arxiv.announce(chosen.slice(2, 3).map((sample) => ({ sample, action: 'replace', categories: ['cs.LG'] })))

/** An answer of arXiv's API, one of its lists, and a refusal, as the embedded feed has them. */
export const atomBodies = [
  String(arxivAtom(arxiv, new URLSearchParams({ id_list: chosen.map(({ id }) => id).join(',') })).body),
  String(arxivAtom(arxiv, new URLSearchParams({ id_list: 'nonsense' })).body),
]
export const rssBodies = [String(arxivRss(arxiv, 'cs.LG').body)]
