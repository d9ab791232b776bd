import type { ArxivId } from '@/utils/papers/arxiv-id'
import { titleKey } from '@/utils/papers/title-key'
import { daysBack } from './days-back'
import type { Database } from './open'
import { savedBack } from './saved-back'

/**
 * The stored paper of this title, however it is spelt, or undefined. Looks through what is saved first, then back through
 * the days, and stops where it is found.
 */
export async function byTitle(db: Database, title: string): Promise<ArxivId | undefined> {
  const wanted = titleKey(title)
  if (!wanted) return undefined
  const isIt = (paper: { title: string }) => titleKey(paper.title) === wanted
  for await (const saved of savedBack(db)) {
    const found = saved.find(({ paper }) => isIt(paper))
    if (found) return found.paper.id
  }
  for await (const { papers } of daysBack(db)) {
    const found = papers.find(isIt)
    if (found) return found.id
  }
  return undefined
}
