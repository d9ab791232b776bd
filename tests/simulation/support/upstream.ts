import { addDays, type FeedDay, feedDayAt, isWeekend } from '@/utils/papers/feed-day'
import { DAY, HOUR, MINUTE } from '@/utils/time'
import { createRandom } from './random'

/** A stretch of time, ms, in which a paper stands in the list of a day. */
export interface Listing {
  day: FeedDay
  from: number
  to: number
}

export interface UpstreamPaper {
  id: string
  listings: Listing[]
  /** When it was first listed, ms. */
  bornAt: number
  /** Upvotes that it ends up with, and how many it loses once on the way. */
  popularity: number
  /** When its repository is filled in. */
  repositoryAt: number
  /** Where in the hours its model-made summary comes and goes. */
  phase: number
}

/** The instant at which a feed day ends, ms: 21:30 in New York, which is 01:30 or 02:30 of the next day in UTC. */
export function closingOf(day: FeedDay): number {
  const early = Date.parse(`${day}T00:00:00Z`) + DAY + 1.5 * HOUR
  return feedDayAt(early) > day ? early : early + HOUR
}

/** Days on which nothing is listed though they are weekdays. */
const HOLIDAYS = ['01-01', '12-25']

/** What Hugging Face has, over so many days from `first` on: about 24 papers a weekday, and how the lists of days move. */
export function createUpstream(seed: number, first: FeedDay, days: number) {
  const { between, chance, whole, random } = createRandom(seed)
  const papers: UpstreamPaper[] = []
  const byDay = new Map<FeedDay, UpstreamPaper[]>()
  const list = (paper: UpstreamPaper, listing: Listing) => {
    paper.listings.push(listing)
    byDay.set(listing.day, [...(byDay.get(listing.day) ?? []), paper])
  }

  for (let index = 0; index < days; index++) {
    const day = addDays(first, index)
    if (isWeekend(day) || HOLIDAYS.includes(day.slice(5))) continue
    const [opens, closes] = [closingOf(addDays(day, -1)), closingOf(day)]
    for (let left = whole(18, 30); left > 0; left--) {
      // Through the day; one in thirty when the day has closed already.
      const bornAt = chance(1 / 30) ? closes + between(0, 20 * HOUR) : between(opens, closes - 5 * MINUTE)
      const paper: UpstreamPaper = {
        id: `${day.slice(2, 4)}${day.slice(5, 7)}.${String(papers.length % 100_000).padStart(5, '0')}`,
        listings: [],
        bornAt,
        popularity: Math.floor(3 / (random() + 0.02)),
        repositoryAt: bornAt + between(-10, 40) * HOUR,
        phase: between(0, DAY),
      }
      papers.push(paper)
      const to = Number.POSITIVE_INFINITY
      const goneAt = bornAt + between(1, 20) * HOUR
      const fate = random()
      if (fate < 0.005) {
        list(paper, { day, from: bornAt, to: goneAt })
      } else if (fate < 0.01) {
        list(paper, { day, from: bornAt, to: goneAt })
        list(paper, { day, from: goneAt + between(1, 30) * HOUR, to })
      } else if (fate < 0.015) {
        list(paper, { day, from: bornAt, to: goneAt })
        list(paper, { day: weekdayAfter(day), from: Math.max(goneAt, closes + HOUR), to })
      } else if (fate < 0.018) {
        list(paper, { day, from: bornAt, to })
        list(paper, { day: weekdayAfter(day), from: closes + HOUR, to })
      } else list(paper, { day, from: bornAt, to })
    }
  }

  /** Upvotes come fast at first; three in a hundred papers lose one again after a day. */
  function upvotes({ popularity, bornAt, phase }: UpstreamPaper, at: number): number {
    const age = Math.max(0, at - bornAt)
    const lost = phase < 0.03 * DAY && age > DAY ? 1 : 0
    return Math.max(0, Math.floor(popularity * (1 - Math.exp(-age / (18 * HOUR)))) - lost)
  }

  /** The papers of a day at an instant, by upvotes. Now and then one stands there twice. */
  function dayAt(day: FeedDay, at: number): UpstreamPaper[] {
    const listed = (byDay.get(day) ?? []).filter(({ listings }) =>
      listings.some((listing) => listing.day === day && listing.from <= at && at < listing.to),
    )
    listed.sort((a, b) => upvotes(b, at) - upvotes(a, at))
    const [repeated] = listed
    return repeated && day.endsWith('3') ? [...listed, repeated] : listed
  }

  /** The best of the last days, in an order of the site's own. */
  function trendingAt(at: number): UpstreamPaper[] {
    const today = feedDayAt(at)
    const recent = new Set(Array.from({ length: 6 }, (_, back) => dayAt(addDays(today, -back), at)).flat())
    const score = (paper: UpstreamPaper) => upvotes(paper, at) / (2 + (at - paper.bornAt) / DAY)
    return [...recent].sort((a, b) => score(b) - score(a)).slice(0, 20)
  }

  return { papers, dayAt, trendingAt, upvotes }
}

export type Upstream = ReturnType<typeof createUpstream>

function weekdayAfter(day: FeedDay): FeedDay {
  const next = addDays(day, 1)
  return isWeekend(next) ? weekdayAfter(next) : next
}
