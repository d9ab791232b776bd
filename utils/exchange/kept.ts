import type { Entry } from '@/utils/library/entries'
import type { Library } from '@/utils/library/library'
import type { Bookmark, View } from '@/utils/library/pages'
import type { Paper } from '@/utils/papers/paper'

/** A saved paper as it is taken out of Offprint. */
export interface Kept {
  paper: Paper
  /** No source has told of it: all that is known is its id, and perhaps its title. */
  stub?: true
  /** Names of the lists that it stands in. */
  lists: string[]
  /** When it was saved, ms. */
  savedAt: number
  note?: string
}

/** Papers read at once. */
const STEP = 100

/**
 * All papers of a list, or all that are saved, in the order in which they stand there. `nameOf` gives a list's name by
 * its id; undefined for one that is not there.
 */
export async function readKept(
  library: Pick<Library, 'page'>,
  view: Extract<View, { kind: 'saved' }>,
  nameOf: (listId: string) => string | undefined,
): Promise<Kept[]> {
  const kept: Kept[] = []
  let from: Bookmark | undefined
  do {
    const { entries, next } = await library.page(view, from, STEP)
    kept.push(...entries.flatMap((entry) => keptOf(entry, nameOf)))
    from = next
  } while (from)
  return kept
}

function keptOf({ paper, save }: Entry, nameOf: (listId: string) => string | undefined): Kept[] {
  if (!save) return []
  const lists = save.places.flatMap(([listId]) => nameOf(listId) ?? [])
  return [
    { paper, lists, savedAt: save.savedAt, ...(paper.stub && { stub: true }), ...(save.note && { note: save.note }) },
  ]
}
