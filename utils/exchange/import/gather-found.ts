import { tidyText, withoutInvisible } from '@/utils/papers/text'
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
      const text = shortened(each.missed)
      if (text && missed.size < MOST_MISSED) missed.add(text)
    } else if (!papers.has(each.id) && papers.size < MOST_PAPERS) {
      const title = shortened(each.title ?? '')
      papers.set(each.id, { id: each.id, ...(title && { title }) })
    }
  }
  return { papers: [...papers.values()], missed: [...missed] }
}

/** As it can be shown: what was cut may end with half of a pair of characters. */
const shortened = (text: string) => withoutInvisible(tidyText(text).slice(0, LONGEST)).trim()
