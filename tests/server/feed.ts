import { addDays, type FeedDay, feedDayAt } from '../../utils/papers/feed-day.ts'
import { daysBackFrom, isListingDay, lastListingDays } from './days.ts'
import { dayOfGenerated, generatedPapers } from './generated.ts'
import { byUpvotes, deal, rankTrending } from './order.ts'
import { samples as bundled } from './samples/index.ts'
import type { Sample } from './samples/sample.ts'
import { createShelf } from './shelf.ts'

export interface FeedOptions {
  /**
   * The clock, ms: for feed days, rate-limit windows and dates in headers. When a test really waits, let it run
   * (`() => Date.now() + offset`) rather than stand still, or windows never end.
   */
  now?: () => number
  /** What the three most recent feed days hold, in place of the 60 papers written for this project. */
  samples?: Sample[]
  /** Weekends list papers too, so that tests do not depend on the weekday they run on. */
  weekends?: boolean
}

export type Feed = ReturnType<typeof createFeed>

const SAMPLE_DAYS = 3
/** Calendar days: about 14 feed days. */
const TRENDING_DAYS = 20
const OLD_TRENDING = 15
const OLD_TRENDING_STEP_DAYS = 30

/** What Hugging Face knows: papers, the days they are listed under, and the site's own ranking. */
export function createFeed({ now = Date.now, samples = bundled, weekends = false }: FeedOptions = {}) {
  /** The feed day current at the feed's clock; a Saturday on Saturdays, though nothing is listed then. */
  const today = (): FeedDay => feedDayAt(now())

  const shelf = createShelf({
    papersFor: (day) => (day <= today() && isListingDay(day, weekends) ? generatedPapers(day) : []),
    dayOf: dayOfGenerated,
  })
  let ranking: string[] | undefined

  /** The array that `date=` answers: upvotes descending, an id twice where the day repeats one. */
  const listing = (day: FeedDay): Sample[] => shelf.all(shelf.idsOf(day)).sort(byUpvotes)

  /** The papers of a day, each once, upvotes descending. */
  const papersOf = (day: FeedDay): Sample[] => [...new Set(listing(day))]

  /** Overrides the calendar for that day. */
  const setDay = (day: FeedDay, papers: Sample[]): void => shelf.replace(day, papers)

  /** Adds papers to a day as its newest submissions, the last of them newest. */
  const publish = (papers: Sample[], day: FeedDay = today()): void => shelf.add(day, papers)

  /** Overrides the site's own ranking. */
  function setTrending(ids: string[]): void {
    const unknown = ids.find((id) => !shelf.find(id))
    if (unknown) throw new Error(`The feed has no paper ${unknown} that could trend.`)
    ranking = [...ids]
  }

  /** The site's own ranking: of the last 14 feed days or so, with old papers among them. */
  function trending(): Sample[] {
    if (ranking) return shelf.all(ranking)
    const recentDays = daysBackFrom(today()).take(TRENDING_DAYS)
    const recent = [...recentDays].flatMap((day, age) => papersOf(day).map((paper) => ({ paper, age })))
    const old = Array.from({ length: OLD_TRENDING }, (_, index) => {
      const around = addDays(today(), -TRENDING_DAYS - OLD_TRENDING_STEP_DAYS * index)
      return lastListingDays(around, 1, weekends).flatMap((day) => papersOf(day).slice(0, 1))
    })
    return [...new Set(rankTrending(recent, old.flat()))]
  }

  /** Every paper across days, newest submission first; days are made only as far as somebody reads. */
  function* newestFirst(): Generator<Sample> {
    for (const day of daysBackFrom(today())) {
      const ids = new Set(shelf.idsOf(day)).values().filter((id) => shelf.datesOf(id).submittedOn === day)
      yield* shelf.all([...ids].reverse())
    }
  }

  const sampleDays = lastListingDays(today(), SAMPLE_DAYS, weekends)
  const hands = deal(samples, SAMPLE_DAYS)
  for (const [index, day] of sampleDays.entries()) setDay(day, hands[index] ?? [])
  // One recorded array repeats an id (2506.01920). So does the newest sample day, and no other: its least-upvoted paper
  // stands twice at the end of what `date=` answers, until a test sets the day.
  const [newest] = sampleDays
  const repeated = newest && listing(newest).at(-1)
  if (newest && repeated) setDay(newest, [...shelf.all(shelf.idsOf(newest)), repeated])

  return {
    now,
    today,
    papersOf,
    listing,
    setDay,
    publish,
    /** Changes a paper where it stands: its upvotes rise, its repository becomes known. */
    change: shelf.change,
    setTrending,
    trending,
    find: shelf.find,
    newestFirst,
    datesOf: shelf.datesOf,
  }
}
