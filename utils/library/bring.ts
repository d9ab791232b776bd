import type { Change } from './changes'
import { note } from './journal'
import { nowAndThen } from './now-and-then'
import type { Database } from './open'
import { printOf } from './print'
import type { Brought, List, ReadMark, Save, StoredPaper, Undoable } from './records'
import type { Writing } from './schema'
import { STEP, transact } from './transact'
import { openUnread, READING } from './unread'

/** What is to be written, each record as it is to be: whoever brings it has merged it with what is there. */
export interface Bringing {
  from: Brought['from']
  lists: List[]
  saves: Save[]
  marks: ReadMark[]
  /** Texts of the saved papers; one that is stored, and is no stub, stays as it is. */
  papers: StoredPaper[]
}

/** A record, and what was there of it when it was merged. */
type Part<T> = [record: T, before: T | 'unstored' | undefined]
type Step = [change: Change, write: (tx: Writing) => Promise<void>]

/** Brings what comes from outside into the library. */
export function createBringing(
  database: () => Promise<Database>,
  now: () => number,
  announce: (change: Change) => void = () => {},
) {
  /**
   * Writes it, a hundred records a transaction. What takes it back is noted before the first of them, once: undo leaves
   * alone what is not as it was to be written, so it is right wherever this is cut off. What the reader changes meanwhile
   * stays. Returns how to undo it; undefined when there was nothing to write.
   */
  return async function bring(bringing: Bringing): Promise<Undoable | undefined> {
    const { lists, saves, marks, papers } = bringing
    if (lists.length + saves.length + marks.length === 0) return undefined
    const db = await database()
    const deed = await deedOf(db, bringing)
    const undo = await transact(db, ['journal'], (tx) => note(tx, deed, now()))
    const paperOf = new Map(papers.map((paper) => [paper.id, paper]))
    const steps: Step[] = [
      ...inSteps(lists, deed.lists).map((part): Step => ['lists', (tx) => putLists(tx, part)]),
      ...inSteps(saves, deed.saves).map((part): Step => ['saves', (tx) => putSaves(tx, part, paperOf)]),
      ...inSteps(marks, deed.marks).map((part): Step => ['reading', (tx) => putMarks(tx, part)]),
    ]
    const step = nowAndThen(now)
    for (const [index, [change, write]] of steps.entries()) {
      const going = await transact(db, [...READING, 'saves', 'lists', 'journal'], async (tx) => {
        // The reader may have undone it meanwhile.
        if ((await tx.objectStore('journal').getKey(undo.key)) === undefined) return false
        await write(tx)
        return true
      })
      // Whoever hears of it counts and mirrors: at each step that would take longer than the writing.
      const isLast = steps[index + 1]?.[0] !== change
      if (isLast || !going) announce(change)
      else step(() => announce(change))
      if (!going) break
    }
    return undo
  }
}

/** What it takes to undo it, from what is there now. */
async function deedOf(db: Database, { from, lists, saves, marks }: Bringing): Promise<Brought> {
  const tx = db.transaction(['lists', 'saves', 'marks', 'papers'])
  const [listStore, saveStore, markStore] = [tx.objectStore('lists'), tx.objectStore('saves'), tx.objectStore('marks')]
  const stored = new Set(marks.length > 0 ? await tx.objectStore('papers').getAllKeys() : [])
  const told = async <T extends { id: string }, B>(records: T[], get: (id: string) => Promise<B | undefined>) =>
    Promise.all(
      records.map(async (record): Promise<[id: string, print: number, before?: B]> => {
        const before = await get(record.id)
        return before === undefined ? [record.id, printOf(record)] : [record.id, printOf(record), before]
      }),
    )
  return {
    kind: 'bring',
    from,
    lists: await told(lists, (id) => listStore.get(id)),
    saves: await told(saves, (id) => saveStore.get(id)),
    marks: await told(marks, async (id) => (await markStore.get(id)) ?? (stored.has(id) ? undefined : 'unstored')),
  }
}

/** Records with what was there of them, so many as a transaction takes. */
function inSteps<T>(records: T[], told: [id: string, print: number, before?: T | 'unstored'][]): Part<T>[][] {
  const parts = records.map((record, index): Part<T> => [record, told[index]?.[2]])
  return Array.from({ length: Math.ceil(parts.length / STEP) }, (_, step) =>
    parts.slice(step * STEP, (step + 1) * STEP),
  )
}

/** Whether what is there is what was merged. */
function isAsMerged<T>(there: T | undefined, before: Part<T>[1]): boolean {
  const merged = before === 'unstored' ? undefined : before
  return there === undefined ? merged === undefined : merged !== undefined && printOf(there) === printOf(merged)
}

async function putLists(tx: Writing, lists: Part<List>[]): Promise<void> {
  const store = tx.objectStore('lists')
  for (const [list, before] of lists) if (isAsMerged(await store.get(list.id), before)) await store.put(list)
}

async function putSaves(tx: Writing, saves: Part<Save>[], paperOf: Map<string, StoredPaper>): Promise<void> {
  const [store, papers] = [tx.objectStore('saves'), tx.objectStore('papers')]
  for (const [save, before] of saves) {
    const [there, stored] = await Promise.all([store.get(save.id), papers.get(save.id)])
    if (!isAsMerged(there, before)) continue
    await store.put(save)
    const told = paperOf.get(save.id)
    if (told && (!stored || (stored.stub && !told.stub))) await papers.put(told)
  }
}

async function putMarks(tx: Writing, marks: Part<ReadMark>[]): Promise<void> {
  const [store, papers] = [tx.objectStore('marks'), tx.objectStore('papers')]
  const unread = await openUnread(tx)
  await Promise.all(
    marks.map(async ([mark, before]) => {
      const [there, paper] = await Promise.all([store.get(mark.id), papers.get(mark.id)])
      if (!isAsMerged(there, before)) return
      unread.follow({ paper, mark: there }, { paper, mark })
      await store.put(mark)
    }),
  )
  await unread.write()
}
