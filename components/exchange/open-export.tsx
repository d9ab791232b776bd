import { listName } from '@/components/store/deed-text'
import { openDialog } from '@/components/ui/open-dialog'
import { readKept } from '@/utils/exchange/kept'
import type { Library } from '@/utils/library/library'
import type { View } from '@/utils/library/pages'
import { ExportPanel } from './ExportPanel'

interface Options {
  library: Pick<Library, 'page' | 'lists' | 'savedCount'>
  /** What is chosen at first. */
  view: Extract<View, { kind: 'saved' }>
  /** Ms since the epoch. */
  now: () => number
}

/** Asks what to take out and how, over everything else; the focus goes back to where it was. */
export async function openExport({ library, view, now }: Options): Promise<void> {
  const [lists, saved] = await Promise.all([library.lists(), library.savedCount()])
  const nameOf = (id: string) => lists.filter((list) => list.id === id).map(listName)[0]
  openDialog((close) => (
    <ExportPanel
      lists={lists.map((list) => ({ id: list.id, name: listName(list), count: list.count }))}
      saved={saved}
      listId={view.listId}
      load={(listId) => {
        const asShown = listId === view.listId ? view : { kind: 'saved' as const, ...(listId && { listId }) }
        return readKept(library, asShown, nameOf)
      }}
      now={now}
      onClose={close}
    />
  ))
}
