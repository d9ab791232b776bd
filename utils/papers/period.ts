import { addDays, type FeedDay } from './feed-day'

/** The ISO week that a day is in, `2026-W48`: weeks begin on Monday, and belong to the year of their Thursday. */
export function weekOf(day: FeedDay): string {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  const thursday = addDays(day, 3 - weekday)
  const dayOfYear = (Date.parse(thursday) - Date.parse(`${thursday.slice(0, 4)}-01-01`)) / 86_400_000
  return `${thursday.slice(0, 4)}-W${String(Math.floor(dayOfYear / 7) + 1).padStart(2, '0')}`
}

/** The month that a day is in, `2026-11`. */
export function monthOf(day: FeedDay): string {
  return day.slice(0, 7)
}
