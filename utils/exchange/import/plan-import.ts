import type { Bringing } from '@/utils/library/bring'
import type { List, Save } from '@/utils/library/records'
import { NOTE_LIMIT } from '@/utils/library/saves'
import { stubOf } from '@/utils/library/stub'
import { mergeSave } from '../backup/merge-save'
import type { Named } from './found'

/**
 * What importing papers into a list writes, at the instant `at` (ms): the first one comes to stand on top. One that is
 * saved already is put into the list too, and keeps all it has. `saves`: those there are, by id.
 */
export function planImport(
  papers: Named[],
  list: List,
  isNew: boolean,
  saves: Map<string, Save>,
  at: number,
): Bringing {
  const wanted = papers.flatMap(({ id }, index) => {
    const before = saves.get(id)
    const after = mergeSave(before, { id, savedAt: at - index, places: [[list.id, at - index]] }, NOTE_LIMIT)
    return after === before ? [] : [after]
  })
  return {
    from: 'import',
    lists: isNew ? [list] : [],
    saves: wanted,
    marks: [],
    papers: papers.map(({ id, title }) => stubOf(id, title)),
  }
}
