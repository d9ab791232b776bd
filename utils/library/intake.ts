import type { FeedDay } from '@/utils/papers/feed-day'
import { type Batch, type Ingested, ingest, markClosed, markSynced } from './ingest'
import type { Library } from './library'
import { createOutbox } from './outbox'
import type { FeedRecord } from './records'
import { createTally } from './tally'

export type Intake = ReturnType<typeof createIntake>

/** The library's door for papers: what only the background does with it, and pages need not load. */
export function createIntake({ database, announce }: Pick<Library, 'database' | 'announce'>) {
  return {
    outbox: createOutbox(database),
    /** Counts unread papers for real. Linear: for idle moments. Returns whether the tally was right. */
    repairTally: createTally(database).repair,

    async ingest(batch: Batch): Promise<Ingested> {
      const ingested = await ingest(await database(), batch)
      if (ingested.written > 0 || ingested.reordered) announce('papers')
      return ingested
    },

    /** Notes that a feed was asked with success, at `at` (ms), up to and including `day`. */
    async markSynced(feed: string, at: number, day?: FeedDay): Promise<void> {
      await markSynced(await database(), feed, at, day)
    },

    /** Notes that a day was asked for after it had closed. */
    async markClosed(feed: string, day: FeedDay): Promise<void> {
      await markClosed(await database(), feed, day)
    },

    async feed(id: string): Promise<FeedRecord | undefined> {
      return (await database()).get('feeds', id)
    },
  }
}
