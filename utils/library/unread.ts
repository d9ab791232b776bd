import type { ArxivId } from '@/utils/papers/arxiv-id'
import { takeMany } from './get-many'
import { isUnread, type State } from './is-unread'
import type { StoredPaper, UnreadPaper } from './records'
import type { Store, Writing } from './schema'
import { openTally } from './tally'

/** What a transaction has to be opened over that has papers read or unread. */
export const READING: Store[] = ['papers', 'marks', 'unread', 'tally']

function recordOf({ id, feedDay, publishedOn, upvotes, arrivedAt = 0, badged }: StoredPaper): UnreadPaper {
  return { id, feedDay: feedDay ?? publishedOn, upvotes, arrivedAt, ...(badged && { badged }) }
}

/** Keeps the unread papers and the count of them in step with what one transaction does; it must `write` at its end. */
export async function openUnread(tx: Writing) {
  const store = tx.objectStore('unread')
  const tally = await openTally(tx.objectStore('tally'))
  const writes: Promise<unknown>[] = []

  return {
    /** What is stored of a paper and its mark gives way to something else. */
    follow(before: State, after: State): void {
      const from = before.paper && isUnread(before) ? recordOf(before.paper) : undefined
      const to = after.paper && isUnread(after) ? recordOf(after.paper) : undefined
      if (from) tally.count(from, -1)
      if (to) tally.count(to, 1)
      if (from && !to) writes.push(store.delete(from.id))
      if (to && JSON.stringify(to) !== JSON.stringify(from)) writes.push(store.put(to))
    },

    /** Papers were marked read. Returns those that had been unread. */
    async end(ids: ArxivId[]): Promise<Set<ArxivId>> {
      const ended = await takeMany<UnreadPaper>(store, ids)
      for (const paper of ended.values()) tally.count(paper, -1)
      return new Set(ended.keys())
    },

    async write(): Promise<void> {
      await Promise.all([...writes, tally.write()])
    },
  }
}
