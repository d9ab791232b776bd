import type { ArxivId } from '@/utils/papers/arxiv-id'
import { amend, note } from './journal'
import type { Database } from './open'
import type { Deed, StoredPaper, Undoable } from './records'
import type { Writing } from './schema'
import { openTally } from './tally'
import { transact } from './transact'

/** Papers marked in one transaction: more would keep readers waiting. */
const STEP = 100

export interface Marked {
  /** Papers that changed. */
  count: number
  /** To undo it by; absent when nothing changed or it was not to be noted. */
  undo?: Undoable
}

/** `onStep` hears of each transaction: whoever is cut off in the middle has told of what is done. */
export function createReading(database: () => Promise<Database>, now: () => number, onStep: () => void = () => {}) {
  /** Marks papers read. `noted: false` where it is a side effect that nobody would undo. */
  async function markRead(ids: ArxivId[], { noted = true } = {}): Promise<Marked> {
    return mark(ids, noted ? 'read' : undefined, (tx, step) => applyRead(tx, step, now()))
  }

  /** Marks papers unread. */
  async function markUnread(ids: ArxivId[]): Promise<Marked> {
    return mark(ids, 'unread', applyUnread)
  }

  /**
   * The first step is one transaction with its journal entry, which names all that is still to come; each later step
   * takes out of it what it did not change. So undo is right wherever this is cut off.
   */
  async function mark(
    ids: ArxivId[],
    deed: 'read' | 'unread' | undefined,
    apply: (tx: Writing, ids: ArxivId[]) => Promise<ArxivId[]>,
  ): Promise<Marked> {
    const db = await database()
    // Twice in one step, a paper would be counted twice.
    const wanted = [...new Set(ids)]
    const changed: ArxivId[] = []
    let undo: Undoable | undefined
    for (let start = 0; start < wanted.length; start += STEP) {
      const end = start + STEP
      await transact(db, ['papers', 'marks', 'tally', 'journal'], async (tx) => {
        changed.push(...(await apply(tx, wanted.slice(start, end))))
        if (!deed || changed.length === 0) return
        const done: Deed = { kind: deed, ids: [...changed, ...wanted.slice(end)] }
        undo = undo ? await amend(tx, undo, done) : await note(tx, done, now())
      })
      onStep()
    }
    return { count: changed.length, ...(undo && { undo }) }
  }

  return { markRead, markUnread }
}

/** Returns the papers that changed: those that were not marked read before. */
export async function applyRead(tx: Writing, ids: ArxivId[], at: number): Promise<ArxivId[]> {
  const [papers, marks] = [tx.objectStore('papers'), tx.objectStore('marks')]
  const tally = await openTally(tx.objectStore('tally'))
  const changed = await Promise.all(
    ids.map(async (id) => {
      const [paper, mark] = await Promise.all([papers.get(id), marks.getKey(id)])
      const writes: Promise<unknown>[] = []
      if (mark === undefined) writes.push(marks.put({ id, readAt: at }))
      if (paper?.unread) {
        const { unread: _, ...rest } = paper
        tally.count(paper, -1)
        writes.push(papers.put(rest))
      }
      await Promise.all(writes)
      return writes.length > 0 ? id : undefined
    }),
  )
  await tally.write()
  return changed.filter((id) => id !== undefined)
}

/** Returns the papers that changed: those that are stored and were not unread before. */
function applyUnread(tx: Writing, ids: ArxivId[]): Promise<ArxivId[]> {
  return unread(tx, ids, (paper) => paper.arrivedAt ?? paper.sightings[0]?.[0] ?? 0)
}

/** Takes read marks back. A paper that no followed feed had brought was not unread before it was read, nor is it after. */
export function revertRead(tx: Writing, ids: ArxivId[]): Promise<ArxivId[]> {
  return unread(tx, ids, (paper) => paper.arrivedAt)
}

/** `arrival` says since when (ms) a paper counts as arrived; undefined takes its mark away and leaves it at that. */
async function unread(
  tx: Writing,
  ids: ArxivId[],
  arrival: (paper: StoredPaper) => number | undefined,
): Promise<ArxivId[]> {
  const [papers, marks] = [tx.objectStore('papers'), tx.objectStore('marks')]
  const tally = await openTally(tx.objectStore('tally'))
  const changed = await Promise.all(
    ids.map(async (id) => {
      const paper = await papers.get(id)
      if (!paper || paper.unread) return undefined
      const writes: Promise<unknown>[] = [marks.delete(id)]
      const arrivedAt = arrival(paper)
      if (arrivedAt !== undefined) {
        // The index of unread papers orders by day: a paper without one would be counted but never shown.
        const again = { ...paper, arrivedAt, unread: 1 as const, feedDay: paper.feedDay ?? paper.publishedOn }
        tally.count(again, 1)
        writes.push(papers.put(again))
      }
      await Promise.all(writes)
      return id
    }),
  )
  await tally.write()
  return changed.filter((id) => id !== undefined)
}
