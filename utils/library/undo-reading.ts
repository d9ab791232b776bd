import { getMany } from './get-many'
import { isUnread, type State } from './is-unread'
import { applyRead } from './reading'
import type { Deed, ReadMark } from './records'
import type { Writing } from './schema'
import { openUnread } from './unread'

type Undone<K extends Deed['kind']> = Extract<Deed, { kind: K }>

/**
 * Takes read marks back. What was marked anew since stays read, and so does what was removed for its age. A paper that no
 * followed feed had brought was not unread before it was read, nor is it after. Returns how many changed.
 */
export async function undoRead(tx: Writing, { ids, at, unstored = [] }: Undone<'read'>): Promise<number> {
  const gone = new Set(unstored)
  return change(tx, ids, ({ paper, mark }, id) => {
    if (!mark || (at !== undefined && mark.readAt !== at)) return undefined
    if (!paper && !gone.has(id)) return undefined
    // Asked for less like it since, which is also to have read it.
    if (mark.less) return undefined
    return { paper }
  })
}

/** Puts read marks back as they were. What was read since, or removed for its age, has one that stays. */
export async function undoUnread(tx: Writing, { ids, was }: Undone<'unread'>, at: number): Promise<number> {
  if (!was) return (await applyRead(tx, ids, at)).ids.length
  const before = new Map(was.map((each) => [each.id, each]))
  return change(tx, ids, ({ paper, mark }, id) => {
    const { mark: earlier, fresh, dayless, muted } = before.get(id) ?? {}
    if (mark || (paper && !isUnread({ paper }))) return undefined
    if (!paper) return earlier && { mark: earlier }
    if (!fresh && !dayless && !muted) return { mark: earlier, paper }
    const { arrivedAt, feedDay, ...rest } = paper
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
    if (paper) return { paper }
    return unread ? { mark: { ...others, removed: true } } : {}
  })
}

/** `become` gives what a paper and its mark are to be, or undefined where they are to stay. */
async function change(
  tx: Writing,
  ids: string[],
  become: (state: State, id: string) => State | undefined,
): Promise<number> {
  const [papers, marks] = [tx.objectStore('papers'), tx.objectStore('marks')]
  const [unread, known] = await Promise.all([openUnread(tx), getMany<ReadMark>(marks, ids)])
  const changed = await Promise.all(
    ids.map(async (id) => {
      const before = { paper: await papers.get(id), mark: known.get(id) }
      const after = become(before, id)
      if (!after) return 0
      unread.follow(before, after)
      await Promise.all([
        after.mark ? marks.put(after.mark) : before.mark && marks.delete(id),
        after.paper && after.paper !== before.paper && papers.put(after.paper),
      ])
      return 1
    }),
  )
  await unread.write()
  return changed.reduce<number>((sum, each) => sum + each, 0)
}
