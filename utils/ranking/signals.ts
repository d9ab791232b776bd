import type { Database } from '@/utils/library/open'
import type { ReadMark } from '@/utils/library/records'
import type { ArxivId } from '@/utils/papers/arxiv-id'

/** What the reader did that says what they want, by the ids of papers; the newest first, and of each no more than is needed. */
export interface Signals {
  saved: ArxivId[]
  opened: ArxivId[]
  /** Read, and not opened. */
  passed: ArxivId[]
  less: ArxivId[]
}

const MOST_SAVED = 500
const MOST_OTHERS = 200

/** Months that marks are read of: what is older was mostly removed for its age, and with it what could be learned from it. */
const MONTHS = 6

export async function readSignals(db: Database, now: number): Promise<Signals> {
  const tx = db.transaction(['saves', 'marks'])
  const [saves, marks] = await Promise.all([
    tx.objectStore('saves').index('savedAt').getAllKeys(),
    // Kept for good, so there may be very many; they are ordered by id, and ids begin with the month.
    tx.objectStore('marks').getAll(IDBKeyRange.lowerBound(monthBefore(now, MONTHS))),
  ])
  const saved = new Set(saves)
  const others = marks.filter(({ id, removed }) => !removed && !saved.has(id)).sort((a, b) => b.readAt - a.readAt)
  const those = (fit: (mark: ReadMark) => unknown) =>
    others
      .filter(fit)
      .slice(0, MOST_OTHERS)
      .map(({ id }) => id)
  return {
    saved: saves.reverse().slice(0, MOST_SAVED),
    opened: those(({ opened, less }) => opened && !less),
    passed: those(({ opened, less }) => !opened && !less),
    less: those(({ less }) => less),
  }
}

/** The first four characters of the ids of a month: `2606` for June 2026. */
function monthBefore(now: number, months: number): string {
  const date = new Date(now)
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() - months)
  return date.toISOString().slice(2, 7).replace('-', '')
}

/** Read papers say little each: not every one of them makes what was learned out of date. */
const PASSED_STEP = 20

/** A text that is the same as long as there is nothing else to learn from. */
export function signature({ saved, opened, passed, less }: Signals): string {
  const lists = [saved, opened, less].map((ids) => [...ids].sort().join())
  return [...lists, Math.floor(passed.length / PASSED_STEP)].join(';')
}
