import type { ArxivId } from '@/utils/papers/arxiv-id'
import { isUnread } from './is-unread'
import { note } from './journal'
import type { Database } from './open'
import type { ReadMark, Undoable } from './records'
import { transact } from './transact'
import { openUnread, READING } from './unread'

export function createLess(database: () => Promise<Database>, now: () => number) {
  return {
    /**
     * The reader wants less like this paper, which counts as read from then on. Returns how to undo it; undefined when it
     * was said already.
     */
    async less(id: ArxivId): Promise<Undoable | undefined> {
      return transact(await database(), [...READING, 'journal'], async (tx) => {
        const [papers, marks] = [tx.objectStore('papers'), tx.objectStore('marks')]
        const [paper, before] = await Promise.all([papers.get(id), marks.get(id)])
        if (before?.less) return undefined
        const at = now()
        const mark: ReadMark = { ...before, id, readAt: before?.readAt ?? at, less: at }
        const unread = await openUnread(tx)
        unread.follow({ paper, mark: before }, { paper, mark })
        await Promise.all([marks.put(mark), unread.write()])
        const wasUnread = isUnread({ paper, mark: before }) && { unread: true as const }
        return note(tx, { kind: 'less', id, at, ...(before && { before }), ...wasUnread }, at)
      })
    },
  }
}
