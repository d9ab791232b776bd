import { createCopies } from './copies'
import { type ActionDeps, createKit } from './kit'
import { createLists } from './lists'
import { createOthers } from './others'
import { createPapers } from './papers'
import { createViews } from './views'

export type Actions = ReturnType<typeof createActions>

/** What a reader can do. Whatever fails says so in a toast; nothing is done by halves. */
export function createActions(deps: ActionDeps) {
  const kit = createKit(deps)
  return { ...createViews(kit), ...createPapers(kit), ...createLists(kit), ...createCopies(kit), ...createOthers(kit) }
}
