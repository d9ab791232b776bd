import { addDays, type FeedDay, FIRST_FEED_DAY, isFeedDay, nextWeekday, previousWeekday } from '@/utils/papers/feed-day'
import { weekdayOf } from '@/utils/papers/month'

/** What a digest is of: a feed day, or a week by its Monday. */
export interface Span {
  kind: 'day' | 'week'
  from: FeedDay
}

const WEEKDAYS = 5

/** The span of a kind that a day is in. */
export function spanOf(kind: Span['kind'], day: FeedDay): Span {
  return { kind, from: kind === 'day' ? day : addDays(day, 1 - weekdayOf(day)) }
}

/** The feed days of a span, the last first: those on which papers are listed. */
export function daysOf({ kind, from }: Span): FeedDay[] {
  if (kind === 'day') return [from]
  return Array.from({ length: WEEKDAYS }, (_, at) => addDays(from, WEEKDAYS - 1 - at))
}

/** The span before, or after, undefined where there was no feed yet, or where it is later than `today`. */
export function beside({ kind, from }: Span, step: -1 | 1, today: FeedDay): Span | undefined {
  const day = kind === 'week' ? addDays(from, 7 * step) : step < 0 ? previousWeekday(from) : nextWeekday(from)
  return day < FIRST_FEED_DAY || day > today ? undefined : { kind, from: day }
}

/** The span that the query of an address names, such as `?week=2026-11-23`; undefined where it names none. */
export function readSpan(query: string): Span | undefined {
  const params = new URLSearchParams(query)
  for (const kind of ['day', 'week'] as const) {
    const day = params.get(kind)
    if (day && isFeedDay(day)) return spanOf(kind, day)
  }
  return undefined
}

/** A span as the query of an address. */
export function printSpan({ kind, from }: Span): string {
  return `?${kind}=${from}`
}
