import { type Change, type Channel, createChanges } from './changes'
import { createLists } from './lists'
import type { Connection } from './open'
import { createPages } from './pages'
import { createReading } from './reading'
import { createSaves } from './saves'
import { createTally } from './tally'
import { createUndo } from './undo'

export interface LibraryDeps {
  connection: Connection
  channel: Channel
  /** Ms since the epoch. */
  now: () => number
  /** A new id for a list. */
  newId: () => string
}

export type Library = ReturnType<typeof createLibrary>

/** Where papers live, for whoever reads them. Whatever commits tells every context of it, so that views and badge follow. */
export function createLibrary({ connection, channel, now, newId }: LibraryDeps) {
  const database = () => connection.get()
  const changes = createChanges(channel)
  const reading = createReading(database, now)
  const saves = createSaves(database, now)
  const lists = createLists(database, now, newId)
  const tally = createTally(database)
  const undo = createUndo(database, now)

  /** The same function, telling of a change once it is done. */
  function telling<A extends unknown[], R>(change: Change, act: (...args: A) => Promise<R>) {
    return async (...args: A): Promise<R> => {
      const result = await act(...args)
      changes.announce(change)
      return result
    }
  }

  return {
    ...createPages(database),
    /** Listens to commits of every context. */
    listen: changes.listen,
    announce: changes.announce,
    database,

    markRead: telling('reading', reading.markRead),
    markUnread: telling('reading', reading.markUnread),
    tally: tally.read,
    opened: telling('reading', tally.opened),
    repairTally: tally.repair,

    save: telling('saves', saves.save),
    unsave: telling('saves', saves.unsave),
    place: telling('saves', saves.place),
    setNote: telling('saves', saves.setNote),
    savedCount: saves.count,

    lists: lists.all,
    createList: telling('lists', lists.create),
    renameList: telling('lists', lists.rename),
    moveList: telling('lists', lists.move),
    deleteList: telling('lists', lists.remove),

    lastDeed: undo.last,
    undo: telling('undone', undo.undo),
  }
}
