import type { ArxivId } from '@/utils/papers/arxiv-id'
import { papersById } from './entries'
import { getMany } from './get-many'
import type { Database } from './open'
import type { Claim, StoredPaper } from './records'
import { transact } from './transact'

/** What is to become of a paper that waits. */
export type Fate = 'now' | 'later' | 'never'

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
     * Claims what is to be said now, for the notification that `name` gives (from the papers, best first). What was read
     * meanwhile, or is never to be said, leaves the outbox; the rest goes on waiting. Undefined when nothing is to be said.
     */
    async claim(
      session: string,
      name: (papers: StoredPaper[]) => Omit<Claim, 'session'>,
      fate: (paper: StoredPaper) => Fate = () => 'now',
    ): Promise<Claimed | undefined> {
      return transact(await database(), ['outbox', 'papers', 'unread'], async (tx) => {
        const outbox = tx.objectStore('outbox')
        const waiting = (await outbox.getAll()).filter(({ claimedBy }) => !claimedBy)
        const isUnread = await getMany(
          tx.objectStore('unread'),
          waiting.map(({ id }) => id),
        )
        const unread = await papersById(tx, [...isUnread.keys()])
        const fates = new Map(unread.map((paper) => [paper.id, fate(paper)]))
        const papers = unread.filter(({ id }) => fates.get(id) === 'now').sort((a, b) => b.upvotes - a.upvotes)
        const claim = papers.length > 0 ? { ...name(papers), session } : undefined
        await Promise.all(
          waiting.map(async (entry) => {
            const fate = fates.get(entry.id) ?? 'never'
            if (fate === 'never') await outbox.delete(entry.id)
            if (fate === 'now' && claim) await outbox.put({ ...entry, claimedBy: claim })
          }),
        )
        return claim && { claim, papers }
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
