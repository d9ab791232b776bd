import type { ArxivId } from '@/utils/papers/arxiv-id'
import { type FeedDay, feedDayAt } from '@/utils/papers/feed-day'
import type { Paper } from '@/utils/papers/paper'
import { type Answer, learn } from './feed-record'
import { mergePaper } from './merge'
import type { Database } from './open'
import type { FeedRecord } from './records'
import type { Writing } from './schema'
import { openTally } from './tally'
import { transact } from './transact'

/** A page of a feed on its way into the library; at most about 100 papers, because writing keeps readers waiting. */
export interface Batch {
  feed: string
  /** Whether what the feed brings for the first time is unread. */
  followed: boolean
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
}

/**
 * Takes in one batch in one transaction: papers, what becomes unread, the count of it, and what is to be announced.
 * Never removes anything, and writes nothing where nothing changed.
 */
export function ingest(db: Database, batch: Batch): Promise<Ingested> {
  return transact(db, ['papers', 'marks', 'feeds', 'outbox', 'tally'], async (tx) => {
    const [feed = { id: batch.feed }, tally] = await Promise.all([
      tx.objectStore('feeds').get(batch.feed),
      openTally(tx.objectStore('tally')),
    ])
    const outcomes = await Promise.all(eachOnce(batch.papers).map((paper) => takeIn(tx, paper, batch, feed)))
    const arrived = outcomes.flatMap(({ arrival }) => arrival ?? [])
    for (const paper of arrived) tally.count(paper, 1)
    const known = learn(feed, batch)
    await Promise.all([known !== feed && tx.objectStore('feeds').put(known), tally.write()])
    return {
      written: outcomes.filter(({ written }) => written).length,
      arrived: arrived.map(({ id }) => id),
      reordered: known.order !== feed.order,
    }
  })
}

/** A paper told of twice in one batch is taken in once, or it would be counted twice; what was said first holds. */
function eachOnce(papers: Paper[]): Paper[] {
  const once = new Map<ArxivId, Paper>()
  for (const paper of papers) once.set(paper.id, { ...paper, ...once.get(paper.id) })
  return [...once.values()]
}

async function takeIn(tx: Writing, told: Paper, batch: Batch, feed: FeedRecord) {
  const { followed, since = '', revisions, at } = batch
  const papers = tx.objectStore('papers')
  const [stored, mark] = await Promise.all([papers.get(told.id), tx.objectStore('marks').get(told.id)])
  if (revisions && !stored) return { written: false, arrival: undefined }
  let paper = mergePaper(stored, told, batch)
  // The index of unread papers orders by day: a paper without one would be counted but never shown.
  const feedDay = paper.feedDay ?? feedDayAt(at)
  const first = followed && paper.arrivedAt === undefined && feedDay >= since
  const unread = first && !mark && !paper.unread
  if (first) paper = { ...paper, feedDay, arrivedAt: at, ...(unread && { unread: 1 as const }) }
  const writes: Promise<unknown>[] = []
  if (paper !== stored) writes.push(papers.put(paper))
  // The first sync is silent: a feed that was never whole announces nothing.
  if (unread && feed.syncedAt !== undefined) writes.push(tx.objectStore('outbox').put({ id: told.id, at }))
  await Promise.all(writes)
  return { written: paper !== stored, arrival: unread ? paper : undefined }
}
