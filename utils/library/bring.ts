import type { Change } from './changes'
import { amend, note } from './journal'
import type { Database } from './open'
import { printOf } from './print'
import { STEP } from './reading'
import type { Brought, List, ReadMark, Save, StoredPaper, Undoable } from './records'
import type { Writing } from './schema'
import { openTally } from './tally'
import { transact } from './transact'

/** What is to be written, each record as it is to be: whoever brings it has merged it with what is there. */
export interface Bringing {
  from: Brought['from']
  lists: List[]
  saves: Save[]
  marks: ReadMark[]
  /** Texts of the saved papers; one that is stored, and is no stub, stays as it is. */
  papers: StoredPaper[]
}

type Step = [change: Change, write: (tx: Writing) => Promise<void>]

/** Brings what comes from outside into the library. */
export function createBringing(
  database: () => Promise<Database>,
  now: () => number,
  announce: (change: Change) => void = () => {},
) {
  /**
   * Writes it, a hundred papers a transaction, each with its part of the journal entry: what is cut off can be undone.
   * Returns how to undo it; undefined when there was nothing to write.
   */
  return async function bring({ from, lists, saves, marks, papers }: Bringing): Promise<Undoable | undefined> {
    const db = await database()
    const paperOf = new Map(papers.map((paper) => [paper.id, paper]))
    const done: Brought = { kind: 'bring', from, lists: [], saves: [], marks: [] }
    let undo: Undoable | undefined

    /** Returns whether to go on: not when the reader has undone what there was of it. */
    async function step(write: (tx: Writing) => Promise<void>): Promise<boolean> {
      return transact(db, ['papers', 'marks', 'saves', 'lists', 'tally', 'journal'], async (tx) => {
        if (undo && (await tx.objectStore('journal').getKey(undo.key)) === undefined) return false
        await write(tx)
        undo = undo ? await amend(tx, undo.key, done) : await note(tx, done, now())
        return true
      })
    }

    const steps: Step[] = [
      ...(lists.length > 0 ? [lists] : []).map((part): Step => ['lists', (tx) => putLists(tx, part, done)]),
      ...inSteps(saves).map((part): Step => ['saves', (tx) => putSaves(tx, part, paperOf, done)]),
      ...inSteps(marks).map((part): Step => ['reading', (tx) => putMarks(tx, part, done)]),
    ]
    for (const [change, write] of steps) {
      const going = await step(write)
      announce(change)
      if (!going) break
    }
    return undo
  }
}

const inSteps = <T>(all: T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / STEP) }, (_, index) => all.slice(index * STEP, (index + 1) * STEP))

async function putLists(tx: Writing, lists: List[], done: Brought): Promise<void> {
  const store = tx.objectStore('lists')
  for (const list of lists) {
    const before = await store.get(list.id)
    done.lists.push([list.id, printOf(list), ...(before ? [before] : [])] as Brought['lists'][number])
    await store.put(list)
  }
}

async function putSaves(tx: Writing, saves: Save[], paperOf: Map<string, StoredPaper>, done: Brought): Promise<void> {
  const [store, papers] = [tx.objectStore('saves'), tx.objectStore('papers')]
  for (const save of saves) {
    const [before, stored] = await Promise.all([store.get(save.id), papers.get(save.id)])
    done.saves.push([save.id, printOf(save), ...(before ? [before] : [])] as Brought['saves'][number])
    await store.put(save)
    const told = paperOf.get(save.id)
    if (told && (!stored || (stored.stub && !told.stub))) await papers.put(told)
  }
}

async function putMarks(tx: Writing, marks: ReadMark[], done: Brought): Promise<void> {
  const [store, papers] = [tx.objectStore('marks'), tx.objectStore('papers')]
  const tally = await openTally(tx.objectStore('tally'))
  await Promise.all(
    marks.map(async (mark) => {
      const [before, paper] = await Promise.all([store.get(mark.id), papers.get(mark.id)])
      const was = before ?? (paper ? undefined : 'unstored')
      done.marks.push([mark.id, printOf(mark), ...(was ? [was] : [])] as Brought['marks'][number])
      await store.put(mark)
      if (!paper?.unread) return
      const { unread: _, ...rest } = paper
      tally.count(paper, -1)
      await papers.put(rest)
    }),
  )
  await tally.write()
}
