import type { FeedDay } from '@/utils/papers/feed-day'
import type { Database } from './open'
import type { FeedRecord } from './records'
import { transact } from './transact'

/** As many closed days as a reader may leaf through without asking for one twice. */
const MOST_CLOSED_DAYS = 200

/** What is known of the feeds, and what polling notes about them. */
export function createFeeds(database: () => Promise<Database>) {
  /** `change` returns the record itself when nothing changes: then nothing is written. */
  async function change(id: string, change: (feed: FeedRecord) => FeedRecord): Promise<void> {
    await transact(await database(), ['feeds'], async (tx) => {
      const feeds = tx.objectStore('feeds')
      const before: FeedRecord = (await feeds.get(id)) ?? { id }
      const after = change(before)
      if (after !== before) await feeds.put(after)
    })
  }

  return {
    async feed(id: string): Promise<FeedRecord | undefined> {
      return (await database()).get('feeds', id)
    },

    /** Forgets feeds that are asked no more: their orders would keep papers from ever growing old. */
    async keepFeeds(ids: string[]): Promise<void> {
      const db = await database()
      if ((await db.getAllKeys('feeds')).every((id) => ids.includes(id))) return
      await transact(db, ['feeds'], async (tx) => {
        const feeds = tx.objectStore('feeds')
        const gone = (await feeds.getAllKeys()).filter((id) => !ids.includes(id))
        await Promise.all(gone.map((id) => feeds.delete(id)))
      })
    },

    /**
     * The feed was asked with success, at `at` (ms), while `day` was current; its first sync is whole from then on.
     * `since`, of a first sync, is the day that it took.
     */
    markSynced: (id: string, at: number, day?: FeedDay, since?: FeedDay) =>
      change(id, (feed) => {
        if (feed.syncedAt !== undefined && (!day || feed.lastDay === day) && (!since || feed.since === since))
          return feed
        return { ...feed, syncedAt: feed.syncedAt ?? at, ...(day && { lastDay: day }), ...(since && { since }) }
      }),

    /** A day was asked for after it had closed, and need not be asked again for papers. */
    markClosed: (id: string, day: FeedDay) =>
      change(id, (feed) => {
        if (feed.closedDays?.includes(day)) return feed
        return { ...feed, closedDays: [...(feed.closedDays ?? []), day].slice(-MOST_CLOSED_DAYS) }
      }),

    /** As `markSynced`, of a feed that is whole; the days before `day` were asked as well, again or because they were missing. */
    markRevisited: (id: string, at: number, day: FeedDay) =>
      change(id, (feed) => ({ ...feed, lastDay: day, revisitedAt: at })),
  }
}
