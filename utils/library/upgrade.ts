import { ALL, RESTORE } from './mirror-notes'
import { READ_LATER } from './read-later'
import type { Upgrading } from './schema'

/**
 * Brings a database from `from` (0 when new) to the newest version, a step a version. Synchronous and schema only: an
 * upgrade that awaits and then fails would leave the database open at a version that it does not have.
 */
export function upgrade({ db }: Upgrading, from: number): void {
  if (from < 1) {
    const papers = db.createObjectStore('papers', { keyPath: 'id' })
    papers.createIndex('unread', ['unread', 'feedDay', 'upvotes'])
    papers.createIndex('day', ['feedDay', 'upvotes'])
    db.createObjectStore('marks', { keyPath: 'id' })
    const saves = db.createObjectStore('saves', { keyPath: 'id' })
    saves.createIndex('savedAt', 'savedAt')
    saves.createIndex('place', 'places', { multiEntry: true })
    const lists = db.createObjectStore('lists', { keyPath: 'id' })
    lists.createIndex('position', 'position')
    lists.put(READ_LATER)
    db.createObjectStore('journal', { autoIncrement: true })
    db.createObjectStore('feeds', { keyPath: 'id' })
    db.createObjectStore('outbox', { keyPath: 'id' })
    db.createObjectStore('tally')
  }
  if (from < 2) {
    // A database from before the mirror has all of it to write; a new one may be in the place of one that was lost.
    db.createObjectStore('unmirrored').put(0, from === 0 ? RESTORE : ALL)
  }
  // What is stored already is found by the index when it is first made.
  if (from < 3) db.createObjectStore('unindexed', { autoIncrement: true })
}
