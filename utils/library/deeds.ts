import { createLess } from './less'
import { createLists } from './lists'
import type { Database } from './open'
import { createOrder } from './order'
import { createReading } from './reading'
import { createSaves } from './saves'
import { createTally } from './tally'
import { createUndo } from './undo'
import { createUnreadIn } from './unread-in'
import { createWanted } from './wanted'

export { sortedSaves } from './saved-order'

export type Deeds = ReturnType<typeof createDeeds>

/** Everything that a reader does to the library. Pages fetch this code once they have painted what there is to read. */
export function createDeeds(
  database: () => Promise<Database>,
  now: () => number,
  newId: () => string,
  onStep: () => void,
) {
  const { create, rename, move, remove } = createLists(database, now, newId)
  const { opened } = createTally(database)
  return {
    ...createReading(database, now, onStep),
    ...createLess(database, now),
    ...createSaves(database, now),
    ...createWanted(database),
    ...createOrder(database, now),
    createList: create,
    renameList: rename,
    moveList: move,
    deleteList: remove,
    undo: createUndo(database, now, onStep),
    unreadIn: createUnreadIn(database),
    opened,
  }
}
