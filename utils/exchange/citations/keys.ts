import type { ArxivId } from '@/utils/papers/arxiv-id'
import { citationKey } from '@/utils/papers/bibtex'
import type { Paper } from '@/utils/papers/paper'

/**
 * A citation key for each paper, no two alike. Where two would be, the oldest paper keeps the short one, as it may stand
 * in a manuscript already, and the others have their ids in theirs: so a key hardly ever depends on what else is taken out.
 */
export function citationKeys(papers: Paper[]): Map<ArxivId, string> {
  const keys = new Map<ArxivId, string>()
  const taken = new Set<string>()
  for (const paper of papers.toSorted(byAge)) {
    if (keys.has(paper.id)) continue
    let key = citationKey(paper)
    if (taken.has(key)) key += `-${paper.id.replace(/[^\w.-]/g, '')}`
    while (taken.has(key)) key += 'x'
    taken.add(key)
    keys.set(paper.id, key)
  }
  return keys
}

const byAge = (a: Paper, b: Paper) => compare(a.publishedOn, b.publishedOn) || compare(a.id, b.id)
const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b))
