import { applyRead, asUnread } from './reading'
import type { Deed, ReadMark, StoredPaper } from './records'
import type { Writing } from './schema'
import { openTally } from './tally'

type Undone<K extends Deed['kind']> = Extract<Deed, { kind: K }>

/**
 * Takes read marks back. What was marked anew since stays read, and so does what was removed for its age. A paper that no
 * followed feed had brought was not unread before it was read, nor is it after. Returns how many changed.
 */
export async function undoRead(tx: Writing, { ids, at, unstored = [] }: Undone<'read'>): Promise<number> {
  const gone = new Set(unstored)
  return change(tx, ids, ({ paper, mark }, id) => {
    if (!mark || (at !== undefined && mark.readAt !== at)) return undefined
    if (paper ? paper.unread : !gone.has(id)) return undefined
    // Asked for less like it since, which is also to have read it.
    if (mark.less) return undefined
    if (paper?.arrivedAt === undefined || paper.muted === 1) return { mark: undefined, paper }
    return { mark: undefined, paper: asUnread(paper, paper.arrivedAt) }
  })
}

/** Puts read marks back as they were. What was read since, or removed for its age, has one that stays. */
export async function undoUnread(tx: Writing, { ids, was }: Undone<'unread'>, at: number): Promise<number> {
  if (!was) return (await applyRead(tx, ids, at)).ids.length
  const before = new Map(was.map((each) => [each.id, each]))
  return change(tx, ids, ({ paper, mark }, id) => {
    const { mark: earlier, fresh, dayless, muted } = before.get(id) ?? {}
    if (mark || (paper && !paper.unread)) return undefined
    if (!paper) return earlier && { mark: earlier, paper }
    const { unread: _, arrivedAt, feedDay, ...rest } = paper
    return {
      mark: earlier,
      paper: {
        ...rest,
        ...(!fresh && arrivedAt !== undefined && { arrivedAt }),
        ...(muted && paper.muted === 0 && { muted: 1 as const }),
        ...(feedDay !== undefined && !(dayless && feedDay === paper.publishedOn) && { feedDay }),
      },
    }
  })
}

/** Takes back that the reader wants less like a paper. Read in another way since, it stays read. */
export async function undoLess(tx: Writing, { id, at, before, unread }: Undone<'less'>): Promise<number> {
  return change(tx, [id], ({ paper, mark }) => {
    // Said anew since, it stands by that.
    if (mark?.less !== at) return undefined
    if (before) return { mark: before, paper }
    const { less: _, ...others } = mark
    if (mark.readAt !== at || mark.opened) return { mark: others, paper }
    if (!paper) return { mark: unread && { ...others, removed: true }, paper }
    return {
      mark: undefined,
      paper: unread && paper.arrivedAt !== undefined ? asUnread(paper, paper.arrivedAt) : paper,
    }
  })
}

interface State {
  paper: StoredPaper | undefined
  mark: ReadMark | undefined
}

/** `become` gives what a paper is to be, or undefined where it is to stay. */
async function change(
  tx: Writing,
  ids: string[],
  become: (state: State, id: string) => State | undefined,
): Promise<number> {
  const [papers, marks] = [tx.objectStore('papers'), tx.objectStore('marks')]
  const tally = await openTally(tx.objectStore('tally'))
  const changed = await Promise.all(
    ids.map(async (id) => {
      const [paper, mark] = await Promise.all([papers.get(id), marks.get(id)])
      const after = become({ paper, mark }, id)
      if (!after) return 0
      if (paper?.unread && !after.paper?.unread) tally.count(paper, -1)
      if (after.paper?.unread && !paper?.unread) tally.count(after.paper, 1)
      await Promise.all([
        after.mark ? marks.put(after.mark) : mark && marks.delete(id),
        after.paper && after.paper !== paper && papers.put(after.paper),
      ])
      return 1
    }),
  )
  await tally.write()
  return changed.reduce<number>((sum, each) => sum + each, 0)
}
