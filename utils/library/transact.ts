import { abort } from './abort'
import { noteUnmirrored } from './mirror-notes'
import type { Database } from './open'
import type { Store, Writing } from './schema'
import { settle } from './sweeps'

/** Records written in one transaction by what writes many: more would keep readers waiting. */
export const STEP = 100

/**
 * Runs `work` in one read-write transaction and resolves with its result once that is on disk: all of it, or, when
 * `work` or the store fails, nothing, and the error is thrown. `work` must await nothing but the transaction. What it
 * writes of the reader's own is noted in the same transaction as yet to be mirrored and indexed. `relaxed` does not wait
 * for the disk: for what can be fetched again, should the machine lose its power.
 */
export async function transact<R>(
  db: Database,
  stores: Store[],
  work: (tx: Writing) => Promise<R>,
  durability: 'strict' | 'relaxed' = 'strict',
): Promise<R> {
  const scope: Store[] = [...stores, 'sweeps', 'unmirrored', 'unindexed']
  const tx: Writing = db.transaction(scope, 'readwrite', { durability })
  // Watched from the start, or a failure would count as nobody's while `work` still runs.
  const done = tx.done
  done.catch(() => {})
  let unsettled = false
  // Asked first, and so answered before anything that `work` asks: it does not go on then.
  const looked = tx.objectStore('sweeps').count()
  looked.then(
    (sweeps) => {
      unsettled = sweeps > 0
      if (unsettled) abort(tx)
    },
    () => {},
  )
  try {
    const result = await work(noteUnmirrored(tx))
    await done
    return result
  } catch (error) {
    abort(tx)
    if (!unsettled) throw error
  }
  await settle(db)
  return transact(db, stores, work, durability)
}
