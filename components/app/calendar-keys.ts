import { addDays, type FeedDay } from '@/utils/papers/feed-day'
import { addMonths, weekdayOf } from '@/utils/papers/month'

interface Layout {
  /** What a week begins with, 1 for Monday to 7 for Sunday. */
  firstWeekday: number
  /** Whether weeks run from right to left. */
  rtl: boolean
}

type Press = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** The day to which a key leads from another, as in every calendar; undefined for a key that leads nowhere. */
export function dayAfterKey(
  { key, shiftKey, ctrlKey, metaKey, altKey }: Press,
  day: FeedDay,
  { firstWeekday, rtl }: Layout,
): FeedDay | undefined {
  if (ctrlKey || metaKey || altKey) return undefined
  const on = rtl ? -1 : 1
  const place = (weekdayOf(day) - firstWeekday + 7) % 7
  switch (key) {
    case 'ArrowRight':
      return addDays(day, on)
    case 'ArrowLeft':
      return addDays(day, -on)
    case 'ArrowDown':
      return addDays(day, 7)
    case 'ArrowUp':
      return addDays(day, -7)
    case 'Home':
      return addDays(day, -place)
    case 'End':
      return addDays(day, 6 - place)
    case 'PageDown':
      return addMonths(day, shiftKey ? 12 : 1)
    case 'PageUp':
      return addMonths(day, shiftKey ? -12 : -1)
    default:
      return undefined
  }
}
