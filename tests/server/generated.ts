import { type FeedDay, FIRST_FEED_DAY, isFeedDay } from '../../utils/papers/feed-day.ts'
import { fraction } from './digest.ts'
import { generateSample } from './samples/generate.ts'
import type { Sample } from './samples/sample.ts'

const FEWEST_A_DAY = 5
const MOST_A_DAY = 50
/** An exponent that bends evenly spread numbers down until days hold about 24 papers on average. */
const BEND = 1.4
/** Ids of the calendar are numbered from here on, above those of tests; the 31st still has five digits. */
const FIRST_NUMBER = 98_000
/** One seed for all days, each with a stretch of its own: the generator keeps titles apart within a seed. */
const SEED = 20_230_504
const DAY_MS = 24 * 60 * 60 * 1000

/** The papers the calendar has for a day: always the same for the same day, with ids no other day uses. */
export function generatedPapers(day: FeedDay): Sample[] {
  const month = day.slice(2, 4) + day.slice(5, 7)
  const firstNumber = FIRST_NUMBER + (Number(day.slice(8)) - 1) * MOST_A_DAY
  const firstIndex = ((Date.parse(day) - Date.parse(FIRST_FEED_DAY)) / DAY_MS) * MOST_A_DAY
  const spread = MOST_A_DAY - FEWEST_A_DAY + 1
  const count = FEWEST_A_DAY + Math.floor(spread * fraction(day) ** BEND)
  return Array.from({ length: count }, (_, index) => ({
    ...generateSample(SEED, firstIndex + index, month),
    id: `${month}.${firstNumber + index}`,
  }))
}

/** The day under which the calendar has a paper, read from its id; undefined when the id is not one of the calendar's. */
export function dayOfGenerated(id: string): FeedDay | undefined {
  const [, year, month, number] = /^(\d{2})(\d{2})\.(\d{5})$/.exec(id) ?? []
  const offset = Number(number) - FIRST_NUMBER
  if (!(offset >= 0)) return undefined
  const day = `20${year}-${month}-${String(Math.floor(offset / MOST_A_DAY) + 1).padStart(2, '0')}`
  return isFeedDay(day) ? day : undefined
}
