import { addDays, type FeedDay } from '../../utils/papers/feed-day.ts'
import type { Sample } from './samples/sample.ts'

/** The days of a paper: arXiv's, and the feed's (the last one it was submitted to; none when it was taken off it). */
export interface PaperDates {
  publishedOn: FeedDay
  submittedOn: FeedDay | undefined
}

interface Entry {
  sample: Sample
  /** Kept when the paper moves to another day, since its arXiv date does not move with it. */
  firstDay: FeedDay
  submittedOn: FeedDay | undefined
}

export interface ShelfSource {
  /** What a day holds before anybody changed it. Asked once a day, and only when somebody wants that day. */
  papersFor(day: FeedDay): Sample[]
  /** The day to ask for when an id has not been seen yet. */
  dayOf(id: string): FeedDay | undefined
}

/** Papers and the days they stand under. Days are made when first looked at: there are more than 20,000 papers in them. */
export function createShelf({ papersFor, dayOf }: ShelfSource) {
  const entries = new Map<string, Entry>()
  const days = new Map<FeedDay, string[]>()

  function enter(day: FeedDay, papers: readonly Sample[]): void {
    for (const sample of papers) {
      const firstDay = entries.get(sample.id)?.firstDay ?? day
      entries.set(sample.id, { sample, firstDay, submittedOn: day })
    }
  }

  /** Ids in the order of submission, oldest first. */
  function idsOf(day: FeedDay): readonly string[] {
    const known = days.get(day)
    if (known) return known
    const papers = papersFor(day)
    // A day without papers is not kept: it may be one that has not come yet.
    if (papers.length === 0) return []
    enter(
      day,
      papers.filter(({ id }) => !entries.has(id)),
    )
    const ids = papers.map(({ id }) => id)
    days.set(day, ids)
    return ids
  }

  function entryOf(id: string): Entry | undefined {
    const day = dayOf(id)
    if (day && !entries.has(id)) idsOf(day)
    return entries.get(id)
  }

  /** Fills a day anew. A paper taken off it stays known, as it stays known upstream; an id may come twice. */
  function replace(day: FeedDay, papers: readonly Sample[]): void {
    for (const id of days.get(day) ?? []) {
      const entry = entries.get(id)
      if (entry?.submittedOn === day) entry.submittedOn = undefined
    }
    enter(day, papers)
    days.set(
      day,
      papers.map(({ id }) => id),
    )
  }

  /** Adds papers to a day as its newest submissions, the last of them newest. */
  function add(day: FeedDay, papers: readonly Sample[]): void {
    const added = papers.map(({ id }) => id)
    const before = idsOf(day).filter((id) => !added.includes(id))
    enter(day, papers)
    days.set(day, [...before, ...added])
  }

  function change(id: string, fields: Partial<Sample>): void {
    const entry = entryOf(id)
    if (!entry) throw new Error(`The feed has no paper ${id} to change.`)
    entry.sample = { ...entry.sample, ...fields, id }
  }

  const find = (id: string): Sample | undefined => entryOf(id)?.sample

  const all = (ids: Iterable<string>): Sample[] => [...ids].map(find).filter((sample) => sample !== undefined)

  function datesOf(id: string): PaperDates {
    const entry = entryOf(id)
    if (!entry) throw new Error(`The feed has no paper ${id} to date.`)
    const { firstDay, sample, submittedOn } = entry
    return { publishedOn: addDays(firstDay, -sample.publishedDaysBefore), submittedOn }
  }

  return { idsOf, replace, add, change, find, all, datesOf }
}
