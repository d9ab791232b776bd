import { listName } from '../deed-text'
import { reorderable } from '../reorderable'
import type { Kit } from './kit'
import { sorted } from './sorted'

/** What can be done with lists, and the papers in them. */
export function createLists({ library, feed, told, offerUndo }: Kit) {
  return {
    /** Puts a paper into a list or takes it out; the lists that it stands in besides keep it. */
    place: told(async (id: string, listId: string, inside: boolean) =>
      offerUndo(await library.place(id, listId, inside)),
    ),

    moveTo: told(async (id: string, from: string, to: string) => offerUndo(await library.moveTo(id, from, to))),

    /** Moves a paper up or down in its list, when that is shown in its own order. */
    stepPaper: told(async (id: string, by: 1 | -1) => {
      const listId = reorderable(feed.view.value)
      if (!listId) return
      const beside = () => {
        const inside = feed.entries.value.filter(
          ({ paper, save }) => paper.id === id || save?.places.some(([each]) => each === listId),
        )
        return inside[inside.findIndex(({ paper }) => paper.id === id) + by]
      }
      let neighbour = beside()
      if (!neighbour && by > 0 && feed.next.value) {
        await feed.more()
        neighbour = beside()
      }
      if (neighbour) offerUndo(await library.reorder(listId, id, by < 0 ? 'above' : 'below', neighbour.paper.id))
    }),

    /** Puts a paper directly above or below another of the list that is shown in its own order. */
    dropPaper: told(async (id: string, side: 'above' | 'below', neighbour: string) => {
      const listId = reorderable(feed.view.value)
      if (listId && id !== neighbour) offerUndo(await library.reorder(listId, id, side, neighbour))
    }),

    /**
     * Makes a list, with a paper in it if one is given, which may come out of another. A name that is there already gives
     * that list.
     */
    createList: told(async (name: string, firstPaper?: string, from?: string) => {
      // The list that is there from the start has a name only on screen.
      const wanted = name.trim().toLowerCase()
      const shown = (await library.lists()).find((each) => listName(each).toLowerCase() === wanted)
      if (!shown) offerUndo((await library.createList(name, firstPaper, from)).undo)
      else if (firstPaper) {
        offerUndo(await (from ? library.moveTo(firstPaper, from, shown.id) : library.place(firstPaper, shown.id, true)))
      }
    }),

    renameList: told(async (id: string, name: string) => offerUndo(await library.renameList(id, name))),

    moveList: told(async (id: string, steps: number) => offerUndo(await library.moveList(id, steps))),

    deleteList: told(async (id: string) => {
      offerUndo(await library.deleteList(id))
      const view = feed.view.value
      if (view.kind === 'saved' && view.listId === id) await feed.show(sorted({ kind: 'saved' }))
    }),
  }
}
