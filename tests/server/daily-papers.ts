import type { Feed } from './feed.ts'
import { byUpvotes } from './order.ts'
import { nextLink, pageOf } from './paging.ts'
import { type DailyQuery, readDailyQuery } from './query.ts'
import { json, type Reply } from './reply.ts'
import type { Sample } from './samples/sample.ts'
import { wireItem } from './wire.ts'

/** `GET /api/daily_papers` */
export function dailyPapers(feed: Feed, url: URL): Reply {
  const query = readDailyQuery(url.searchParams, feed.today())
  const { submitter, page } = query
  const listed = Iterator.from(select(feed, query))
  const wanted = submitter === undefined ? listed : listed.filter((paper) => paper.submitter === submitter)
  const { items, more } = pageOf(wanted, query)
  return json(
    items.map((paper) => wireItem(paper, feed.datesOf(paper.id))),
    { headers: more ? { Link: nextLink(url, page) } : {} },
  )
}

/** The papers asked for, in the site's order. Days come before `sort`: what both together do upstream is not known. */
function select(feed: Feed, { days, trending }: DailyQuery): Iterable<Sample> {
  if (days?.length === 1) return days.flatMap(feed.listing)
  if (days) return new Set(days.flatMap(feed.papersOf).sort(byUpvotes))
  return trending ? feed.trending() : feed.newestFirst()
}
