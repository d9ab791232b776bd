/** How often new papers are announced: at each poll that brings some, once an hour at most, or once a day at an hour. */
export const RHYTHMS = ['poll', 'hour', 'day'] as const
export type Rhythm = (typeof RHYTHMS)[number]

/** A topic's papers can also be left unsaid. */
export const TOPIC_RHYTHMS = [...RHYTHMS, 'never'] as const
export type TopicRhythm = (typeof TOPIC_RHYTHMS)[number]

/** Upvotes below which a paper waits. */
export const LEAST_UPVOTES = [0, 5, 10, 20, 50, 100] as const
export type LeastUpvotes = (typeof LEAST_UPVOTES)[number]

export const HOURS = Array.from({ length: 24 }, (_, hour) => hour)
/** Weekdays as `Date` counts them, Monday first. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 0] as const

/** How calm notifications are to be. All times are in the local time of the machine. */
export interface Calm {
  rhythm: Rhythm
  /** Hour of the day at which the daily announcement is due. */
  hour: number
  leastUpvotes: LeastUpvotes
  quiet: Quiet
}

/** When nothing is to be announced. */
export interface Quiet {
  /** Minutes of the day at which quiet hours begin and end; an end that is not later is on the next day. */
  from: number
  to: number
  /** Weekdays on which quiet hours begin. */
  nights: number[]
  /** Weekdays that are quiet all day. */
  days: number[]
}

/** Any stored value as the reader's wish: what is missing or wrong is as it is at the start, with nothing quiet. */
export function parseCalm(stored: unknown): Calm {
  const { rhythm, hour, leastUpvotes, quiet } = fieldsOf(stored)
  const { from, to, nights, days } = fieldsOf(quiet)
  return {
    rhythm: oneOf(RHYTHMS, rhythm) ?? 'poll',
    hour: oneOf(HOURS, hour) ?? 9,
    leastUpvotes: oneOf(LEAST_UPVOTES, leastUpvotes) ?? 0,
    quiet: {
      from: isMinute(from) ? from : 22 * 60,
      to: isMinute(to) ? to : 8 * 60,
      nights: WEEKDAYS.filter((day) => isAmong(nights, day)),
      days: WEEKDAYS.filter((day) => isAmong(days, day)),
    },
  }
}

/** One of a few, or undefined. */
export function oneOf<T>(options: readonly T[], value: unknown): T | undefined {
  return options.find((option) => option === value)
}

const fieldsOf = (value: unknown) => (value && typeof value === 'object' ? value : {}) as Record<string, unknown>
const isAmong = (list: unknown, value: unknown): boolean => Array.isArray(list) && list.includes(value)
const isMinute = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) < 24 * 60
