import { daysBack } from '@/utils/library/days-back'
import { type Entry, entriesById, toEntries } from '@/utils/library/entries'
import type { Database } from '@/utils/library/open'
import { savedBack } from '@/utils/library/saved-back'
import type { ArxivId } from '@/utils/papers/arxiv-id'

/** Papers read at a time, once those that were wanted turn out not to be enough. */
const STEP = 100

/** More than these are not kept, papers. */
const MOST_KNOWN = 600

/** What was read before, as it still is. Whoever keeps it says when anything changes. */
export function createKnown() {
  const entries = new Map<ArxivId, Entry>()
  let changes = 0
  return {
    get: (id: ArxivId) => entries.get(id),
    changed(): void {
      entries.clear()
      changes++
    },
    /** Reads some papers and knows them from then on, unless something changed while they were read. */
    async learn(read: () => Promise<Entry[]>): Promise<Entry[]> {
      const before = changes
      const learned = await read()
      if (changes !== before) return learned
      if (entries.size + learned.length > MOST_KNOWN) entries.clear()
      for (const entry of learned) entries.set(entry.paper.id, entry)
      return learned
    },
  }
}

export type Known = ReturnType<typeof createKnown>

/** The stored papers with these ids, in their order: those that are `wanted` first, and then some at a time. */
export async function* byIds(
  db: Database,
  ids: Iterable<ArxivId>,
  wanted: number,
  known: Known = createKnown(),
): AsyncGenerator<Entry[]> {
  let some: ArxivId[] = []
  let size = Math.min(wanted, STEP)
  for (const id of ids) {
    if (some.push(id) < size) continue
    yield read(db, some, known)
    some = []
    size = STEP
  }
  if (some.length > 0) yield read(db, some, known)
}

async function read(db: Database, ids: ArxivId[], known: Known): Promise<Entry[]> {
  const before = new Map(ids.map((id) => [id, known.get(id)]))
  const unknown = ids.filter((id) => !before.get(id))
  const reading = () => entriesById(db.transaction(['papers', 'marks', 'sweeps', 'saves']), unknown)
  const read = new Map((unknown.length > 0 ? await known.learn(reading) : []).map((entry) => [entry.paper.id, entry]))
  return ids.flatMap((id) => before.get(id) ?? read.get(id) ?? [])
}

/** Everything that is stored: what is saved first, then back through the days, a slice at a time. */
export async function* everything(db: Database): AsyncGenerator<Entry[]> {
  const seen = new Set<ArxivId>()
  for await (const saved of savedBack(db)) {
    for (const { paper } of saved) seen.add(paper.id)
    yield entriesOf(
      db,
      saved.map(({ paper }) => paper),
    )
  }
  for await (const { papers } of daysBack(db))
    yield entriesOf(
      db,
      papers.filter(({ id }) => !seen.has(id)),
    )
}

function entriesOf(db: Database, papers: Parameters<typeof toEntries>[1]): Promise<Entry[]> {
  return toEntries(db.transaction(['papers', 'marks', 'sweeps', 'saves']), papers)
}
