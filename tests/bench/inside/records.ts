import { samples } from '../../server/samples/index.ts'

/** A paper as it stands in a library, unread. */
export interface BenchPaper {
  id: string
  title: string
  abstract: string
  authors: string[]
  publishedOn: string
  feedDay: string
  upvotes: number
  comments: number
  sightings: []
  arrivedAt: number
  unread: 1
}

const DAY_MS = 86_400_000
const PER_DAY = 50
const NEWEST = Date.parse('2026-06-17T12:00:00Z')

/** The paper at a place, the newest first; texts come again under other ids. */
export function paperAt(place: number): BenchPaper {
  const { title, abstract, authors } = samples[place % samples.length] as (typeof samples)[number]
  const day = new Date(NEWEST - Math.floor(place / PER_DAY) * DAY_MS).toISOString().slice(0, 10)
  return {
    id: idAt(place),
    title,
    abstract,
    authors,
    publishedOn: day,
    feedDay: day,
    upvotes: PER_DAY - (place % PER_DAY),
    comments: 0,
    sightings: [],
    arrivedAt: NEWEST,
    unread: 1,
  }
}

/** Ids of arXiv's form, of which a month has not quite a hundred thousand, from June 2026 back. */
function idAt(place: number): string {
  const months = 26 * 12 + 5 - Math.floor(place / 90_000)
  const month = `${Math.floor(months / 12)}${String((months % 12) + 1).padStart(2, '0')}`
  return `${month}.${String(place % 90_000).padStart(5, '0')}`
}
