import type { ArxivId } from '@/utils/papers/arxiv-id'
import type { Paper } from '@/utils/papers/paper'
import { type Answer, learn } from './feed-record'
import { gather } from './gather'
import { type Matcher, NO_TOPICS } from './matching'
import { mayBeThere } from './may-be-there'
import { noteUnindexed } from './mirror-notes'
import type { Database } from './open'
import type { Store, Writing } from './schema'
import { type Outcome, reworded, type Terms, takeIn } from './take-in'
import { transact } from './transact'
import { openUnread } from './unread'

/** A page of a feed on its way into the library; at most about 100 papers, because writing keeps readers waiting. */
export interface Batch extends Terms {
  feed: string
  papers: Paper[]
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
        return takeIn({ told: paper, stored, mark }, batch, feed, matcher)
      }),
    )
    for (const { from, to, mark } of outcomes) if (to) unread.follow({ paper: from, mark }, { paper: to, mark })
    const gathered = outcomes.flatMap(({ gathered }) => gathered ?? [])
    const known = learn(feed, batch)
    // All at once: to wait once more costs as much as writing several papers.
    const [saved] = await Promise.all([
      gathered.length > 0 ? gather(tx, gathered, batch.at) : 0,
      known !== feed && tx.objectStore('feeds').put(known),
      unread.write(),
      ...outcomes.map((outcome) => write(tx, outcome, batch.at)),
    ])
    noteUnindexed(tx, outcomes.flatMap(reworded))
    return {
      written: outcomes.filter(({ from, to }) => to !== from).length,
      arrived: outcomes.flatMap(({ to, arrives }) => (to && arrives ? [to.id] : [])),
      reordered: known.order !== feed.order,
      ...(saved > 0 && { gathered: saved }),
    }
  }
  // What is announced later waits for the disk, and for all that was written before it.
  return transact(db, stores, work, 'relaxed')
}

/** A paper told of twice in one batch is taken in once, or it would be counted twice; what was said first holds. */
function eachOnce(papers: Paper[]): Paper[] {
  const once = new Map<ArxivId, Paper>()
  for (const paper of papers) once.set(paper.id, { ...paper, ...once.get(paper.id) })
  return [...once.values()]
}

async function write(tx: Writing, { from, to, news }: Outcome, at: number): Promise<void> {
  if (!to) return
  await Promise.all([
    to !== from && tx.objectStore('papers').put(to),
    news && tx.objectStore('outbox').put({ id: to.id, at }),
  ])
}
