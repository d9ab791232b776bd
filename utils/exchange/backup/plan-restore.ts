import type { Bringing } from '@/utils/library/bring'
import { READ_LATER } from '@/utils/library/read-later'
import type { List, ReadMark, Save, StoredPaper } from '@/utils/library/records'
import { NOTE_LIMIT } from '@/utils/library/saves'
import { stubOf } from '@/utils/library/stub'
import { MOST_TOPICS, type Topic } from '@/utils/topics'
import type { Backup } from './backup'
import { mergeSave } from './merge-save'

/** What is in the library now, as far as a backup may touch it. */
export interface Local {
  lists: List[]
  saves: Map<string, Save>
  marks: Map<string, ReadMark>
  topics: Topic[]
}

export interface Counts {
  lists: number
  saves: number
  marks: number
  topics: number
}

/** What a restore would do: what it writes, and how much of it is added, changed, and left as it is here. */
export interface Plan {
  bringing: Bringing
  topics: Topic[]
  add: Counts
  change: Counts
  leave: Counts
}

const NONE: Counts = { lists: 0, saves: 0, marks: 0, topics: 0 }

/**
 * Merges a backup into what is here. Nothing here is removed or replaced: what is missing is added, of two notes both
 * stay, and where a list or a topic says something else here, it stands. Done twice, it changes nothing more.
 * `topics`: those of the backup, checked.
 */
export function planRestore(
  local: Local,
  backup: Pick<Backup, 'lists' | 'saves' | 'marks' | 'papers'>,
  topics: Topic[],
): Plan {
  const [add, change, leave] = [{ ...NONE }, { ...NONE }, { ...NONE }]
  const { lists, idOf } = planLists(local.lists, backup.lists)
  const known = new Set(local.lists.map(({ id }) => id))
  add.lists = lists.filter(({ id }) => !known.has(id)).length
  change.lists = lists.length - add.lists
  leave.lists = backup.lists.length - lists.length

  const saves = once(backup.saves).flatMap((told) => {
    const places = told.places.flatMap(([id, ...rest]): Save['places'] => {
      const here = idOf.get(id)
      return here === undefined ? [] : [[here, ...rest]]
    })
    const before = local.saves.get(told.id)
    const after = mergeSave(before, { ...told, places: onePerList(places) }, NOTE_LIMIT)
    tell('saves', before, after)
    return after === before ? [] : [after]
  })
  const marks = once(backup.marks).flatMap((told) => {
    const before = local.marks.get(told.id)
    const after = before ? { ...withoutHeard(told), ...before } : told
    const same = before && Object.keys(after).length === Object.keys(before).length
    tell('marks', before, same ? before : after)
    return same ? [] : [after]
  })
  const names = new Set(local.topics.flatMap(({ id, name }) => [id, name.toLowerCase()]))
  const newTopics = topics
    .filter(({ id, name }) => !names.has(id) && !names.has(name.toLowerCase()))
    .slice(0, Math.max(0, MOST_TOPICS - local.topics.length))
    .map(({ listId, ...topic }): Topic => {
      const here = listId && idOf.get(listId)
      return { ...topic, ...(here && { listId: here }) }
    })
  add.topics = newTopics.length
  leave.topics = topics.length - newTopics.length

  function tell(kind: 'saves' | 'marks', before: unknown, after: unknown): void {
    const counts = before === undefined ? add : after === before ? leave : change
    counts[kind]++
  }

  const paperOf = new Map(backup.papers.map((paper) => [paper.id, paper]))
  // A paper whose text is not in the file is fetched later, as one saved by its id.
  const papers: StoredPaper[] = once(backup.saves).map(({ id }) => paperOf.get(id) ?? stubOf(id))
  return { bringing: { from: 'backup', lists, saves, marks, papers }, topics: newTopics, add, change, leave }
}

/** Of records with one id the first: a file that was edited may have two. */
function once<T extends { id: string }>(records: T[]): T[] {
  const seen = new Set<string>()
  return records.filter(({ id }) => !seen.has(id) && Boolean(seen.add(id)))
}

/** Two lists of the file may be one here. */
const onePerList = (places: Save['places']): Save['places'] => [
  ...new Map(places.map((place) => [place[0], place])).values(),
]

/** A mark of what was removed for its age says nothing new where the paper has one. */
function withoutHeard({ removed: _, ...mark }: ReadMark): ReadMark {
  return mark
}

/** Lists to write, and which list here each one of the file is: the one with its id, or else with its name. */
function planLists(here: List[], told: List[]) {
  const idOf = new Map(here.map(({ id }) => [id, id]))
  const byName = new Map(here.filter(({ name }) => name).map(({ id, name }) => [name.toLowerCase(), id]))
  const untouched = here.length === 1 && here[0]?.id === READ_LATER.id && here[0].name === READ_LATER.name
  let last = Math.max(0, ...here.map(({ position }) => position))
  const lists: List[] = []
  for (const list of once(told).toSorted((a, b) => a.position - b.position)) {
    const same = here.find(({ id }) => id === list.id)
    if (same) {
      const fresh = untouched && (list.name !== same.name || list.position !== same.position)
      if (fresh) lists.push(list)
      continue
    }
    const alike = byName.get(list.name.toLowerCase())
    idOf.set(list.id, alike ?? list.id)
    if (alike === undefined) lists.push(untouched ? list : { ...list, position: ++last })
  }
  return { lists, idOf }
}
