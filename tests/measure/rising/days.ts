import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** A paper as it stood when it was first seen, and how its day ended for it. */
export interface Seen {
  upvotes: number
  comments: number
  stars: number
  /** Hours since the day began (UTC). */
  hour: number
  /** Upvotes when the day was seen last. */
  ended: number
}

/** A feed day: what was seen of it in its first hours, and which upvotes its top tenth ended with. */
export interface ObservedDay {
  day: string
  seen: Seen[]
  /** Papers that end in the top tenth; those of them that were not there in the first hours can be found by nobody. */
  top: number
  /** Upvotes that it takes to be one of them. */
  bar: number
}

/** What is seen by then is early, and what is seen from then on is the end of the day, hours. */
const EARLY = 12
const LATE = 14
const FEWEST = 10
const HOUR_MS = 3_600_000

/** The days of the table of observations on which enough was seen early and late; undefined where the file is not there. */
export function readDays(file: URL): ObservedDay[] | undefined {
  if (!existsSync(file)) return undefined
  return daysOf(gunzipSync(readFileSync(file)).toString())
}

/** `table`: CSV with the columns id, feedDate, capturedAt, rank0, upvotes, numComments, githubStars. */
function daysOf(table: string): ObservedDay[] {
  const [head = '', ...lines] = table.trim().split('\n')
  const column = new Map(
    head
      .trim()
      .split(',')
      .map((name, at) => [name, at]),
  )
  const days = new Map<string, Map<string, Seen[]>>()
  for (const line of lines) {
    const cells = line.split(',')
    const cell = (name: string) => cells[column.get(name) ?? -1] ?? ''
    if (cell('upvotes') === '') continue
    const day = days.get(cell('feedDate')) ?? new Map<string, Seen[]>()
    days.set(cell('feedDate'), day)
    const hour = (Date.parse(cell('capturedAt')) - Date.parse(`${cell('feedDate')}T00:00:00Z`)) / HOUR_MS
    const [upvotes, comments, stars] = [cell('upvotes'), cell('numComments'), cell('githubStars')].map(Number)
    const seen = { upvotes: upvotes ?? 0, comments: comments ?? 0, stars: stars ?? 0, hour, ended: 0 }
    day.set(cell('id'), [...(day.get(cell('id')) ?? []), seen])
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([day, papers]) => observed(day, papers) ?? [])
}

function observed(day: string, papers: Map<string, Seen[]>): ObservedDay | undefined {
  const told = [...papers.values()].flatMap((sightings) => {
    const inOrder = sightings.toSorted((a, b) => a.hour - b.hour)
    const [first, last] = [inOrder[0], inOrder.at(-1)]
    if (!first || !last || last.hour < LATE) return []
    return [{ first: first.hour <= EARLY ? { ...first, ended: last.upvotes } : undefined, ended: last.upvotes }]
  })
  const seen = told.flatMap(({ first }) => first ?? [])
  if (seen.length < FEWEST) return undefined
  const ends = told.map(({ ended }) => ended).sort((a, b) => b - a)
  const bar = ends[Math.max(1, Math.round(ends.length / 10)) - 1] ?? 0
  return { day, seen, bar, top: ends.filter((ended) => ended >= bar).length }
}
