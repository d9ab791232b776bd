import type { Database } from './open'
import type { Store, Writing } from './schema'

/**
 * Runs `work` in one read-write transaction and resolves with its result once that is on disk: all of it, or, when
 * `work` or the store fails, nothing, and the error is thrown. `work` must await nothing but the transaction.
 */
export async function transact<R>(db: Database, stores: Store[], work: (tx: Writing) => Promise<R>): Promise<R> {
  const tx = db.transaction(stores, 'readwrite', { durability: 'strict' })
  const working = work(tx).catch((error) => {
    abort(tx)
    throw error
  })
  const [result] = await Promise.all([working, tx.done])
  return result
}

function abort(tx: { abort(): void }): void {
  try {
    tx.abort()
  } catch {
    // Already over, because the store itself gave it up: that error is the one to tell.
  }
}
