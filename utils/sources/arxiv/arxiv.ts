import { ARXIV, ARXIV_ORIGINS, followedBy } from '@/utils/feed-choices'
import { type FeedDay, previousWeekday } from '@/utils/papers/feed-day'
import { SECOND } from '@/utils/time'
import type { CreateSource, Known, Page, RankingFeed } from '../source'
import { listAddress, newestAddress, paperAddresses } from './addresses'
import { easternDay, nextListAt } from './days'
import type { ArxivPaper } from './paper'
import { parseAtom } from './parse-atom'
import { parseRss } from './parse-rss'

/** What arXiv asks of programs: one request in three seconds, ms. */
const SPACING_MS = 3 * SECOND
/** The library takes in so many papers at once; a list has several hundred. */
const PAGE = 100
/** Of days that were missed: so many requests for a hundred papers each, ten weekdays of a busy category. */
const MOST_REQUESTS = 10

/** The lists of arXiv's categories, one a feed, made anew once a day. Without a feed chosen there is nothing to ask. */
export const createArxiv: CreateSource = (http, { feeds }, now) => {
  async function* pages(categories: string, known: Known, since?: FeedDay): AsyncIterable<Page> {
    const url = listAddress(categories)
    const { unchanged, body = '', validator } = await http.getXml(url, SPACING_MS, known[url])
    if (unchanged) return yield { papers: [], skipped: 0, unchanged, url, last: true, ...(validator && { validator }) }

    const { papers, skipped, feedDay: day = easternDay(now()) } = parseRss(body)
    const listed = papers.filter(({ announce }) => !announce?.startsWith('replace'))
    const revised = papers.filter(({ announce }) => announce?.startsWith('replace'))
    const page = { unchanged: false, last: false, url, day }
    for (const some of chunks(listed)) yield { ...page, papers: some.map(toTold), skipped: 0 }
    for (const some of chunks(revised)) {
      const told = some.map((paper) => ({ ...toTold(paper), revisedOn: day }))
      yield { ...page, papers: told, skipped: 0, revisions: true }
    }
    if (since && since < previousWeekday(day)) yield* missed(categories, since, day)
    // What the list is known by is remembered only once all of it was read, and what came before it.
    yield { ...page, papers: [], skipped, last: true, ...(validator && { validator }) }
  }

  /** The lists between two days, which were made anew while nobody looked: the API tells of their papers, the newest first. */
  async function* missed(categories: string, since: FeedDay, until: FeedDay): AsyncIterable<Page> {
    for (let request = 0; request < MOST_REQUESTS; request++) {
      const url = newestAddress(categories, request * PAGE)
      const { body = '' } = await http.getXml(url, SPACING_MS)
      const { papers, skipped } = parseAtom(body)
      const between = papers.filter(({ feedDay = until }) => feedDay > since && feedDay < until)
      yield { papers: between.map(toTold), skipped, unchanged: false, last: false, url, day: until }
      if (papers.length < PAGE || papers.some(({ feedDay = until }) => feedDay <= since)) return
    }
  }

  const feed = (id: string, followed: RankingFeed['followed'] & {}): RankingFeed => ({
    kind: 'ranking',
    id,
    followed,
    nextAt: nextListAt,
    pages: (known, since) => pages(id.slice(ARXIV.length), known, since),
  })

  return {
    id: 'arxiv',
    origins: ARXIV_ORIGINS,
    fillsIn: true,
    feeds: feeds.filter(({ id }) => id.startsWith(ARXIV)).map(({ id, unread }) => feed(id, followedBy(unread))),
    async paper(id) {
      const [address = ''] = paperAddresses([id])
      const { body = '' } = await http.getXml(address, SPACING_MS)
      const paper = parseAtom(body).papers.find((each) => each.id === id)
      return paper && toTold(paper)
    },
  }
}

/** As the library takes it: why it is in a list is over with the list. */
function toTold({ announce: _, publishedIsGuess: __, ...paper }: ArxivPaper) {
  return paper
}

function chunks<T>(all: T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / PAGE) }, (_, index) => all.slice(index * PAGE, (index + 1) * PAGE))
}
