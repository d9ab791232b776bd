import type { StoredPaper } from '@/utils/library/records'
import { DAY } from '@/utils/time'

/** How many upvotes a paper gained in the last day, as far as polls saw it; never negative. */
export function movedInADay({ sightings, upvotes }: Pick<StoredPaper, 'sightings' | 'upvotes'>, now: number): number {
  const before = sightings.findLast(([at]) => at <= now - DAY) ?? sightings[0]
  return Math.max(0, upvotes - (before?.[1] ?? upvotes))
}
