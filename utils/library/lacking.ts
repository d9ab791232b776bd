import type { FailureKind } from '@/utils/errors'
import type { ArxivId } from '@/utils/papers/arxiv-id'
import { DAY } from '@/utils/time'
import type { Database } from './open'
import type { Stub } from './records'
import { stubOf } from './stub'
import { transact } from './transact'

/** Saved papers looked at in one transaction. */
const STEP = 200
/** A paper that nobody knew is asked for after a day, then two, and so on up to this, ms. */
const LONGEST_WAIT_MS = 8 * DAY

/** The saved papers whose text is still to be fetched. */
export function createLacking(database: () => Promise<Database>) {
  return {
    /**
     * Up to `most` saved papers that lack their text and are due at the instant `now` (ms), those never tried first.
     * `open`: everybody may be asked by now, also for those of whom somebody might not.
     */
    async lacking(most: number, now: number, open: boolean): Promise<ArxivId[]> {
      const db = await database()
      const ids = await db.getAllKeys('saves')
      const due: { id: ArxivId; triedAt: number }[] = []
      for (let start = 0; start < ids.length; start += STEP) {
        const papers = db.transaction('papers').objectStore('papers')
        const look = async (id: ArxivId) => {
          const paper = await papers.get(id)
          // A save can be there without its paper: brought back, or brought in, without it.
          const stub = paper ? paper.stub : { tries: 0 }
          if (stub && isDue(stub, now, open)) due.push({ id, triedAt: stub.triedAt ?? 0 })
        }
        await Promise.all(ids.slice(start, start + STEP).map(look))
      }
      due.sort((a, b) => a.triedAt - b.triedAt)
      return due.slice(0, most).map(({ id }) => id)
    },

    /** Notes that a paper's text could not be fetched, for the card to say and for the next try to wait. */
    async tried(id: ArxivId, failure: FailureKind, at: number): Promise<void> {
      await transact(await database(), ['papers'], async (tx) => {
        const papers = tx.objectStore('papers')
        const paper = (await papers.get(id)) ?? stubOf(id)
        if (!paper.stub) return
        const tries = paper.stub.tries + (isUnknown(failure) ? 1 : 0)
        await papers.put({ ...paper, stub: { tries, triedAt: at, failure } })
      })
    },

    /** A saved paper has its text: its save is written anew, so that the mirror takes the text as well. */
    async filled(id: ArxivId): Promise<void> {
      await transact(await database(), ['saves'], async (tx) => {
        const save = await tx.objectStore('saves').get(id)
        if (save) await tx.objectStore('saves').put(save)
      })
    },
  }
}

/** Whether those who could be asked said that they do not know the paper. */
function isUnknown(failure: FailureKind | undefined): boolean {
  return failure === 'not-found' || failure === 'permission'
}

function isDue({ tries, triedAt = 0, failure }: Stub, now: number, open: boolean): boolean {
  if (failure === 'permission' && open) return true
  const wait = isUnknown(failure) ? Math.min(DAY * 2 ** (tries - 1), LONGEST_WAIT_MS) : 0
  return triedAt > now || now - triedAt >= wait
}
