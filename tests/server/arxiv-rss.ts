import { parseCategories } from '../../utils/papers/category.ts'
import { type Arxiv, isIn, type Listed } from './arxiv-papers.ts'
import { element, xml } from './arxiv-xml.ts'
import { fraction } from './digest.ts'
import { html, type Reply } from './reply.ts'

const ORDER = ['new', 'cross', 'replace', 'replace-cross']
/** arXiv cuts a list there. */
const MOST_ITEMS = 2_000

/** `GET https://rss.arxiv.org/rss/CATS`: the list of the day, without items at weekends. */
export function arxivRss(arxiv: Arxiv, wanted: string): Reply {
  const categories = wanted.split('+')
  const bad = categories.find((category) => !parseCategories(category).ok)
  if (bad !== undefined)
    return html(`<!doctype html>\n<title>400 Bad Request</title>\n<p>Bad archive '${encodeURI(bad)}'.`, 400)

  const items = arxiv
    .listed(arxiv.today())
    .filter((paper) => paper.categories.some((category) => isIn(category, categories)))
    .map((paper) => ({ paper, type: announceType(paper, categories) }))
    .sort((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type) || (a.paper.sample.id < b.paper.sample.id ? -1 : 1))
    .slice(0, MOST_ITEMS)
  const address = `http://rss.arxiv.org/rss/${wanted}`
  const midnight = easternMidnight(arxiv.today())
  const channel = element('channel', [
    element('title', `${categories.join(', ')} updates on arXiv.org`),
    element('link', address),
    element('description', `${categories.join(', ')} updates on the arXiv.org e-print archive.`),
    element('atom:link', '', { href: address, rel: 'self', type: 'application/rss+xml' }),
    element('docs', 'http://www.rssboard.org/rss-specification'),
    element('language', 'en-us'),
    element('lastBuildDate', new Date(midnight).toUTCString().replace('GMT', '+0000')),
    element('managingEditor', 'rss-help@arxiv.org'),
    element('pubDate', midnight),
    element('skipDays', [element('day', 'Sunday'), element('day', 'Saturday')]),
    ...items.map(({ paper, type }) => rssItem(paper, type, midnight)),
  ])
  return xml('application/rss+xml; charset=utf-8', element('rss', [channel], NAMESPACES))
}

const NAMESPACES = {
  'xmlns:arxiv': 'http://arxiv.org/schemas/atom',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  version: '2.0',
}

/** A paper new in its primary category is a cross-listing to whoever asks only for its others. */
function announceType({ action, categories: [primary = ''] }: Listed, asked: string[]): string {
  const own = isIn(primary, asked)
  if (action === 'replace') return own ? 'replace' : 'replace-cross'
  return own ? action : 'cross'
}

function rssItem({ sample, version, categories }: Listed, type: string, midnight: string): string {
  const { id, title, abstract, authors } = sample
  return element('item', [
    element('title', title),
    element('link', `https://arxiv.org/abs/${id}`),
    element('description', `arXiv:${id}v${version} Announce Type: ${type} \nAbstract: ${abstract}`),
    element('guid', `oai:arXiv.org:${id}v${version}`, { isPermaLink: 'false' }),
    ...categories.map((category) => element('category', category)),
    element('pubDate', midnight),
    element('arxiv:announce_type', type),
    element('dc:rights', `http://creativecommons.org/licenses/by${fraction(`rights ${id}`) < 0.5 ? '' : '-sa'}/4.0/`),
    element('dc:creator', authors.join(', ')),
  ])
}

/** Midnight of a day in New York, as `Mon, 27 Apr 2026 00:00:00 -0400`. */
function easternMidnight(day: string): string {
  const utc = new Date(`${day}T00:00:00Z`)
  const name = new Intl.DateTimeFormat('en', { timeZone: 'America/New_York', timeZoneName: 'longOffset' })
    .formatToParts(utc.getTime() + 5 * 60 * 60 * 1000)
    .find(({ type }) => type === 'timeZoneName')?.value
  return utc.toUTCString().replace('GMT', name?.replace(/GMT|:/g, '') ?? '-0500')
}
