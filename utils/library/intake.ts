import type { FailureKind } from '@/utils/errors'
import type { ArxivId } from '@/utils/papers/arxiv-id'
import type { FeedDay } from '@/utils/papers/feed-day'
import type { Paper } from '@/utils/papers/paper'
import { createFeeds } from './feeds'
import { type Batch, type Ingested, ingest } from './ingest'
import { createLacking } from './lacking'
import type { Library } from './library'
import { type Matcher, NO_TOPICS } from './matching'
import { createOutbox } from './outbox'
import { type Rematched, rematch } from './rematch'
import { removeOld } from './retention'
import { createTally } from './tally'

export type Intake = ReturnType<typeof createIntake>

/** The library's door for papers: what only the background does with it, and pages need not load. `matcher`: the topics of now. */
export function createIntake(
  { database, announce }: Pick<Library, 'database' | 'announce'>,
  matcher: () => Promise<Matcher> = async () => NO_TOPICS,
) {
  const { lacking, tried, filled } = createLacking(database)
  return {
    ...createFeeds(database),
    lacking,
    outbox: createOutbox(database),
    /** Counts unread papers for real. Linear: for idle moments. Returns whether the tally was right. */
    repairTally: createTally(database).repair,

    /** Removes up to 100 papers of before a feed day, at the instant `at` (ms); see `retention.ts`. */
    async removeOld(before: FeedDay, at: number): Promise<number> {
      const removed = await removeOld(await database(), before, at)
      if (removed > 0) announce('papers')
      return removed
    },

    /** A paper's text could not be fetched, at the instant `at` (ms). */
    async tried(id: ArxivId, failure: FailureKind, at: number): Promise<void> {
      await tried(id, failure, at)
      announce('papers')
    },

    /** Takes in a paper that was asked for by its id; it is nobody's news. */
    async fill(told: Pick<Batch, 'source' | 'fillsIn' | 'at'> & { paper: Paper }): Promise<void> {
      const { paper, ...batch } = told
      await this.ingest({ feed: 'wanted', followed: false, papers: [paper], ...batch })
      await filled(paper.id)
      announce('saves')
    },

    /** Matches the next hundred papers after `after` with the topics of now; see `rematch.ts`. */
    async rematch(after?: ArxivId): Promise<Rematched> {
      const done = await rematch(await database(), await matcher(), after)
      if (done.changed > 0) announce('papers')
      return done
    },

    async ingest(batch: Batch): Promise<Ingested> {
      const ingested = await ingest(await database(), batch, await matcher())
      if (ingested.written > 0 || ingested.reordered) announce('papers')
      if (ingested.gathered) announce('saves')
      return ingested
    },
  }
}
