import type { ArxivId } from '@/utils/papers/arxiv-id'
import { type FeedDay, feedDayAt } from '@/utils/papers/feed-day'
import type { Paper } from '@/utils/papers/paper'
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
  papers: Paper[]
  /** When the papers were told of, ms. */
  at: number
  /** Of a ranking: the order from its top as far as this poll knows it, this page included. */
  order?: ArxivId[]
}

export interface Ingested {
  /** Papers that were written, because they are new or changed. */
  written: number
  /** Papers that became unread. */
  arrived: ArxivId[]
  /** Whether the order of a ranking changed. */
  reordered: boolean
}

/** A ranking is kept to this many papers. */
const MOST_RANKED = 500

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
    const [reordered] = await Promise.all([rank(tx, feed, batch.order), tally.write()])
    return {
      written: outcomes.filter(({ written }) => written).length,
      arrived: arrived.map(({ id }) => id),
      reordered,
    }
  })
}

/** A paper told of twice in one batch is taken in once, or it would be counted twice; what was said first holds. */
function eachOnce(papers: Paper[]): Paper[] {
  const once = new Map<ArxivId, Paper>()
  for (const paper of papers) once.set(paper.id, { ...paper, ...once.get(paper.id) })
  return [...once.values()]
}

async function takeIn(tx: Writing, told: Paper, { followed, at }: Batch, feed: FeedRecord) {
  const papers = tx.objectStore('papers')
  const [stored, mark] = await Promise.all([papers.get(told.id), tx.objectStore('marks').get(told.id)])
  let paper = mergePaper(stored, told, at)
  const first = followed && paper.arrivedAt === undefined
  const unread = first && !mark && !paper.unread
  // The index of unread papers orders by day: a paper without one would be counted but never shown.
  const feedDay = paper.feedDay ?? feedDayAt(at)
  if (first) paper = { ...paper, feedDay, arrivedAt: at, ...(unread && { unread: 1 as const }) }
  const writes: Promise<unknown>[] = []
  if (paper !== stored) writes.push(papers.put(paper))
  // The first sync is silent: a feed that was never whole announces nothing.
  if (unread && feed.syncedAt !== undefined) writes.push(tx.objectStore('outbox').put({ id: told.id, at }))
  await Promise.all(writes)
  return { written: paper !== stored, arrival: unread ? paper : undefined }
}

/** What the answer did not reach keeps its place behind what it did: a short answer shortens nothing. */
async function rank(tx: Writing, feed: FeedRecord, order: ArxivId[] | undefined): Promise<boolean> {
  if (!order?.length) return false
  const told = new Set(order)
  const next = [...told, ...(feed.order ?? []).filter((id) => !told.has(id))].slice(0, MOST_RANKED)
  if (next.join() === feed.order?.join()) return false
  await tx.objectStore('feeds').put({ ...feed, order: next })
  return true
}

/** Notes that a feed was asked, with success, up to and including `day`; its first sync is whole from then on. */
export function markSynced(db: Database, id: string, at: number, day?: FeedDay): Promise<void> {
  return changeFeed(db, id, (feed) => {
    if (feed.syncedAt !== undefined && feed.lastDay === day) return feed
    return { ...feed, syncedAt: feed.syncedAt ?? at, ...(day && { lastDay: day }) }
  })
}

/** As many closed days as a reader may leaf through without asking for one twice. */
const MOST_CLOSED_DAYS = 200

/** Notes that a day was asked for after it had closed. */
export function markClosed(db: Database, id: string, day: FeedDay): Promise<void> {
  return changeFeed(db, id, (feed) => {
    if (feed.closedDays?.includes(day)) return feed
    return { ...feed, closedDays: [...(feed.closedDays ?? []), day].slice(-MOST_CLOSED_DAYS) }
  })
}

/** `change` returns the record itself when nothing changes: then nothing is written. */
function changeFeed(db: Database, id: string, change: (feed: FeedRecord) => FeedRecord): Promise<void> {
  return transact(db, ['feeds'], async (tx) => {
    const feeds = tx.objectStore('feeds')
    const before: FeedRecord = (await feeds.get(id)) ?? { id }
    const after = change(before)
    if (after !== before) await feeds.put(after)
  })
}
