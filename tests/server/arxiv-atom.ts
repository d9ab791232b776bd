import { type Arxiv, type ArxivRecord, isIn } from './arxiv-papers.ts'
import { element, xml } from './arxiv-xml.ts'
import { objectId } from './digest.ts'
import type { Reply } from './reply.ts'

const ATOM_TYPE = 'application/atom+xml; charset=utf-8'
const NAMESPACES = {
  'xmlns:opensearch': 'http://a9.com/-/spec/opensearch/1.1/',
  'xmlns:arxiv': 'http://arxiv.org/schemas/atom',
  xmlns: 'http://www.w3.org/2005/Atom',
}
const ID = /^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/
const MOST_RESULTS = 2_000

/** `GET https://export.arxiv.org/api/query`: by `id_list`, or by `search_query` of `cat:…` joined by `OR`. */
export function arxivAtom(arxiv: Arxiv, params: URLSearchParams): Reply {
  const ids = (params.get('id_list') ?? '').split(',').filter(Boolean)
  const query = params.get('search_query') ?? ''
  const [start, count] = [params.get('start') ?? '0', params.get('max_results') ?? '10']
  const malformed = ids.find((id) => !ID.test(id))
  if (malformed) return refusal(arxiv, `incorrect id format for ${malformed}`)
  if (!/^\d+$/.test(start)) return refusal(arxiv, 'start must be an integer')
  if (!/^\d+$/.test(count)) return refusal(arxiv, 'max_results must be an integer')

  const found = ids.length > 0 ? byId(arxiv, ids) : byCategory(arxiv, query)
  if (params.get('sortOrder') === 'ascending') found.reverse()
  const entries = found.slice(Number(start), Number(start) + Math.min(Number(count), MOST_RESULTS))
  const asked = `search_query=${query}&id_list=${ids.join()}&start=${start}&max_results=${count}`
  return feed(arxiv, {
    id: `https://arxiv.org/api/${objectId(asked)}`,
    title: `arXiv Query: ${asked}`,
    counts: [count, String(found.length), start],
    entries: entries.map(entry),
  })
}

/** In the order of the ids; those that nobody knows are left out without a word. */
function byId(arxiv: Arxiv, ids: string[]): ArxivRecord[] {
  return ids.flatMap((id) => arxiv.find(id.replace(/v\d+$/, '')) ?? [])
}

function byCategory(arxiv: Arxiv, query: string): ArxivRecord[] {
  const asked = [...query.matchAll(/cat:([^\s)]+)/g)].map(([, category = '']) => category.replace(/\.\*$/, ''))
  return arxiv.newestFirst().filter(({ categories }) => categories.some((category) => isIn(category, asked)))
}

function entry({ sample, version, categories, publishedOn, updatedOn }: ArxivRecord): string {
  const address = `arxiv.org/abs/${sample.id}v${version}`
  return element('entry', [
    element('id', `http://${address}`),
    element('title', sample.title),
    element('updated', instant(updatedOn)),
    element('link', '', { href: `https://${address}`, rel: 'alternate', type: 'text/html' }),
    element('summary', sample.abstract),
    ...categories.map((term) => element('category', '', { term, scheme: NAMESPACES['xmlns:arxiv'] })),
    element('published', instant(publishedOn)),
    element('arxiv:primary_category', '', { term: categories[0] ?? '' }),
    ...sample.authors.map((name) => element('author', [element('name', name)])),
  ])
}

/** How the API says no. */
function refusal(arxiv: Arxiv, reason: string): Reply {
  const address = `https://arxiv.org/api/errors#${reason.replaceAll(' ', '_')}`
  const error = element('entry', [
    element('id', address),
    element('title', 'Error'),
    element('updated', new Date(arxiv.now()).toISOString()),
    element('link', '', { href: address, rel: 'alternate', type: 'text/html' }),
    element('summary', reason),
    element('author', [element('name', 'arXiv api core')]),
  ])
  const id = 'https://arxiv.org/'
  return feed(arxiv, { id, title: 'arXiv Search Results', counts: ['1', '1', '0'], entries: [error] }, 400)
}

interface AtomFeed {
  id: string
  title: string
  /** Per page, in all, and from which on. */
  counts: [string, string, string]
  entries: string[]
}

function feed(arxiv: Arxiv, { id, title, counts, entries }: AtomFeed, status = 200): Reply {
  const [perPage, total, start] = counts
  const children = [
    element('id', id),
    element('title', title),
    element('updated', new Date(arxiv.now()).toISOString()),
    element('opensearch:itemsPerPage', perPage),
    element('opensearch:totalResults', total),
    element('opensearch:startIndex', start),
    ...entries,
  ]
  return xml(ATOM_TYPE, element('feed', children, NAMESPACES), status)
}

/** Noon, so that it is the same day in New York and before the day's last submissions. */
function instant(day: string): string {
  return `${day}T12:00:00Z`
}
