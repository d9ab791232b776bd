import type { ArxivId } from '@/utils/papers/arxiv-id'
import { type MirrorArea, type MirroredSave, mirrorKey } from './mirror'
import { RESTORE } from './mirror-notes'
import type { Database } from './open'
import type { List, ReadMark, StoredPaper } from './records'
import { createSnapshots } from './snapshots'
import { stubOf } from './stub'
import { transact } from './transact'
import { openUnread, READING } from './unread'

/** What came back from the mirror. */
export interface Restored {
  saves: number
  marks: number
  lists: number
}

/** Records written in one transaction. */
const STEP = 100

/**
 * Reads the mirror back into a database that has just been made: after the browser lost the old one, what the reader
 * made is there again. A note in the database asks for it until it is done, so it may be interrupted; a record that is
 * already there is newer and stays. Returns undefined when there was nothing to bring back.
 */
export async function restore(db: Database, area: MirrorArea): Promise<Restored | undefined> {
  if ((await db.getKey('unmirrored', RESTORE)) === undefined) return undefined
  const mirrored = pick(await area.get(null))
  // The mirror is newer than any snapshot; but it may have been lost as well.
  const found = mirrored.saves.length + mirrored.marks.length > 0 ? mirrored : ((await newest(area)) ?? mirrored)
  // Whether they are unread, the next sync decides anew, with the marks that are back by then.
  const papers = found.saves.map(({ save, paper }) => {
    const { arrivedAt: _, ...rest } = paper ?? stubOf(save.id)
    return rest satisfies StoredPaper
  })
  const saves = found.saves.map(({ save }) => save)
  await fill(db, 'papers', papers)
  const restored = {
    lists: await fill(db, 'lists', found.lists),
    saves: await fill(db, 'saves', saves),
    marks: await fill(db, 'marks', found.marks),
  }
  await endUnread(
    db,
    found.marks.map(({ id }) => id),
  )
  await db.delete('unmirrored', RESTORE)
  return restored.saves + restored.marks + restored.lists > 0 ? restored : undefined
}

/** Polls may have brought some of what was read, where this was cut off before. */
function endUnread(db: Database, ids: ArxivId[]): Promise<void> {
  return transact(db, READING, async (tx) => {
    const unread = await openUnread(tx)
    await unread.end(ids)
    await unread.write()
  })
}

/** What the newest snapshot holds that can be read. */
async function newest(area: MirrorArea): Promise<ReturnType<typeof pick> | undefined> {
  const snapshots = createSnapshots(area, () => 0)
  for (const { key } of (await snapshots.list()).toReversed()) {
    const contents = await snapshots.read(key)
    if (contents) {
      const { lists, marks } = contents
      return { lists, marks, saves: contents.saves.map((save) => ({ save })) }
    }
  }
  return undefined
}

function pick(stored: Record<string, unknown>) {
  const of = (prefix: string) =>
    Object.entries(stored).flatMap(([key, value]) => (key.startsWith(prefix) ? [value] : []))
  return {
    lists: of(mirrorKey('lists', '')) as List[],
    saves: of(mirrorKey('saves', '')) as MirroredSave[],
    marks: (of(mirrorKey('marks', '')) as ReadMark[][]).flat(),
  }
}

/** Returns how many records were not there before. The list that every database begins with is always taken over. */
async function fill<S extends 'papers' | 'lists' | 'saves' | 'marks'>(
  db: Database,
  name: S,
  records: { id: string }[],
): Promise<number> {
  let count = 0
  for (let start = 0; start < records.length; start += STEP) {
    const tx = db.transaction(name, 'readwrite')
    const putIfAbsent = async (record: { id: string }) => {
      const there = (await tx.store.getKey(record.id)) !== undefined
      if (there && name !== 'lists') return
      await tx.store.put(record as never)
      if (!there) count++
    }
    await Promise.all([...records.slice(start, start + STEP).map(putIfAbsent), tx.done])
  }
  return count
}
