import type { ArxivId } from '@/utils/papers/arxiv-id'
import { note } from './journal'
import type { Database } from './open'
import type { ReadMark, StoredPaper, Undoable } from './records'
import { openTally } from './tally'
import { transact } from './transact'

export function createLess(database: () => Promise<Database>, now: () => number) {
  return {
    /**
     * The reader wants less like this paper, which counts as read from then on. Returns how to undo it; undefined when it
     * was said already.
     */
    async less(id: ArxivId): Promise<Undoable | undefined> {
      return transact(await database(), ['papers', 'marks', 'tally', 'journal'], async (tx) => {
        const [papers, marks] = [tx.objectStore('papers'), tx.objectStore('marks')]
        const [paper, before] = await Promise.all([papers.get(id), marks.get(id)])
        if (before?.less) return undefined
        const at = now()
        const mark: ReadMark = { ...before, id, readAt: before?.readAt ?? at, less: at }
        await marks.put(mark)
        if (paper?.unread) {
          const tally = await openTally(tx.objectStore('tally'))
          tally.count(paper, -1)
          const { unread: _, ...rest } = paper
          await papers.put(rest satisfies StoredPaper)
          await tally.write()
        }
        return note(tx, { kind: 'less', id, at, ...(before && { before }), ...(paper?.unread && { unread: true }) }, at)
      })
    },
  }
}
