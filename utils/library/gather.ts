import { MINUTE } from '@/utils/time'
import { amend, newest, note } from './journal'
import type { Match } from './matching'
import type { Placing } from './records'
import { putInto } from './saves'
import type { Writing } from './schema'

/** What topics save within this long of each other, ms, is of one poll and undone at once. */
const ONE_POLL_MS = 5 * MINUTE

/** A paper, and the lists into which its topics save it. */
export interface Gathered {
  id: string
  lists: Match['lists']
}

/** Saves papers to lists, as topics say, and notes it as one deed a poll. Lists that are gone get nothing. */
export async function gather(tx: Writing, gathered: Gathered[], at: number): Promise<number> {
  const placings: Placing[] = []
  const known = new Set(await tx.objectStore('lists').getAllKeys())
  // One after the other: two into one list at once would get one rank.
  for (const { id, lists } of gathered) {
    for (const listId of new Set(lists.map((each) => each.listId))) {
      const placing = known.has(listId) ? await putInto(tx, id, listId, at) : undefined
      if (placing) placings.push(placing)
    }
  }
  if (placings.length === 0) return 0
  const last = await newest(tx)
  if (last?.deed.kind === 'gather' && Math.abs(at - last.at) < ONE_POLL_MS) {
    await amend(tx, last.key, { kind: 'gather', placings: [...last.deed.placings, ...placings] })
  } else await note(tx, { kind: 'gather', placings }, at)
  return placings.length
}
