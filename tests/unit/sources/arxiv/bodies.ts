/** What an entry of the API says, where a test says nothing else; a name with `undefined` is left out. */
export interface EntryFields {
  id?: string
  title?: string
  summary?: string
  published?: string
  authors?: string[]
  primary?: string
  categories?: string[]
  reference?: string
  doi?: string
}

/** Already escaped texts go in as they are: what a test is about may be the escaping. */
export function entry(fields: EntryFields = {}): string {
  const { id, title, summary, published, authors, primary, categories, reference, doi } = {
    id: 'http://arxiv.org/abs/2606.01234v2',
    title: 'A Title',
    summary: 'An abstract.',
    published: '2026-06-15T12:00:00Z',
    authors: ['Ada Example', 'Björn Beispiel'],
    primary: 'cs.LG',
    categories: ['cs.LG', 'stat.ML'],
    reference: undefined,
    doi: undefined,
    ...fields,
  }
  return [
    '<entry>',
    ...[element('id', id), element('title', title), element('summary', summary), element('published', published)],
    element('updated', '2026-07-01T00:00:00Z'),
    ...authors.map((name) => `<author><name>${name}</name><arxiv:affiliation>Somewhere</arxiv:affiliation></author>`),
    primary && `<arxiv:primary_category term="${primary}"/>`,
    ...categories.map((term) => `<category term="${term}" scheme="http://arxiv.org/schemas/atom"/>`),
    '<arxiv:comment>12 pages</arxiv:comment>',
    reference && `<arxiv:journal_ref>${reference}</arxiv:journal_ref>`,
    doi && `<arxiv:doi>${doi}</arxiv:doi>`,
    '</entry>',
  ].join('\n')
}

export function atom(...entries: string[]): string {
  return `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">
<id>https://arxiv.org/api/x</id><title>arXiv Query</title><updated>2026-06-17T00:00:00Z</updated>
<opensearch:totalResults>${entries.length}</opensearch:totalResults>
${entries.join('\n')}
</feed>`
}

export interface ItemFields {
  guid?: string
  link?: string
  title?: string
  description?: string
  announce?: string
  creator?: string
  categories?: string[]
}

export function item(fields: ItemFields = {}): string {
  const { guid, link, title, description, announce, creator, categories } = {
    guid: 'oai:arXiv.org:2606.01234v1',
    link: 'https://arxiv.org/abs/2606.01234',
    title: 'A Title',
    description: 'arXiv:2606.01234v1 Announce Type: new \nAbstract: An abstract.',
    announce: 'new',
    creator: 'Ada Example, Björn Beispiel',
    categories: ['cs.LG', 'stat.ML'],
    ...fields,
  }
  return [
    '<item>',
    ...[element('title', title), element('link', link), element('description', description)],
    guid && `<guid isPermaLink="false">${guid}</guid>`,
    ...categories.map((name) => element('category', name)),
    element('pubDate', 'Wed, 17 Jun 2026 00:00:00 -0400'),
    element('arxiv:announce_type', announce),
    element('dc:creator', creator),
    '</item>',
  ].join('\n')
}

const WEDNESDAY_DATES =
  '<lastBuildDate>Wed, 17 Jun 2026 04:00:14 +0000</lastBuildDate><pubDate>Wed, 17 Jun 2026 00:00:00 -0400</pubDate>'

export function rss(items: string[] = [], dates = WEDNESDAY_DATES): string {
  return `<?xml version='1.0' encoding='UTF-8'?>
<rss xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" version="2.0">
<channel>
<title>cs.LG updates on arXiv.org</title><link>http://rss.arxiv.org/rss/cs.LG</link>
<description>cs.LG updates on the arXiv.org e-print archive.</description>
<atom:link href="http://rss.arxiv.org/rss/cs.LG" rel="self" type="application/rss+xml"/>
${dates}<skipDays><day>Sunday</day><day>Saturday</day></skipDays>
${items.join('\n')}
</channel>
</rss>`
}

function element(name: string, text: string | undefined): string {
  return text === undefined ? '' : `<${name}>${text}</${name}>`
}
