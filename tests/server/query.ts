import { type FeedDay, FIRST_FEED_DAY, isFeedDay } from '../../utils/papers/feed-day.ts'
import { daysOfMonth, daysOfWeek } from './days.ts'
import { BadRequest } from './reply.ts'

/** What `/api/daily_papers` was asked for. */
export interface DailyQuery {
  /** The days of `date`, `week` or `month`; undefined when none was given. */
  days: FeedDay[] | undefined
  submitter: string | undefined
  trending: boolean
  page: number
  limit: number
}

const SORTS = ['publishedAt', 'trending']

/** Reads the parameters; throws a BadRequest for one that upstream refuses. Unknown parameters are ignored. */
export function readDailyQuery(params: URLSearchParams, today: FeedDay): DailyQuery {
  const sort = params.get('sort') ?? 'publishedAt'
  if (!SORTS.includes(sort)) throw new BadRequest(`Invalid sort: expected one of ${SORTS.join(', ')}`)
  return {
    days: readDays(params, today),
    submitter: params.get('submitter') ?? undefined,
    trending: sort === 'trending',
    page: readInteger(params, 'p', { fallback: 0, from: 0, to: Number.MAX_SAFE_INTEGER }),
    limit: readInteger(params, 'limit', { fallback: 50, from: 1, to: 100 }),
  }
}

/** A whole number out of the parameters; a BadRequest when it is out of range or no number. */
export function readInteger(
  params: URLSearchParams,
  name: string,
  { fallback, from, to }: { fallback: number; from: number; to: number },
): number {
  const text = params.get(name)
  if (text === null) return fallback
  const value = Number(text)
  if (!/^\d+$/.test(text) || value < from || value > to) {
    throw new BadRequest(`Invalid ${name}: expected an integer from ${from} to ${to}`)
  }
  return value
}

function readDays(params: URLSearchParams, today: FeedDay): FeedDay[] | undefined {
  const date = params.get('date')
  if (date !== null) return reached('date', isFeedDay(date) ? [date] : undefined, today)
  const week = params.get('week')
  if (week !== null) return reached('week', daysOfWeek(week), today)
  const month = params.get('month')
  if (month !== null) return reached('month', daysOfMonth(month), today)
  return undefined
}

/** Only what has begun: a week or month may still be under way, and of it only the days that have come count. */
function reached(name: string, days: FeedDay[] | undefined, today: FeedDay): FeedDay[] {
  const first = days?.[0]
  if (!days || !first) throw new BadRequest(`Invalid ${name}`)
  if (first > today) throw new BadRequest(`Invalid ${name}: it must not be in the future`)
  return days.filter((day) => day >= FIRST_FEED_DAY && day <= today)
}
