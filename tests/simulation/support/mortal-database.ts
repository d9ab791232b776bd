import type { Database } from '@/utils/library/open'
import type { Life } from './life'

type Anything = Record<string | symbol, unknown>
type Method = (...args: unknown[]) => unknown
/** The part of a transaction that is needed here. */
interface Transaction {
  done: Promise<void>
  mode: IDBTransactionMode
  objectStore(name: string): object
  abort(): void
}

/**
 * A database in the hands of a worker that may die: before a transaction, right after its first write, which the browser
 * then undoes, and after it is on disk. A transaction that is open when it dies elsewhere is undone as well.
 */
export function mortalDatabase(db: Database, life: Life): Database {
  const { step, outcome, unlessDead, mortalCall, atDeath, limbo } = life

  function begin(...args: unknown[]): unknown {
    const [stores, mode = 'readonly'] = args as [string | string[], IDBTransactionMode?]
    const name = `${mode === 'readonly' ? 'reading' : 'writing'} ${[stores].flat().join('+')}`
    if (step(`before ${name}`)) return limbo()
    const tx = (db.transaction as unknown as Method).apply(db, args) as Transaction
    const stay = atDeath(() => abort(tx))
    tx.done.then(stay, stay)
    const done = outcome(`after ${name}`, tx.done)
    done.catch(() => {})
    let written = false

    function objectStore(name: string): object {
      if (life.dead()) return limbo()
      return following(tx.objectStore(name), (method, result) => {
        if (written || (method !== 'put' && method !== 'delete')) return unlessDead(result)
        written = true
        return outcome(`within a writing of ${name}`, result)
      })
    }
    return { done, objectStore, abort: () => tx.abort() }
  }

  /** A store or an index whose answers reach nobody once the worker is dead. */
  function following<T extends object>(
    source: T,
    follow: (method: string, result: Promise<unknown>) => Promise<unknown>,
  ): T {
    return new Proxy(source, {
      get(_, name) {
        const member = (source as Anything)[name]
        if (typeof member !== 'function') return member
        return (...args: unknown[]) => {
          if (life.dead()) return limbo()
          const result: unknown = member.apply(source, args)
          if (result instanceof Promise) return follow(String(name), result)
          return typeof result === 'object' && result ? following(result, follow) : result
        }
      },
    })
  }

  return new Proxy(db, {
    get(_, name) {
      if (name === 'transaction') return begin
      const member = (db as unknown as Anything)[name]
      return typeof member === 'function' ? mortalCall(`database.${String(name)}`, member.bind(db)) : member
    },
  })
}

function abort(tx: Transaction): void {
  try {
    tx.abort()
  } catch {
    // It is on its way to the disk, and nothing stops it.
  }
}
