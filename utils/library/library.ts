import { type Change, type Channel, createChanges } from './changes'
import type { createDeeds, Deeds } from './deeds'
import { createGlance } from './glance'
import type { Connection } from './open'
import { createPages } from './pages'
import type { Sorting } from './saved-order'

export interface LibraryDeps {
  connection: Connection
  channel: Channel
  /** Gives the code of `deeds.ts`, which pages fetch after their first paint; the background has a part of it from the start. */
  loadDeeds: () => Promise<{
    createDeeds: (...parts: Parameters<typeof createDeeds>) => Partial<Deeds>
    sortedSaves?: Sorting
  }>
  /** Ms since the epoch. */
  now: () => number
  /** A new id for a list. */
  newId: () => string
}

export type Library = ReturnType<typeof createLibrary>

/** Where papers live, for whoever reads them. Whatever commits tells every context of it, so that views and badge follow. */
export function createLibrary({ connection, channel, loadDeeds, now, newId }: LibraryDeps) {
  const database = () => connection.get()
  const changes = createChanges(channel)
  let loading: Promise<Partial<Deeds>> | undefined

  /** A deed that tells of its change once it is done; those that tell of each step themselves name none here. */
  function telling<K extends keyof Deeds>(change: Change | undefined, name: K): Deeds[K] {
    const tell = async (...args: unknown[]) => {
      loading ??= loadDeeds().then(({ createDeeds }) =>
        createDeeds(database, now, newId, () => changes.announce('reading')),
      )
      const deed = (await loading)[name] as (...args: unknown[]) => Promise<unknown>
      const result = await deed(...args)
      if (change) changes.announce(change)
      return result
    }
    return tell as Deeds[K]
  }

  return {
    ...createPages(database, async () => (await loadDeeds()).sortedSaves),
    ...createGlance(database),
    /** Listens to commits of every context. */
    listen: changes.listen,
    announce: changes.announce,
    database,

    /** A view was opened at an instant (ms): nothing is fresh any more. Returns when one was opened before. */
    opened: telling('reading', 'opened'),
    unreadIn: telling(undefined, 'unreadIn'),
    markRead: telling(undefined, 'markRead'),
    markUnread: telling(undefined, 'markUnread'),
    less: telling('reading', 'less'),
    want: telling('papers', 'want'),
    save: telling('saves', 'save'),
    unsave: telling('saves', 'unsave'),
    place: telling('saves', 'place'),
    moveTo: telling('saves', 'moveTo'),
    reorder: telling('order', 'reorder'),
    setNote: telling('saves', 'setNote'),
    createList: telling('lists', 'createList'),
    renameList: telling('lists', 'renameList'),
    moveList: telling('lists', 'moveList'),
    deleteList: telling('lists', 'deleteList'),
    undo: telling('undone', 'undo'),
  }
}
