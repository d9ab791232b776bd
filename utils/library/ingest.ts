import type { ArxivId } from '@/utils/papers/arxiv-id'
import { type FeedDay, feedDayAt } from '@/utils/papers/feed-day'
import type { Paper } from '@/utils/papers/paper'
import { type Answer, learn } from './feed-record'
import { type Gathered, gather } from './gather'
import { isUnread } from './is-unread'
import { type Matcher, NO_TOPICS, withMatch } from './matching'
import { mayBeThere } from './may-be-there'
import { mergePaper } from './merge'
import { noteUnindexed } from './mirror-notes'
import type { Database } from './open'
import type { FeedRecord, ReadMark, StoredPaper } from './records'
import type { Store, Writing } from './schema'
import { transact } from './transact'
import { openUnread } from './unread'

/** A page of a feed on its way into the library; at most about 100 papers, because writing keeps readers waiting. */
export interface Batch {
  feed: string
  /** Whether what the feed brings for the first time is unread; `topics`: what matches a topic. */
  followed: boolean | 'topics'
  /** Of a followed feed: what is of an earlier feed day was there before anybody followed it, and is not unread. */
  since?: FeedDay
  /** The source that tells, such as `arxiv`; Hugging Face unless said. */
  source?: string
  /** What it tells of a stored paper only fills in what is not known yet. */
  fillsIn?: boolean
  /** Newer versions: those of papers that are not stored are left alone. */
  revisions?: boolean
  papers: Paper[]
  /** When the papers were told of, ms. */
  at: number
  /** Of a ranking: the order from its top as far as this poll knows it, this page included. */
  order?: ArxivId[]
  /** What the answer that the papers came with is known by: stored with them or not at all. */
  answer?: Answer
}

export interface Ingested {
  /** Papers that were written, because they are new or changed. */
  written: number
  /** Papers that became unread. */
  arrived: ArxivId[]
  /** Whether the order of a ranking changed. */
  reordered: boolean
  /** Papers that topics saved to a list; absent for none. */
  gathered?: number
}

/**
 * Takes in one batch in one transaction: papers, what becomes unread, the count of it, and what is to be announced.
 * Never removes anything, and writes nothing where nothing changed.
 */
export function ingest(db: Database, batch: Batch, matcher: Matcher = NO_TOPICS): Promise<Ingested> {
  const scope: Store[] = ['papers', 'marks', 'feeds', 'outbox', 'unread', 'tally']
  const stores: Store[] = matcher.saves ? [...scope, 'saves', 'lists', 'journal'] : scope
  const work = async (tx: Writing): Promise<Ingested> => {
    const papers = eachOnce(batch.papers)
    const ids = papers.map(({ id }) => id)
    const [feed = { id: batch.feed }, unread, isStored, isMarked] = await Promise.all([
      tx.objectStore('feeds').get(batch.feed),
      openUnread(tx),
      mayBeThere(tx.objectStore('papers'), ids),
      mayBeThere(tx.objectStore('marks'), ids),
    ])
    const outcomes = await Promise.all(
      papers.map(async (paper) => {
        const { id } = paper
        const [stored, mark] = await Promise.all([
          isStored(id) ? tx.objectStore('papers').get(id) : undefined,
          isMarked(id) ? tx.objectStore('marks').get(id) : undefined,
        ])
        return takeIn(tx, { told: paper, stored, mark }, batch, feed, matcher)
      }),
    )
    const arrived = outcomes.flatMap(({ arrival }) => arrival ?? [])
    for (const { from, to, mark } of outcomes) if (to) unread.follow({ paper: from, mark }, { paper: to, mark })
    const gathered = outcomes.flatMap(({ gathered }) => gathered ?? [])
    const saved = gathered.length > 0 ? await gather(tx, gathered, batch.at) : 0
    noteUnindexed(tx, outcomes.flatMap(reworded))
    const known = learn(feed, batch)
    await Promise.all([known !== feed && tx.objectStore('feeds').put(known), unread.write()])
    return {
      written: outcomes.filter(({ written }) => written).length,
      arrived: arrived.map(({ id }) => id),
      reordered: known.order !== feed.order,
      ...(saved > 0 && { gathered: saved }),
    }
  }
  // What is announced later waits for the disk, and for all that was written before it.
  return transact(db, stores, work, 'relaxed')
}

/** The id of a paper that says something else than before, or had not been there. */
function reworded({ from, to }: Outcome): ArxivId[] {
  return to && to !== from && (!from || textsOf(from) !== textsOf(to)) ? [to.id] : []
}

/** What a search looks for in a paper. */
function textsOf({ title, abstract, authors, organization, ai }: StoredPaper): string {
  return JSON.stringify([title, abstract, authors, organization, ai?.keywords])
}

/** A paper told of twice in one batch is taken in once, or it would be counted twice; what was said first holds. */
function eachOnce(papers: Paper[]): Paper[] {
  const once = new Map<ArxivId, Paper>()
  for (const paper of papers) once.set(paper.id, { ...paper, ...once.get(paper.id) })
  return [...once.values()]
}

interface Outcome {
  written: boolean
  from?: StoredPaper | undefined
  to?: StoredPaper
  mark?: ReadMark | undefined
  arrival?: StoredPaper
  gathered?: Gathered
}

/** A paper as it is told of, and what is here of it. */
interface Told {
  told: Paper
  stored: StoredPaper | undefined
  mark: ReadMark | undefined
}

async function takeIn(
  tx: Writing,
  { told, stored, mark }: Told,
  batch: Batch,
  feed: FeedRecord,
  matcher: Matcher,
): Promise<Outcome> {
  const { followed, since = '', revisions, at } = batch
  if (revisions && !stored) return { written: false }
  const merged = mergePaper(stored, told, batch)
  const match = matcher.match(merged)
  let paper = withMatch(merged, match)
  // Views order unread papers by day.
  const feedDay = paper.feedDay ?? feedDayAt(at)
  const isFollowed = followed === 'topics' ? match.topics.length > 0 : followed
  const first = isFollowed && paper.arrivedAt === undefined && feedDay >= since
  if (first) paper = { ...paper, feedDay, arrivedAt: at }
  const arrives = first && isUnread({ paper, mark })
  const writes: Promise<unknown>[] = []
  if (paper !== stored) writes.push(tx.objectStore('papers').put(paper))
  // The first sync is silent: a feed that was never whole announces nothing.
  if (arrives && feed.syncedAt !== undefined) writes.push(tx.objectStore('outbox').put({ id: told.id, at }))
  await Promise.all(writes)
  // Once: what the reader takes out of a list again is of that topic already, or has arrived before.
  const lists = match.lists.filter(
    ({ topic }) =>
      (first && !mark) || (isFollowed && stored?.arrivedAt !== undefined && !stored.topics?.includes(topic)),
  )
  return {
    written: paper !== stored,
    from: stored,
    to: paper,
    mark,
    ...(arrives && { arrival: paper }),
    ...(lists.length > 0 && { gathered: { id: told.id, lists } }),
  }
}
