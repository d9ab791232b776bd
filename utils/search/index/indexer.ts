import type { Database } from '@/utils/library/open'
import type { StoredPaper } from '@/utils/library/records'
import type { ArxivId } from '@/utils/papers/arxiv-id'
import type { IndexDatabase } from './database'
import { pack } from './segment'
import { addSegment, dropRemoved } from './segments'
import { printOfTexts, termsOf } from './terms'

/** Papers indexed at a time: what a page or the worker is kept from meanwhile is some tens of milliseconds. */
const STEP = 100

export interface IndexerDeps {
  library: () => Promise<Database>
  index: () => Promise<IndexDatabase>
  /** One context at a time; the lock ends with the context that holds it. */
  exclusively: (work: () => Promise<void>) => Promise<void>
}

/** How much of the library is in the index. */
export interface Indexing {
  indexed: number
  papers: number
}

/**
 * Keeps the index in step with the library, a slice at a time: first what was written since, which the library notes in the
 * same transaction, then, in an index that is new, everything that is stored. A slice is one transaction with how far it
 * came, so that whoever dies leaves an index that is only not whole yet.
 */
export function createIndexer({ library, index, exclusively }: IndexerDeps) {
  /** Indexes what was noted; returns whether there was anything. */
  async function noted(db: Database): Promise<boolean> {
    const tx = db.transaction('unindexed')
    const [keys, notes] = await Promise.all([tx.store.getAllKeys(null, STEP), tx.store.getAll(null, STEP)])
    if (keys.length === 0) return false
    const ids = [...new Set(notes.flat())]
    for (let start = 0; start < ids.length; start += STEP) {
      const some = ids.slice(start, start + STEP)
      const reading = db.transaction('papers')
      const papers = await Promise.all(some.map((id) => reading.store.get(id)))
      await write(
        db,
        papers.filter((paper) => paper !== undefined),
        some,
      )
    }
    // Last: whoever dies before it finds the same once more, and that it is indexed.
    const done = db.transaction('unindexed', 'readwrite')
    await Promise.all([...keys.map((key) => done.store.delete(key)), done.done])
    return true
  }

  /** Goes on with the first walk; returns whether there was anything left to walk through. */
  async function walk(db: Database): Promise<boolean> {
    const progress = await (await index()).get('progress', 'walk')
    if (progress?.done) return false
    const { after } = progress ?? {}
    const range = after === undefined ? null : IDBKeyRange.lowerBound(after, true)
    const papers = await db.getAll('papers', range, STEP)
    await write(db, papers, [], { after: papers.at(-1)?.id, whole: papers.length < STEP })
    return papers.length === STEP
  }

  /** Writes a slice: `asked` are ids of which those without a paper are gone from the library. */
  async function write(
    db: Database,
    papers: StoredPaper[],
    asked: ArxivId[],
    walked?: { after: ArxivId | undefined; whole: boolean },
  ): Promise<void> {
    const reading = db.transaction('saves')
    const saves = await Promise.all(papers.map(({ id }) => reading.store.get(id)))
    const there = new Set(papers.map(({ id }) => id))
    const gone = asked.filter((id) => !there.has(id))

    const tx = (await index()).transaction(['segments', 'prints', 'progress'], 'readwrite')
    const prints = tx.objectStore('prints')
    const before = await Promise.all(papers.map(({ id }) => prints.get(id)))
    const changed = papers.flatMap((paper, at) => {
      const note = saves[at]?.note
      const print = printOfTexts(paper, note)
      return print === before[at] ? [] : [{ paper, note, print }]
    })
    for (const { paper, print } of changed) void prints.put(print, paper.id)
    for (const id of gone) void prints.delete(id)
    if (changed.length > 0) {
      const segment = pack(changed.map(({ paper, note }) => termsOf(paper, note)))
      await addSegment(tx.objectStore('segments'), segment, async () => new Set(await prints.getAllKeys()))
    }
    if (walked) {
      const { after, whole } = walked
      void tx.objectStore('progress').put(whole ? { done: true } : { ...(after && { after }) }, 'walk')
    }
    await tx.done
  }

  return {
    /** Indexes the next slice; returns whether more may be left. */
    async step(): Promise<boolean> {
      let more = false
      await exclusively(async () => {
        const db = await library()
        more = (await noted(db)) || (await walk(db))
      })
      return more
    },

    /** Undefined once everything is indexed that was stored when the index was made. */
    async progress(): Promise<Indexing | undefined> {
      const db = await index()
      if ((await db.get('progress', 'walk'))?.done) return undefined
      const [indexed, papers] = await Promise.all([db.count('prints'), (await library()).count('papers')])
      return { indexed: Math.min(indexed, papers), papers }
    },

    /** Gives up what the index holds of papers that are no longer stored. For idle moments. */
    async tidy(): Promise<void> {
      await exclusively(async () => {
        const tx = (await index()).transaction(['segments', 'prints'], 'readwrite')
        const kept = new Set(await tx.objectStore('prints').getAllKeys())
        await dropRemoved(tx.objectStore('segments'), (id) => kept.has(id))
        await tx.done
      })
    },
  }
}
