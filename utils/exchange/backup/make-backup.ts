import * as v from 'valibot'
import type { Database } from '@/utils/library/open'
import { readMade } from '@/utils/library/read-made'
import type { StoredPaper } from '@/utils/library/records'
import { type Backup, FORMAT, VERSION } from './backup'
import { paperSchema } from './schema'

/** Papers read at once. */
const STEP = 100

export interface Made {
  at: number
  /** The version of Offprint. */
  by: string
  topics: unknown[]
  settings: Record<string, unknown>
}

/** Everything that the reader made, as it is now. Reads of each paper only what is saved. */
export async function makeBackup(db: Database, { at, by, topics, settings }: Made): Promise<Backup> {
  const { lists, saves, marks } = await readMade(db)
  const papers: StoredPaper[] = []
  for (let start = 0; start < saves.length; start += STEP) {
    const reading = db.transaction('papers')
    const some = await Promise.all(saves.slice(start, start + STEP).map(({ id }) => reading.store.get(id)))
    // One that no backup may hold must not spoil the rest: it is fetched again.
    papers.push(...some.flatMap((paper) => (v.is(paperSchema, paper) ? [withoutState(paper as StoredPaper)] : [])))
  }
  return { format: FORMAT, version: VERSION, madeAt: at, by, lists, saves, marks, papers, topics, settings }
}

/** What is unread here, and what topics make of it here, is nothing to another machine. */
function withoutState(paper: StoredPaper): StoredPaper {
  const { arrivedAt: _, topics: __, muted: ___, badged: ____, ...rest } = paper
  return rest
}
