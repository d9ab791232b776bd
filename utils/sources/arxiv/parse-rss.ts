import { Failure } from '@/utils/errors'
import type { FeedDay } from '@/utils/papers/feed-day'
import { tidyText } from '@/utils/papers/text'
import { splitAuthors } from './authors'
import { easternDay, instantOf, lastDayOfIdMonth } from './days'
import { ANNOUNCE_TYPES, type ArxivPaper, collectPapers, idIn, type ParsedPapers, toPaper } from './paper'
import { childrenNamed, parseFeed, textOf, textsOf, type XmlElement } from './xml'

export interface ParsedList extends ParsedPapers {
  /** The day whose list it is: at weekends and on holidays an empty one. */
  feedDay?: FeedDay
}

/** `arXiv:2501.00001v1 Announce Type: new \nAbstract: …` */
const DESCRIPTION = /^\s*arXiv:(?<id>\S+)\s+Announce Type:\s*(?<announce>\S+)\s*/i

/**
 * Reads a list of `https://rss.arxiv.org/rss/…`. An empty one is a weekend or a holiday.
 * Throws Failure `bad-data` with arXiv's own words when it refuses the categories, or when nothing can be read;
 * `blocked` for a page of HTML.
 */
export function parseRss(body: string): ParsedList {
  const [channel] = childrenNamed(parseFeed(body, 'rss'), 'channel')
  if (!channel) throw new Failure('bad-data', 'the feed has no channel')
  if (/^\s*Feed error\b/i.test(textOf(channel, 'title'))) {
    throw new Failure('bad-data', `arXiv: ${tidyText(textOf(channel, 'description')).slice(0, 500)}`)
  }
  const feedDay = dayOf(channel)
  const parsed = collectPapers(childrenNamed(channel, 'item'), (item) => parseItem(item, feedDay ?? dayOf(item)))
  return { ...parsed, ...(feedDay && { feedDay }) }
}

function parseItem(item: XmlElement, feedDay: FeedDay | undefined): ArxivPaper | undefined {
  const description = textOf(item, 'description')
  const told = DESCRIPTION.exec(description)?.groups
  const id = [textOf(item, 'guid'), ...textsOf(item, 'link'), `arXiv:${told?.id}`].map(idIn).find(Boolean)
  return toPaper({
    id,
    title: textOf(item, 'title'),
    abstract: description.replace(DESCRIPTION, '').replace(/^\s*Abstract:/i, ''),
    authors: splitAuthors(textsOf(item, 'creator').join(', ')),
    // Neither the day of the first version nor any other but the list's is told: it came no later than these.
    publishedOn: [feedDay, id && lastDayOfIdMonth(id)].filter((day) => day !== undefined).sort()[0] ?? '',
    publishedIsGuess: true,
    feedDay,
    announce: ANNOUNCE_TYPES.find((type) => type === (textOf(item, 'announce_type').trim() || told?.announce)),
    categories: textsOf(item, 'category'),
    reference: textOf(item, 'journal_reference'),
    doi: textOf(item, 'DOI'),
  })
}

function dayOf(element: XmlElement): FeedDay | undefined {
  const instant = ['pubDate', 'lastBuildDate']
    .map((name) => instantOf(textOf(element, name)))
    .find((at) => at !== undefined)
  return instant === undefined ? undefined : easternDay(instant)
}
