import { Failure } from '@/utils/errors'
import { tidyText } from '@/utils/papers/text'
import { expectedAnnouncement, instantOf, utcDay } from './days'
import { type ArxivPaper, collectPapers, idIn, type ParsedPapers, toPaper } from './paper'
import { childrenNamed, parseFeed, textOf, textsOf, type XmlElement } from './xml'

/**
 * Reads an answer of `https://export.arxiv.org/api/query`. No entries are an answer too: the ids are unknown.
 * Throws Failure `bad-data` with arXiv's own words when it refuses the question, or when nothing can be read;
 * `blocked` for a page of HTML.
 */
export function parseAtom(body: string): ParsedPapers {
  const entries = childrenNamed(parseFeed(body, 'feed'), 'entry')
  const refusal = entries.find(isError)
  if (refusal) throw new Failure('bad-data', `arXiv: ${tidyText(textOf(refusal, 'summary')).slice(0, 500)}`)
  return collectPapers(entries, parseEntry)
}

/** A paper might be called "Error", but it would have an id. */
function isError(entry: XmlElement): boolean {
  return textOf(entry, 'title').trim() === 'Error' && !idIn(textOf(entry, 'id'))
}

function parseEntry(entry: XmlElement): ArxivPaper | undefined {
  const published = instantOf(textOf(entry, 'published'))
  if (published === undefined) return undefined
  const [primary = '', ...others] = ['primary_category', 'category'].flatMap((name) =>
    childrenNamed(entry, name).map(({ attributes }) => attributes.term ?? ''),
  )
  return toPaper({
    id: idIn(textOf(entry, 'id')),
    title: textOf(entry, 'title'),
    abstract: textOf(entry, 'summary'),
    authors: childrenNamed(entry, 'author').flatMap((author) => textsOf(author, 'name').slice(0, 1)),
    publishedOn: utcDay(published),
    feedDay: expectedAnnouncement(published),
    categories: [primary, ...others],
    reference: textOf(entry, 'journal_ref'),
    doi: textOf(entry, 'doi'),
  })
}
