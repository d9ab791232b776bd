import type { ArxivId } from '@/utils/papers/arxiv-id'
import type { Database } from './open'
import type { Claim, StoredPaper } from './records'
import { transact } from './transact'

/** Papers that one notification speaks for, best first. */
export interface Claimed {
  claim: Claim
  papers: StoredPaper[]
}

/**
 * What waits to be announced. Claiming and settling frame the showing of a notification, so that a worker that dies in
 * between leaves behind what it meant to do.
 */
export function createOutbox(database: () => Promise<Database>) {
  return {
    /**
     * Claims everything that waits for the notification that `name` gives (from the papers, best first), except what
     * was read meanwhile or is not `worth` it, which leaves the outbox. Returns undefined when nothing waits.
     */
    async claim(
      session: string,
      name: (papers: StoredPaper[]) => string,
      worth: (paper: StoredPaper) => boolean = () => true,
    ): Promise<Claimed | undefined> {
      return transact(await database(), ['outbox', 'papers'], async (tx) => {
        const outbox = tx.objectStore('outbox')
        const waiting = (await outbox.getAll()).filter(({ claimedBy }) => !claimedBy)
        const stored = await Promise.all(waiting.map(({ id }) => tx.objectStore('papers').get(id)))
        const papers = stored.filter((paper) => paper !== undefined).filter((paper) => paper.unread && worth(paper))
        papers.sort((a, b) => b.upvotes - a.upvotes)
        if (papers.length === 0) {
          await Promise.all(waiting.map(({ id }) => outbox.delete(id)))
          return undefined
        }
        const claim = { notification: name(papers), session }
        const announced = new Set(papers.map(({ id }) => id))
        await Promise.all(
          waiting.map((entry) =>
            announced.has(entry.id) ? outbox.put({ ...entry, claimedBy: claim }) : outbox.delete(entry.id),
          ),
        )
        return { claim, papers }
      })
    },

    /** Claims that were never settled: a worker died while it announced them. */
    async unsettled(): Promise<{ claim: Claim; ids: ArxivId[] }[]> {
      const claims = new Map<string, { claim: Claim; ids: ArxivId[] }>()
      for (const { id, claimedBy } of await (await database()).getAll('outbox')) {
        if (!claimedBy) continue
        const known = claims.get(claimedBy.notification) ?? { claim: claimedBy, ids: [] }
        known.ids.push(id)
        claims.set(claimedBy.notification, known)
      }
      return [...claims.values()]
    },

    /** The notification was shown, or is not to be shown: what it spoke for leaves the outbox. */
    async settle(notification: string): Promise<void> {
      await transact(await database(), ['outbox'], async (tx) => {
        const outbox = tx.objectStore('outbox')
        const entries = (await outbox.getAll()).filter(({ claimedBy }) => claimedBy?.notification === notification)
        await Promise.all(entries.map(({ id }) => outbox.delete(id)))
      })
    },

    /** The notification was never shown: what it spoke for waits again. */
    async release(notification: string): Promise<void> {
      await transact(await database(), ['outbox'], async (tx) => {
        const outbox = tx.objectStore('outbox')
        const entries = (await outbox.getAll()).filter(({ claimedBy }) => claimedBy?.notification === notification)
        await Promise.all(entries.map(({ claimedBy: _, ...entry }) => outbox.put(entry)))
      })
    },
  }
}
