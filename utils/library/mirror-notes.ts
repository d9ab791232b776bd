import type { ArxivId } from '@/utils/papers/arxiv-id'
import type { Store, Writing } from './schema'

/** The stores that hold what the reader made, and that have a mirror outside IndexedDB. */
const MIRRORED = ['marks', 'saves', 'lists'] as const
export type Mirrored = (typeof MIRRORED)[number]

/** Asks for everything to be mirrored, or, in a database that has just been made, for the mirror to be read back. */
export const ALL = 'all'
export const RESTORE = 'restore'

/**
 * The same transaction, which notes each record of the reader's own that is written or deleted through it. Nothing that
 * changes such a record has to think of the mirror, and nothing can forget it.
 */
export function noteUnmirrored(tx: Writing): Writing {
  const noted = new Set<string>()
  const objectStore = (name: Store) => {
    const store = tx.objectStore(name)
    return isMirrored(name) ? noting(store, (key) => note(tx, name, key, noted)) : store
  }
  return { objectStore, abort: () => tx.abort() } as Writing
}

function isMirrored(name: Store): name is Mirrored {
  return (MIRRORED as readonly string[]).includes(name)
}

/** Read marks are mirrored by the first four characters of their ids: a month of papers. */
const MARKS_PREFIX = 4

/** The unit in which a record is mirrored, `store:key`: itself, or for a mark its month. */
export function unitOf(store: Mirrored, key: string): string {
  return `${store}:${store === 'marks' ? key.slice(0, MARKS_PREFIX) : key}`
}

/**
 * The number tells a later change of the same unit from the one that is being mirrored. One note a transaction is enough:
 * `noted` are those of this one.
 */
function note(tx: Writing, store: Mirrored, key: string, noted: Set<string>): void {
  const unit = unitOf(store, key)
  if (!noted.has(unit)) void tx.objectStore('unmirrored').put(Math.random(), unit)
  noted.add(unit)
  // A save may have a note, which is searched.
  if (store === 'saves') noteUnindexed(tx, [key])
}

/** Notes that the texts of these papers, or what the reader wrote to them, are to be indexed anew. */
export function noteUnindexed(tx: Writing, ids: ArxivId[]): void {
  if (ids.length > 0) void tx.objectStore('unindexed').add(ids)
}

type Anything = Record<string, unknown>

function noting<S extends object>(store: S, note: (key: string) => void): S {
  return new Proxy(store, {
    get(target, name) {
      const member = (target as Anything)[name as string]
      if (typeof member !== 'function') return member
      return (...args: unknown[]) => {
        if (name === 'put') note((args[0] as { id: string }).id)
        if (name === 'delete') note(args[0] as string)
        return member.apply(target, args)
      }
    },
  })
}
