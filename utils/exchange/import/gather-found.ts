import { tidyText } from '@/utils/papers/text'
import type { Found, Named, Told } from './found'

/** More than this at once is no reading list, and would be fetched for weeks. */
export const MOST_PAPERS = 5_000
const MOST_MISSED = 1_000
const LONGEST = 200

/** Each paper once, in order, and what named none. */
export function gatherFound(told: Told[]): Found {
  const papers = new Map<string, Named>()
  const missed = new Set<string>()
  for (const each of told) {
    if ('missed' in each) {
      const text = tidyText(each.missed).slice(0, LONGEST)
      if (text && missed.size < MOST_MISSED) missed.add(text)
    } else if (!papers.has(each.id) && papers.size < MOST_PAPERS) {
      const title = tidyText(each.title ?? '').slice(0, LONGEST)
      papers.set(each.id, { id: each.id, ...(title && { title }) })
    }
  }
  return { papers: [...papers.values()], missed: [...missed] }
}
