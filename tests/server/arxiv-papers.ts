import { addDays, type FeedDay, feedDayAt, isWeekend } from '../../utils/papers/feed-day.ts'
import { fraction } from './digest.ts'
import type { Sample } from './samples/sample.ts'

/** What happens to a paper on a day: it is new, listed in another category too, or there is another version of it. */
export type Action = 'new' | 'cross' | 'replace'

export interface Announcement {
  sample: Sample
  /** `new` unless said. */
  action?: Action
  /** The primary one first; one or two of machine learning's unless said, or what it had before. */
  categories?: string[]
}

/** A paper as arXiv has it now. */
export interface ArxivRecord {
  sample: Sample
  version: number
  categories: string[]
  publishedOn: FeedDay
  updatedOn: FeedDay
}

export interface Listed extends ArxivRecord {
  action: Action
}

export type Arxiv = ReturnType<typeof createArxiv>

/** Two and a half hours before arXiv's lists are made, at midnight in New York, Hugging Face's day begins. */
const MIDNIGHT_SHIFT_MS = 2.5 * 60 * 60 * 1000
const PRIMARIES = ['cs.LG', 'cs.CL', 'cs.CV', 'cs.AI', 'cs.RO']

/** What arXiv knows: papers, and what is announced on which day. `now` is its clock, ms. */
export function createArxiv({ now = Date.now }: { now?: () => number } = {}) {
  const records = new Map<string, ArxivRecord>()
  const days = new Map<FeedDay, Map<string, Action>>()

  /** The day of the current list, a weekend's too, though nothing is listed then. */
  const today = (): FeedDay => feedDayAt(now() - MIDNIGHT_SHIFT_MS)

  /** Adds to the list of a day. A replacement is a version more; what is not known yet gets its first one. */
  function announce(announcements: Announcement[], day: FeedDay = today()): void {
    if (isWeekend(day)) throw new Error(`arXiv announces nothing on ${day}, a weekend.`)
    const list = days.get(day) ?? new Map<string, Action>()
    days.set(day, list)
    for (const { sample, action = 'new', categories } of announcements) {
      const known = records.get(sample.id)
      const publishedOn = known?.publishedOn ?? addDays(day, -sample.publishedDaysBefore)
      const replaced = action === 'replace'
      records.set(sample.id, {
        sample,
        version: (known?.version ?? 1) + (replaced ? 1 : 0),
        categories: categories ?? known?.categories ?? defaultCategories(sample.id),
        publishedOn,
        updatedOn: replaced ? addDays(day, -1) : (known?.updatedOn ?? publishedOn),
      })
      list.set(sample.id, action)
    }
  }

  /** What a day's list holds, in whatever category. */
  function listed(day: FeedDay): Listed[] {
    return [...(days.get(day) ?? [])].flatMap(([id, action]) => {
      const record = records.get(id)
      return record ? [{ ...record, action }] : []
    })
  }

  return {
    now,
    today,
    announce,
    listed,
    find: (id: string): ArxivRecord | undefined => records.get(id),
    /** Every paper, the newest first version first. */
    newestFirst: (): ArxivRecord[] => [...records.values()].sort(byNewest),
  }
}

/** Whether a record is in one of the categories asked for; `cs` is all of `cs`. */
export function isIn(category: string, asked: string[]): boolean {
  return asked.some((wanted) => category === wanted || category.startsWith(`${wanted}.`))
}

function byNewest(a: ArxivRecord, b: ArxivRecord): number {
  return `${a.publishedOn} ${a.sample.id}` < `${b.publishedOn} ${b.sample.id}` ? 1 : -1
}

/** The same for the same id. */
function defaultCategories(id: string): string[] {
  const primary = PRIMARIES[Math.floor(fraction(`category ${id}`) * PRIMARIES.length)] ?? 'cs.LG'
  return fraction(`cross ${id}`) < 0.3 ? [primary, 'stat.ML'] : [primary]
}
