import { noteUnmirrored } from './mirror-notes'
import type { Database } from './open'
import type { Writing } from './schema'

/** Marks written in one transaction: more would keep readers waiting. */
const AT_ONCE = 1_000

/**
 * Writes the marks that sweeps left to be written, a thousand a transaction. Whoever writes to the library does so first, so
 * that nothing but what only reads ever meets a sweep that is half done, however it was cut off.
 */
export async function settle(db: Database): Promise<void> {
  // A look first: mostly there is none, and writing would wait for whoever reads.
  while ((await db.count('sweeps')) > 0) await settleSome(db)
}

async function settleSome(db: Database): Promise<void> {
  const tx: Writing = db.transaction(['sweeps', 'marks', 'unmirrored', 'unindexed'], 'readwrite', {
    durability: 'strict',
  })
  const done = tx.done
  // Watched from the start, or a failure would count as nobody's meanwhile.
  done.catch(() => {})
  const cursor = await tx.objectStore('sweeps').openCursor()
  // Another context was sooner.
  if (!cursor) return
  const { ids, at } = cursor.value
  const [marks, others] = [noteUnmirrored(tx).objectStore('marks'), ids.slice(AT_ONCE)]
  await Promise.all([
    ...ids.slice(0, AT_ONCE).map((id) => marks.put({ id, readAt: at })),
    others.length > 0 ? cursor.update({ ids: others, at }) : cursor.delete(),
  ])
  await done
}
