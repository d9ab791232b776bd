import type { ArxivId } from '@/utils/papers/arxiv-id'
import { isUnread } from './is-unread'
import { amend, note } from './journal'
import { nowAndThen } from './now-and-then'
import type { Database } from './open'
import type { Deed, StoredPaper, Undoable, WasRead } from './records'
import type { Writing } from './schema'
import { settle } from './sweeps'
import { transact } from './transact'
import { openUnread, READING } from './unread'

/** Papers marked in one transaction: more would keep readers waiting. */
export const MARKED_AT_ONCE = 1_000

export interface Marked {
  /** Papers that changed. */
  count: number
  /** To undo it by; absent when nothing changed. */
  undo?: Undoable
}

type Marking = Extract<Deed, { kind: 'read' | 'unread' }>

/** `onStep` hears of what is done, at the end and now and then: whoever is cut off in the middle has told of most of it. */
export function createReading(database: () => Promise<Database>, now: () => number, onStep: () => void = () => {}) {
  /** Marks papers read; `opened` where that is a side effect of opening them, which can be undone but is not spoken of. */
  async function markRead(ids: ArxivId[], { opened = false } = {}): Promise<Marked> {
    const at = now()
    if (ids.length > MARKED_AT_ONCE && !opened) return sweep(ids, at)
    return mark(ids, opened, (tx, step) => applyRead(tx, step, at, opened))
  }

  /** Marks read what would take seconds if each mark were written before it is told: the marks follow. */
  async function sweep(ids: ArxivId[], at: number): Promise<Marked> {
    const db = await database()
    const marked = await transact(db, [...READING, 'sweeps', 'journal'], async (tx): Promise<Marked> => {
      const done = await applySweep(tx, [...new Set(ids)], at)
      const count = done.ids.length
      return { count, ...(count > 0 && { undo: await note(tx, done, at) }) }
    })
    onStep()
    // Should it fail, it is made up for before anything else is written.
    settle(db).then(onStep, (error) => console.error('Offprint:', error))
    return marked
  }

  /** Marks papers unread. */
  async function markUnread(ids: ArxivId[]): Promise<Marked> {
    return mark(ids, false, applyUnread)
  }

  /**
   * Each step is one transaction with its part of the journal entry, so that undo is right wherever this is cut off. It
   * ends when the reader has undone what there was of it.
   */
  async function mark(
    ids: ArxivId[],
    quiet: boolean,
    apply: (tx: Writing, ids: ArxivId[]) => Promise<Marking>,
  ): Promise<Marked> {
    const db = await database()
    // Twice in one step, a paper would be counted twice; in their order, what one step marks lies together.
    const wanted = [...new Set(ids)].sort()
    let done: Marking | undefined
    let undo: Undoable | undefined
    const step = nowAndThen(now)
    for (let start = 0; start < wanted.length; start += MARKED_AT_ONCE) {
      const going = await transact(db, [...READING, 'journal'], async (tx) => {
        if (undo && (await tx.objectStore('journal').getKey(undo.key)) === undefined) return false
        const marked = await apply(tx, wanted.slice(start, start + MARKED_AT_ONCE))
        if (marked.ids.length === 0) return true
        done = done ? together(done, marked) : marked
        undo = undo ? await amend(tx, undo.key, done) : await note(tx, done, now(), quiet)
        return true
      })
      if (!going) break
      step(onStep)
    }
    onStep()
    return { count: done?.ids.length ?? 0, ...(undo && { undo }) }
  }

  return { markRead, markUnread }
}

function together(done: Marking, step: Marking): Marking {
  const ids = [...done.ids, ...step.ids]
  if (done.kind === 'read' && step.kind === 'read') {
    const unstored = [...(done.unstored ?? []), ...(step.unstored ?? [])]
    return { ...done, ids, ...(unstored.length > 0 && { unstored }) }
  }
  if (done.kind === 'unread' && step.kind === 'unread') {
    return { ...done, ids, was: [...(done.was ?? []), ...(step.was ?? [])] }
  }
  return done
}

/** What was unread ceases to be, and is noted as yet to be marked; the others are marked as they are always. */
async function applySweep(tx: Writing, ids: ArxivId[], at: number): Promise<Marking> {
  const unread = await openUnread(tx)
  const ended = await unread.end(ids)
  await unread.write()
  const others = await applyRead(
    tx,
    ids.filter((id) => !ended.has(id)),
    at,
  )
  if (ended.size > 0) await tx.objectStore('sweeps').add({ ids: [...ended], at })
  return together({ kind: 'read', ids: [...ended], at }, others)
}

/** Marks read what was not, and says what that was. */
export async function applyRead(tx: Writing, ids: ArxivId[], at: number, opened = false): Promise<Marking> {
  const [papers, marks] = [tx.objectStore('papers'), tx.objectStore('marks')]
  const unread = await openUnread(tx)
  const ended = await unread.end(ids)
  const changed: ArxivId[] = []
  const unstored: ArxivId[] = []
  await Promise.all(
    ids.map(async (id) => {
      if (!ended.has(id)) {
        const [mark, stored] = await Promise.all([marks.get(id), papers.getKey(id)])
        if (mark) {
          // Read before, and looked at again: nothing to undo, but known from now on.
          if (opened && !mark.opened) await marks.put({ ...mark, opened })
          return
        }
        if (stored === undefined) unstored.push(id)
      }
      changed.push(id)
      await marks.put({ id, readAt: at, ...(opened && { opened }) })
    }),
  )
  await unread.write()
  return { kind: 'read', ids: changed, at, ...(unstored.length > 0 && { unstored }) }
}

/** Marks unread what is stored and was not, and says what that was. */
async function applyUnread(tx: Writing, ids: ArxivId[]): Promise<Marking> {
  const [papers, marks] = [tx.objectStore('papers'), tx.objectStore('marks')]
  const unread = await openUnread(tx)
  const was: WasRead[] = []
  await Promise.all(
    ids.map(async (id) => {
      const [paper, mark] = await Promise.all([papers.get(id), marks.get(id)])
      if (!paper || isUnread({ paper, mark })) return
      was.push({
        id,
        ...(mark && { mark }),
        ...(paper.arrivedAt === undefined && { fresh: true }),
        ...(paper.feedDay === undefined && { dayless: true }),
        ...(paper.muted === 1 && { muted: true }),
      })
      const again = asUnread(paper)
      unread.follow({ paper, mark }, { paper: again })
      await Promise.all([marks.delete(id), again !== paper && papers.put(again)])
    }),
  )
  await unread.write()
  return { kind: 'unread', ids: was.map(({ id }) => id), was }
}

/** The paper as it has to be for being unread without a mark. Views order it by its day, and a mute gives way. */
function asUnread(paper: StoredPaper): StoredPaper {
  if (paper.arrivedAt !== undefined && paper.feedDay !== undefined && paper.muted !== 1) return paper
  return {
    ...paper,
    arrivedAt: paper.arrivedAt ?? paper.sightings[0]?.[0] ?? 0,
    feedDay: paper.feedDay ?? paper.publishedOn,
    ...(paper.muted !== undefined && { muted: 0 as const }),
  }
}
