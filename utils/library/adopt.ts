import type { Database } from './open'
import { printOf } from './print'
import type { List, ReadMark, Save } from './records'
import type { Writing } from './schema'
import { stubOf } from './stub'
import { STEP, transact } from './transact'
import { openUnread, READING } from './unread'

/** A record as it was when it was looked at, and as it is to be: absent where there was or is to be none. */
export type Turn<T> = { id: string; before?: T | undefined; after?: T | undefined }

export interface Turns {
  lists: Turn<List>[]
  saves: Turn<Save>[]
  marks: Turn<ReadMark>[]
}

/**
 * Has the library say what another machine of the reader says, a hundred records a transaction. What the reader changed here
 * meanwhile stays. None of it can be undone here: it was done elsewhere.
 */
export async function adopt(db: Database, { lists, saves, marks }: Turns): Promise<void> {
  // Lists before what stands in them; papers out of lists before the lists go.
  await inSteps(
    db,
    lists.filter(({ after }) => after),
    putLists,
  )
  await inSteps(db, saves, putSaves)
  await inSteps(
    db,
    lists.filter(({ after }) => !after),
    putLists,
  )
  await inSteps(db, marks, putMarks)
}

async function inSteps<T>(db: Database, turns: Turn<T>[], write: (tx: Writing, turns: Turn<T>[]) => Promise<void>) {
  for (let start = 0; start < turns.length; start += STEP) {
    await transact(db, [...READING, 'saves', 'lists'], (tx) => write(tx, turns.slice(start, start + STEP)))
  }
}

function isAsBefore<T>(there: T | undefined, { before }: Turn<T>): boolean {
  return there === undefined ? before === undefined : before !== undefined && printOf(there) === printOf(before)
}

async function putLists(tx: Writing, turns: Turn<List>[]): Promise<void> {
  const store = tx.objectStore('lists')
  for (const turn of turns) {
    if (!isAsBefore(await store.get(turn.id), turn)) continue
    if (turn.after) await store.put(turn.after)
    else await store.delete(turn.id)
  }
}

async function putSaves(tx: Writing, turns: Turn<Save>[]): Promise<void> {
  const [store, papers] = [tx.objectStore('saves'), tx.objectStore('papers')]
  for (const turn of turns) {
    if (!isAsBefore(await store.get(turn.id), turn)) continue
    if (!turn.after) {
      await store.delete(turn.id)
      continue
    }
    await store.put(turn.after)
    // Its text is fetched as that of a paper which was saved by its id.
    if ((await papers.getKey(turn.id)) === undefined) await papers.put(stubOf(turn.id))
  }
}

async function putMarks(tx: Writing, turns: Turn<ReadMark>[]): Promise<void> {
  const [store, papers] = [tx.objectStore('marks'), tx.objectStore('papers')]
  const unread = await openUnread(tx)
  for (const turn of turns) {
    const [mark, paper] = await Promise.all([store.get(turn.id), papers.get(turn.id)])
    if (!isAsBefore(mark, turn)) continue
    unread.follow({ paper, mark }, { paper, mark: turn.after })
    await (turn.after ? store.put(turn.after) : store.delete(turn.id))
  }
  await unread.write()
}
