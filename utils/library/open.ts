import { type IDBPDatabase, openDB } from 'idb'
import { Failure } from '@/utils/errors'
import { DATABASE, type OffprintSchema, VERSION } from './schema'
import { upgrade } from './upgrade'

export type Database = IDBPDatabase<OffprintSchema>

/**
 * Gives the open database, opening it when first asked and again after the browser terminated it or a newer version
 * of the extension asked this context to let go. A failed opening is not kept: the next call tries again. A database
 * that had to be made is given to `whenMade` before anyone else gets it, and one of an earlier version to `whenUpgraded`.
 */
export function createConnection(
  name: string = DATABASE,
  whenMade?: (db: Database) => Promise<void>,
  whenUpgraded?: (db: Database) => Promise<void>,
) {
  let opening: Promise<Database> | undefined

  function forget() {
    opening = undefined
  }

  async function open(): Promise<Database> {
    try {
      let [made, upgraded] = [false, false]
      const db = await openDB<OffprintSchema>(name, VERSION, {
        upgrade(_db, from, _to, tx) {
          made = from === 0
          upgraded = from > 0
          upgrade(tx, from)
        },
        blocking(_current, _blocked, event) {
          // Holding on would make the newer version wait for as long as this page stays open.
          forget()
          ;(event.target as IDBDatabase).close()
        },
        terminated: forget,
      })
      if (made) await whenMade?.(db)
      if (upgraded) await whenUpgraded?.(db)
      return db
    } catch (error) {
      // A newer version of the extension has been here: its database is left alone, and said to be newer.
      const newer = error instanceof DOMException && error.name === 'VersionError'
      throw new Failure(newer ? 'newer' : 'storage', String(error), { cause: error })
    }
  }

  return {
    /** Throws Failure `storage` when the browser will not open the database. */
    get(): Promise<Database> {
      if (!opening) {
        opening = open()
        // Only here: where the browser throws at once, `open` has failed before there is anything to forget.
        opening.catch(forget)
      }
      return opening
    },
    async close(): Promise<void> {
      const db = await opening
      forget()
      db?.close()
    },
  }
}

export type Connection = ReturnType<typeof createConnection>
