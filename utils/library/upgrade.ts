import { abort } from './abort'
import { ALL, RESTORE } from './mirror-notes'
import { READ_LATER } from './read-later'
import type { StoredPaper } from './records'
import type { Upgrading } from './schema'

/** An index of `papers` until version 4. Types know only what the newest version has. */
const OLD_INDEX = 'unread'

/**
 * Brings a database from `from` (0 when new) to the newest version, a step a version. It returns at once; what has to be
 * read first goes on by requests of the same transaction, of which an error undoes all of it.
 */
export function upgrade(tx: Upgrading, from: number): void {
  const { db } = tx
  if (from < 1) {
    const papers = db.createObjectStore('papers', { keyPath: 'id' })
    papers.createIndex(OLD_INDEX as never, ['unread', 'feedDay', 'upvotes'])
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
  if (from < 4) {
    db.createObjectStore('unread', { keyPath: 'id' }).createIndex('order', ['feedDay', 'upvotes'])
    db.createObjectStore('sweeps', { autoIncrement: true })
    if (from === 0) deleteOldIndex(tx)
    else moveUnread(tx).catch(() => abort(tx))
  }
}

/** What is unread was said by a field of each paper until version 4, and has a store of its own since. */
async function moveUnread(tx: Upgrading): Promise<void> {
  // Whoever opens the database is told.
  tx.done.catch(() => {})
  const [papers, unread] = [tx.objectStore('papers'), tx.objectStore('unread')]
  let cursor = await papers.index(OLD_INDEX as never).openCursor()
  for (; cursor; cursor = await cursor.continue()) {
    const { unread: _, ...paper } = cursor.value as StoredPaper & { unread?: 1 }
    const { id, feedDay = paper.publishedOn, upvotes, arrivedAt = 0, badged } = paper
    await cursor.update(paper)
    await unread.put({ id, feedDay, upvotes, arrivedAt, ...(badged && { badged }) })
  }
  deleteOldIndex(tx)
}

function deleteOldIndex(tx: Upgrading): void {
  tx.objectStore('papers').deleteIndex(OLD_INDEX)
}
